/** A cell that starts like this is taken for a formula by spreadsheets. Source: OWASP, CSV Injection. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | null, decimalSign: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimalSign);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[";,\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as a CSV file that spreadsheets open by a double click.
 *
 * @param decimalSign how the reader writes decimals; with a comma, semicolons separate the cells
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[], decimalSign: string): string {
  const separator = decimalSign === ',' ? ';' : ',';
  const lines = rows.map((row) => row.map((value) => cell(value, decimalSign)).join(separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Hands a file to the reader. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
