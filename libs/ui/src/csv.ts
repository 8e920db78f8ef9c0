import { type CsvCell, csvText } from '@zesumme/i18n';

/**
 * Rows as a CSV file that spreadsheets open by a double click, by the same rule as the files that the API writes.
 *
 * @param decimalSign how the reader writes decimals; with a comma, semicolons separate the cells
 */
export function csvOf(rows: readonly (readonly CsvCell[])[], decimalSign: string): string {
  return csvText(rows, decimalSign);
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
