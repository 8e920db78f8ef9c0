import { StreamableFile, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type HeldData, luxembourgDay, slugOf } from '@zesumme/domain';

const TYPE = 'application/json';

/** Describes a route that answers with somebody's data as a file. */
export const AnswersData = (): MethodDecorator =>
  applyDecorators(
    ApiProduces(TYPE),
    ApiOkResponse({ description: 'The file.', schema: { type: 'string', format: 'binary' } }),
  );

/** Everything that is held about somebody, as a file that other programs read. */
export function fileOf({ kinds, ...about }: HeldData): StreamableFile {
  const told = kinds.map(({ holdings, ...kind }) => ({
    ...kind,
    data: holdings.map(({ table, total, rows }) => ({ table, total, rows: rows.map(({ values }) => values) })),
  }));
  const content = Buffer.from(JSON.stringify({ format: 'zesumme-personal-data-1', ...about, kinds: told }, null, 2));
  return new StreamableFile(content, {
    type: TYPE,
    disposition: `attachment; filename="${slugOf(about.name)}-${luxembourgDay(new Date(about.madeAt))}.json"`,
    length: content.length,
  });
}
