import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ErasureList, keepErasureList } from './erasure-list';

const list = (second: number, ...ids: string[]): ErasureList => ({
  writtenAt: `2026-11-30T05:00:0${second}.000Z`,
  rows: ids.map((id) => ({ id })),
});

describe('The list of erasures beside the database', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zesumme-erasures-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const kept = (): ErasureList => JSON.parse(readFileSync(join(folder, 'erasures.json'), 'utf8')) as ErasureList;

  it('loses nobody where the process that erased first writes last', () => {
    keepErasureList({ dataDir: folder, backupDir: null }, list(2, 'first', 'second'));
    keepErasureList({ dataDir: folder, backupDir: null }, list(1, 'first'));
    expect(kept().rows.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(readdirSync(folder)).toEqual(['erasures.json']);
  });

  it('is kept in each folder that can be written to, and says where it could not be', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => keepErasureList({ dataDir: join(file, 'data'), backupDir: folder }, list(1, 'first'))).toThrow(
      'ENOTDIR',
    );
    expect(kept()).toEqual(list(1, 'first'));
  });

  it('takes the place of a damaged one', () => {
    writeFileSync(join(folder, 'erasures.json'), '{"rows": [');
    keepErasureList({ dataDir: folder, backupDir: null }, list(1, 'first'));
    expect(kept()).toEqual(list(1, 'first'));
  });
});
