import { type Client, type TestApp, testApp } from '../testing/test-app';

describe('the search for flows', () => {
  let app: TestApp;
  let readers: Record<'own' | 'neighbour' | 'elsewhere' | 'lead' | 'otherLead' | 'commune' | 'visitor', Client>;
  beforeAll(async () => {
    app = await testApp();
    const accounts = await app.given(async (make) => {
      const { code } = await make.commune();
      const zone = await make.zone({ communes: [code] });
      const [lead, otherLead] = [await make.account(), await make.account()];
      const here = await make.group({ leadAccountId: lead.id, zoneId: zone.id });
      const far = await make.group({ leadAccountId: otherLead.id });
      const company = async (name: string, groupId: string) => {
        const { id } = await make.organisation({ name });
        await make.membership({ groupId, organisationId: id });
        return { id, account: await make.speaker(id) };
      };
      const own = await company('Verschwiegen S.A.', here.id);
      const neighbour = await company('Nopesch', here.id);
      const elsewhere = await company('Wäit', far.id);
      const flow = { organisationId: own.id, zoneId: zone.id, communeCode: code, expiresOn: '2027-06-30' };
      for (const confidentiality of ['public', 'zone', 'ims'] as const)
        await make.flow({
          ...flow,
          confidentiality,
          label: `Kistenholz ${confidentiality}`,
          searchText: `kistenholz ${confidentiality}`,
        });
      const gone = { withdrawnAt: '2026-01-01T10:00:00.000Z', label: 'Kistenholz zurück', searchText: 'kistenholz' };
      await make.flow({ ...flow, ...gone, confidentiality: 'public' });
      const over = { expiresOn: '2026-01-31', label: 'Kistenholz vorbei', searchText: 'kistenholz' };
      await make.flow({ ...flow, ...over, confidentiality: 'public' });
      const { id: townHall } = await make.organisation({ kind: 'commune', communeCode: code });
      const commune = await make.speaker(townHall, { role: 'commune-user' });
      return { lead, otherLead, commune, own: own.account, neighbour: neighbour.account, elsewhere: elsewhere.account };
    });
    readers = {
      own: await app.as(accounts.own),
      neighbour: await app.as(accounts.neighbour),
      elsewhere: await app.as(accounts.elsewhere),
      lead: await app.as(accounts.lead),
      otherLead: await app.as(accounts.otherLead),
      commune: await app.as(accounts.commune),
      visitor: app.visitor,
    };
  });
  afterAll(() => app.close());

  const found = async (reader: keyof typeof readers, q: string): Promise<string[]> =>
    (await readers[reader].get(`/api/search?q=${encodeURIComponent(q)}`)).body.items
      .filter(({ type }: { type: string }) => type === 'flow')
      .map(({ title }: { title: string }) => title.replace('Kistenholz ', ''))
      .sort();

  it.each([
    ['own', ['ims', 'public', 'vorbei', 'zone']],
    ['lead', ['ims', 'public', 'vorbei', 'zone']],
    ['neighbour', ['public', 'zone']],
    ['elsewhere', ['public']],
    ['otherLead', ['public']],
    ['commune', []],
    ['visitor', []],
  ] as const)('tells %s what the list of flows does', async (reader, titles) => {
    expect(await found(reader, 'kistenholz')).toEqual(titles);
    const { items } = (await readers[reader].get('/api/flows?q=kistenholz')).body;
    if (items) expect(items).toHaveLength(titles.length);
  });

  it('finds none by whose it is, and says so in no hit', async () => {
    expect(await found('neighbour', 'verschwiegen')).toEqual([]);
    expect(JSON.stringify((await readers.neighbour.get('/api/search?q=kistenholz')).body)).not.toContain(
      'Verschwiegen',
    );
  });
});
