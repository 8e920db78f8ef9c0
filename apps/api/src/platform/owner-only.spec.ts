import { mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepToOwner } from './owner-only';

describe('What the product writes', () => {
  const before = process.umask();
  const folder = mkdtempSync(join(tmpdir(), 'zesumme-owner-'));
  afterAll(() => {
    process.umask(before);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is for its owner alone', () => {
    keepToOwner();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'zesumme.sqlite'), '');
    const modes = ['data', 'data/zesumme.sqlite'].map((name) => statSync(join(folder, name)).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600]);
  });

  it('whichever command it is started with', () => {
    const commands = readFileSync(join(__dirname, '../cli.ts'), 'utf8');
    expect(commands).toMatch(/export async function runCli\([^\n]+\n {2}keepToOwner\(\);/);
  });
});
