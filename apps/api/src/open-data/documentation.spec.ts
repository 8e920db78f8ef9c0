import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicChapterJsonSchema, publicColumns } from '@zesumme/domain';

const docs = join(__dirname, '../../../../docs');
const read = (name: string): string => readFileSync(join(docs, name), 'utf8');

describe('The documentation of open data', () => {
  it('holds the schema that checks what goes out', () => {
    expect(JSON.parse(read('open-data.schema.json'))).toEqual(JSON.parse(JSON.stringify(publicChapterJsonSchema())));
  });

  it('names every column of the table, and no other', () => {
    const [, table = ''] = read('open-data.md').split('## The columns of the CSV');
    const [section = ''] = table.split('\n## ');
    const rows = [...section.matchAll(/^\| `(\w+)` +\| (.*?) +\|$/gm)].map(([, name, told]) => [name, told]);
    expect(rows).toEqual(publicColumns.map(({ name, told }) => [name, told]));
  });
});
