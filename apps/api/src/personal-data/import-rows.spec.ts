import { FIXED_NOW } from '@zesumme/testing';
import type { Made, Outcome } from '../imports/import-row.entity';
import { ImportRow } from '../imports/import-row.entity';
import { Import } from '../imports/import.entity';
import type { Ctx } from '../platform/database';
import { given } from '../testing/given';
import { OpenDatabase } from '../testing/open-database';
import { erase } from './erase';
import { personOf } from './person';

let database: OpenDatabase;
beforeAll(async () => {
  database = await OpenDatabase.open(FIXED_NOW);
});
afterAll(() => database.close());

const some = (): string => crypto.randomUUID().slice(0, 8);

/** An import of these rows. */
async function imported(ctx: Ctx, subject: Import['subject'], rows: Partial<ImportRow>[]): Promise<string> {
  const account = await given(ctx.manager).account({ role: 'administrator' });
  const importId = crypto.randomUUID();
  await ctx.insert(Import, [
    {
      ...{ id: importId, subject, accountId: account.id, authorLabel: 'X', fileName: 'a.xlsx', groupId: null },
      ...{
        state: 'applied' as const,
        headings: [],
        columns: [],
        rowCount: rows.length,
        tally: null,
        searchText: '',
        version: 1,
      },
      ...{ createdAt: FIXED_NOW, appliedAt: FIXED_NOW, undoneAt: null },
    },
  ]);
  const plain = { label: '', verdict: null, outcome: null, choices: '', decision: null, undecided: false, made: null };
  await ctx.insert(
    ImportRow,
    rows.map((row, at) => ({ ...plain, importId, number: at + 2, cells: [], searchText: '', ...row })),
  );
  return importId;
}

const rowsOf = (ctx: Ctx, importId: string): Promise<ImportRow[]> =>
  ctx.manager.find(ImportRow, { where: { importId }, order: { number: 'ASC' } });

describe('Rows of spreadsheets', () => {
  it('of whoever is erased lose their cells, and stay, so that the import can be undone', async () => {
    await database.write(async (ctx) => {
      const make = given(ctx.manager);
      const [host, family] = [`${some()}.example`, `Hoffmann${some()}`];
      const address = `an@${host}`;
      const contact = await make.contact({ givenName: 'An', familyName: family, email: address });
      const { id: organisationId } = await make.organisation();
      const stored = {
        contact: { givenName: 'An', familyName: family, email: address, version: 3 },
        relation: { id: 'r' },
      };
      const made: Made = { id: contact.id, before: null, after: stored };
      const outcome = { changes: [{ field: 'email', before: '', after: address }], issues: [], of: null, target: null };
      const contacts = await imported(ctx, 'contacts', [
        {
          cells: ['Beispill', 'An', family, `AN@${host}`],
          label: `An ${family}`,
          made,
          outcome: outcome as unknown as Outcome,
        },
        { cells: ['Beispill', 'Jean', 'Bean', `jean@${host}`], label: 'Jean Bean' },
        { cells: ['Beispill', family, 'An', ''], label: `${family} An` },
      ]);
      const ofOrganisation: Made = { id: organisationId, before: null, after: { id: organisationId, version: 1 } };
      const organisations = await imported(ctx, 'organisations', [
        { cells: ['Commune', address, '2020'], label: 'Commune', made: ofOrganisation },
      ]);
      const changed = await erase(ctx, await personOf(ctx, { kind: 'contact', id: contact.id }));
      expect(changed['ImportRow']).toBe(3);
      const [own, other, reversed] = await rowsOf(ctx, contacts);
      expect(own).toMatchObject({ cells: ['', '', '', ''], label: '', searchText: '' });
      expect(own?.made).toMatchObject({ id: contact.id, before: null, after: { contact: { version: 3, email: '' } } });
      expect(JSON.stringify(own)).not.toContain(family);
      expect(other).toMatchObject({ cells: ['Beispill', 'Jean', 'Bean', `jean@${host}`], label: 'Jean Bean' });
      expect(reversed?.cells).toEqual(['', '', '', '']);
      await expect(rowsOf(ctx, organisations)).resolves.toMatchObject([
        { cells: ['Commune', '', '2020'], label: 'Commune', made: ofOrganisation },
      ]);
    });
  });
});
