import { StreamableFile, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type ExportFormat, slugOf } from '@zesumme/domain';
import { csvOf } from './csv';
import type { Table } from './table';
import { xlsxOf } from './xlsx';

const types: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Describes a route that answers with a spreadsheet. */
export const AnswersSpreadsheet = (): MethodDecorator =>
  applyDecorators(
    ApiProduces(...Object.values(types)),
    ApiOkResponse({ description: 'The file.', schema: { type: 'string', format: 'binary' } }),
  );

/**
 * The answer that hands a table to the reader as a file, named after the table and the day.
 *
 * @param day the day it shows, which goes into the file's name
 */
export async function downloadOf(table: Table, format: ExportFormat, day: string): Promise<StreamableFile> {
  const content = format === 'csv' ? Buffer.from(csvOf(table), 'utf8') : await xlsxOf(table);
  return new StreamableFile(content, {
    type: types[format],
    disposition: `attachment; filename="${slugOf(table.name)}-${day}.${format}"`,
    length: content.length,
  });
}
