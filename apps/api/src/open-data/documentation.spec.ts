import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicChapterJsonSchema, publicColumns, publicValueColumns } from '@zesumme/domain';

const docs = join(__dirname, '../../../../docs');
const read = (name: string): string => readFileSync(join(docs, name), 'utf8');

describe('The documentation of open data', () => {
  it('holds the schema that checks what goes out', () => {
    expect(JSON.parse(read('open-data.schema.json'))).toEqual(JSON.parse(JSON.stringify(publicChapterJsonSchema())));
  });

  it.each([
    ['## The columns of the CSV\n', publicColumns],
    ['## The columns of the CSV of indicators\n', publicValueColumns],
  ])('names every column under %j, and no other', (heading, columns) => {
    const [, table = ''] = read('open-data.md').split(heading);
    const [section = ''] = table.split('\n## ');
    const rows = [...section.matchAll(/^\| `(\w+)` +\| (.*?) +\|$/gm)].map(([, name, told]) => [name, told]);
    expect(rows).toEqual(columns.map(({ name, told }) => [name, told]));
  });
});
