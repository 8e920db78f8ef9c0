import type { ErasurePreview } from '@zesumme/domain';
import { fold } from '@zesumme/domain';
import { FileOwner } from '../files/file-owner.entity';
import { type Client, type TestApp, testApp } from '../testing/test-app';
import { countQueries } from '../testing/query-count';

let api: TestApp;
let administrator: Client;
beforeAll(async () => {
  api = await testApp();
  administrator = await api.as(await api.given((given) => given.account({ role: 'administrator' })));
});
afterAll(() => api.close());

type Given = Partial<Pick<FileOwner, 'addedByAccountId' | 'removedAt' | 'subjectType' | 'subjectId' | 'url'>>;

const keep = (name: string, over: Given = {}): Promise<void> =>
  api.write(async (ctx) => {
    await ctx.insert(FileOwner, [
      {
        id: crypto.randomUUID(),
        subjectType: 'meeting',
        subjectId: crypto.randomUUID(),
        groupId: null,
        communeCode: null,
        name,
        kind: 'link',
        mediaType: null,
        size: null,
        url: 'https://files.example/',
        contentHash: null,
        addedByAccountId: null,
        addedByLabel: 'Somebody',
        addedAt: ctx.clock.instant(),
        removedAt: null,
        isDemo: false,
        searchText: fold(name),
        ...over,
      },
    ]);
  });

async function scene() {
  const family = `Ré${crypto.randomUUID().slice(0, 8)}`;
  const { account, contactId } = await api.given(async (given) => {
    const { id: organisationId } = await given.organisation();
    const contact = await given.contact({ organisationId, givenName: 'Zoé', familyName: family });
    const made = await given.account({ role: 'contact', contactId: contact.id, displayName: `Zoé ${family}` });
    return { account: made, contactId: contact.id };
  });
  const url = `/api/personal-data/people/contact/${contactId}/erasure`;
  return { account, family, url, filesOf: async (client: Client, at: string) => (await client.get(at)).body.files };
}

describe('The documents to look at before somebody is erased', () => {
  it('are those that they uploaded, and those whose title or evidence may name them', async () => {
    const { account, family, url, filesOf } = await scene();
    const measure = await api.given((given) => given.measure());
    const evidence = await api.given(async (given) => {
      const { code: communeCode } = await given.commune();
      return given.evidence({
        communeCode,
        measureId: measure.id,
        kind: 'link',
        title: `Attestation de ${family}, Zoé`,
      });
    });
    await keep('Rapport.pdf', { addedByAccountId: account.id });
    await keep(`cv_${family.toUpperCase()}-zoe.pdf`);
    await keep('Annexe.pdf', { subjectType: 'evidence', subjectId: evidence.id });
    await keep(`Zoé ${family} (retiré)`, { removedAt: '2026-11-01T10:00:00.000Z' });
    await keep(`${family} seul`);
    const files = (await filesOf(administrator, url)) as ErasurePreview['files'];
    expect(files.total).toBe(3);
    expect(files.items.map(({ name, isUploaded }) => [name, isUploaded]).sort()).toEqual([
      ['Annexe.pdf', false],
      ['Rapport.pdf', true],
      [`cv_${family.toUpperCase()}-zoe.pdf`, false],
    ]);
    expect(files.items.at(-1)).toMatchObject({ name: 'Rapport.pdf', url: 'https://files.example/' });
    // By oneself, no more than one's own: a name is soon another's.
    const own = (await filesOf(await api.as(account), '/api/me/data/erasure')) as ErasurePreview['files'];
    expect(own.items.map(({ name }) => name)).toEqual(['Rapport.pdf']);
  });

  it('are counted where they are too many to list, in a number of queries that stays the same', async () => {
    const { account, url, filesOf } = await scene();
    await keep('Un', { addedByAccountId: account.id });
    const few = await countQueries(api, () => filesOf(administrator, url));
    for (let at = 0; at < 104; at += 1) await keep(`Plan ${at}`, { addedByAccountId: account.id });
    expect(await countQueries(api, () => filesOf(administrator, url))).toBe(few);
    const files = (await filesOf(administrator, url)) as ErasurePreview['files'];
    expect([files.total, files.items.length]).toEqual([105, 100]);
  });
});
