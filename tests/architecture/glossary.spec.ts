import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources';

describe('The glossary', () => {
  // The words, and not the roles below them.
  const [table = ''] = readFileSync(join(root, 'docs/glossary.md'), 'utf8').split('\n\n**');
  const rows = table
    .split('\n')
    .flatMap((line) => (line.startsWith('| ') ? [line.split('|')[1]?.trim() ?? ''] : []))
    .filter((term) => !/^-+$/.test(term));

  it('has each term once', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((term, at) => rows.indexOf(term) < at)).toEqual([]);
  });
});

describe('The overview of the architecture', () => {
  const rows = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| -'));

  it('says each thing once', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row, at) => rows.indexOf(row) < at)).toEqual([]);
  });
});
