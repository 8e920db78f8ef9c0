/** What a spreadsheet takes for the beginning of a formula. Source: OWASP, CSV Injection. */
const OPERATORS = '=+-@';
const UNSEEN = /^[\s\p{Cf}]+/u;

/** Whether a spreadsheet might take the text for a formula: also behind blanks, and in full-width or small letters. */
export function looksLikeFormula(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  const [first = ''] = text.replace(UNSEEN, '').normalize('NFKC');
  return first !== '' && OPERATORS.includes(first);
}

const behindMarks = (text: string): string => text.replace(/^'+/, '');

/** The text, with a mark in front where a spreadsheet might take it for a formula; `withoutMark` takes it off again. */
export const withMark = (text: string): string => (looksLikeFormula(behindMarks(text)) ? `'${text}` : text);

/** The text as it was before `withMark`. */
export const withoutMark = (text: string): string =>
  text.startsWith("'") && looksLikeFormula(behindMarks(text)) ? text.slice(1) : text;

export type CsvCell = string | number | null;

/**
 * Rows as a CSV file that spreadsheets open by a double click, and in which no text becomes a formula.
 *
 * @param decimalSign how the reader writes decimals; with a comma, semicolons separate the cells
 * @param digits a number as digits with a point before its decimals
 */
export function csvText(
  rows: readonly (readonly CsvCell[])[],
  decimalSign: string,
  digits: (value: number) => string = String,
): string {
  const separator = decimalSign === ',' ? ';' : ',';
  const lines = rows.map((row) => row.map((value) => csvCell(value, decimalSign, digits)).join(separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(value: CsvCell, decimalSign: string, digits: (value: number) => string): string {
  if (value === null) return '';
  if (typeof value === 'number') return digits(value).replace('.', decimalSign);
  const text = withMark(value);
  return /[";,\n\r\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
