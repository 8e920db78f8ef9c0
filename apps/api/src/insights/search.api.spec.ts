import fc from 'fast-check';
import { Action } from '../actions/action.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { Contact } from '../organisations/contact.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { keepSearchIndex } from '../platform/search/search-index';
import { countQueries } from '../testing/query-count';
import { type Client, type TestApp, testApp } from '../testing/test-app';

interface Hit {
  type: string;
  key: string;
  title: string;
  context: string | null;
  day: string | null;
}

const SECRET = 'Zwischenbericht';

describe('The search', () => {
  let app: TestApp;
  let world: Awaited<ReturnType<typeof makeWorld>>;
  let readers: Record<string, Client>;

  /** What is open and what is not, each with a word in common, and a word that stands only where few may read it. */
  const makeWorld = () =>
    app.given(async (given) => {
      const lead = await given.account({ role: 'project-manager' });
      const territory = await given.commune();
      const company = await given.organisation({ name: 'Verkéier Beispill' });
      const other = await given.organisation({ name: 'Verkehr und Söhne' });
      await given.organisation({
        name: 'Verkehr von früher',
        archivedAt: '2026-01-01T00:00:00.000Z',
      });
      const townHall = await given.organisation({ kind: 'commune', communeCode: territory.code });
      const open = { leadAccountId: lead.id, publishedAt: '2026-01-01T00:00:00.000Z' };
      const groups = {
        published: await given.group({ ...open, name: 'Verkehr am Berg' }),
        hidden: await given.group({ leadAccountId: lead.id, publishedAt: null, name: 'Verkehr im Tal' }),
        archived: await given.group({ ...open, archivedAt: '2026-02-01T00:00:00.000Z', name: 'Verkehr vorbei' }),
      };
      for (const organisationId of [company.id, townHall.id])
        await given.membership({ groupId: groups.hidden.id, organisationId });
      for (const [place, { id: groupId }] of Object.entries(groups)) {
        await given.campaign({ groupId, title: `Verkehr zählen ${place}` });
        await given.campaign({ groupId, title: `Verkehr weg ${place}`, removedAt: '2026-02-01T00:00:00.000Z' });
        for (const state of ['draft', 'open'] as const) {
          for (const isPublic of [true, false]) {
            const title = `Verkehr ${state} ${isPublic} ${place}`;
            await given.meeting({ groupId, state, isPublic, title });
          }
        }
        await given.action({
          groupId,
          title: `Verkehr messen ${place}`,
          description: SECRET,
          dueDay: '2026-12-24',
          communes: place === 'published' ? [{ communeCode: territory.code }] : [],
        });
      }
      const { id: themeId } = await given.theme();
      for (const [place, { id: groupId }] of Object.entries(groups)) {
        await given.pilot({ groupId, themeId, title: `Verkehr erproben ${place}` });
        await given.idea({ groupId, themeId, title: `Verkehr teilen ${place}` });
        await given.idea({
          groupId,
          themeId,
          title: `Verkehr vergessen ${place}`,
          removedAt: '2026-02-01T00:00:00.000Z',
        });
        await given.questionnaire({ groupId, themeId, title: `Verkehr gefragt ${place}`, state: 'open' });
        await given.questionnaire({ groupId, themeId, title: `Verkehr im Entwurf ${place}` });
        await given.problem({ groupId, themeId, title: `Verkehr stockt ${place}` });
        await given.pilot({
          groupId,
          themeId,
          title: `Verkehr verworfen ${place}`,
          removedAt: '2026-02-01T00:00:00.000Z',
        });
      }
      await given.practiceSheet({ title: 'Verkehr ohne Auto' });
      await given.practiceSheet({ title: 'Verkehr als Entwurf', publishedAt: null });
      return {
        groups,
        company,
        lead,
        contact: await given.speaker(company.id),
        stranger: await given.speaker(other.id),
        communeUser: await given.speaker(townHall.id, { role: 'commune-user' }),
        administrator: await given.account({ role: 'administrator' }),
        adviser: await given.account({
          role: 'adviser',
          grants: [{ communeCode: territory.code, untilDay: '2026-12-31' }],
        }),
      };
    });

  beforeAll(async () => {
    app = await testApp();
    world = await makeWorld();
    readers = {
      visitor: app.visitor,
      lead: await app.as(world.lead),
      contact: await app.as(world.contact),
      stranger: await app.as(world.stranger),
      communeUser: await app.as(world.communeUser),
      adviser: await app.as(world.adviser),
      administrator: await app.as(world.administrator),
    };
  });
  afterAll(() => app.close());

  const ask = async (reader: string, q: string, more = ''): Promise<{ items: Hit[]; total: number; more: boolean }> => {
    const { status, body } = await (readers[reader] as Client).get(
      `/api/search?q=${encodeURIComponent(q)}&size=50${more}`,
    );
    expect(status).toBe(200);
    return body;
  };
  const titles = async (reader: string, q: string, more = ''): Promise<string[]> =>
    (await ask(reader, q, more)).items.map(({ title }) => title);

  const lists: [type: string, address: string, key: (row: Record<string, never>) => string][] = [
    ['working-group', 'working-groups', ({ slug }) => slug],
    ['meeting', 'meetings', ({ id }) => id],
    ['action', 'actions', ({ id }) => id],
    ['practice-sheet', 'practice-sheets', ({ slug }) => slug],
    ['organisation', 'organisations', ({ id }) => id],
    ['contact', 'contacts', ({ organisation, id }) => (organisation as { id: string } | null)?.id ?? id],
    ['campaign', 'campaigns', ({ id }) => id],
    ['pilot', 'pilots', ({ id }) => id],
    ['idea', 'ideas', ({ id }) => id],
    ['questionnaire', 'questionnaires', ({ id }) => id],
    ['problem', 'problems', ({ id }) => id],
  ];

  /** What the lists show somebody, as the search names it. */
  async function listed(reader: string): Promise<Set<string>> {
    const shown = new Set<string>();
    for (const [type, address, key] of lists) {
      const { status, body } = await (readers[reader] as Client).get(`/api/${address}?size=100`);
      if (status !== 200) continue;
      expect(body.total).toBeLessThanOrEqual(100);
      for (const row of body.items) shown.add(`${type} ${key(row)}`);
    }
    return shown;
  }

  it('never shows anybody what the lists hide from them, and all of what they show', async () => {
    const words = [
      'verkehr',
      'ver',
      'v',
      'am berg',
      'vorbei',
      'weg',
      'draft',
      'zahlen',
      'messen',
      SECRET,
      'beispill',
      'e',
    ];
    for (const reader of Object.keys(readers)) {
      const shown = await listed(reader);
      for (const word of words) {
        const { items } = await ask(reader, word);
        const beyond = items.filter(({ type, key }) => !shown.has(`${type} ${key}`));
        expect({ reader, word, beyond }).toEqual({ reader, word, beyond: [] });
      }
      const everywhere = (await ask(reader, 'verkehr')).items.map(({ type, key }) => `${type} ${key}`);
      const named = [...shown].filter((each) => !/^(contact|organisation)/.test(each));
      expect({ reader, missing: named.filter((each) => !everywhere.includes(each)) }).toEqual({ reader, missing: [] });
    }
  }, 120_000);

  it('finds by what only the whole action tells for those who read it, and tells others no day', async () => {
    expect(await titles('visitor', SECRET)).toEqual([]);
    expect(await titles('stranger', SECRET)).toEqual([]);
    expect(await titles('contact', SECRET)).toEqual(['Verkehr messen hidden']);
    expect(await titles('communeUser', SECRET)).toEqual(['Verkehr messen published']);
    expect((await titles('lead', SECRET)).length).toBe(3);
    const [seen] = (await ask('visitor', 'messen')).items;
    expect(seen).toMatchObject({ title: 'Verkehr messen published', context: 'Verkehr am Berg', day: null });
    // A word of the title with one of what is hidden would tell what is hidden.
    expect(await titles('visitor', `messen ${SECRET}`)).toEqual([]);
  });

  it('wants every word, by its beginning, whatever the accents, the case and the spelling', async () => {
    expect(await titles('lead', 'VERKÉI beis')).toEqual(['Verkéier Beispill']);
    expect(await titles('lead', 'sohn')).toEqual(['Verkehr und Söhne']);
    expect(await titles('lead', 'beispill kirchberg')).toEqual([]);
    // The middle of a word is no beginning, and a single letter is a word.
    expect(await titles('lead', 'eispill')).toEqual([]);
    await app.given((given) => given.practiceSheet({ title: 'Cœur à œuvre, Straße 8 b' }));
    await app.given((given) => given.practiceSheet({ title: 'Łukasz pèse le CO₂ de 12 m²' }));
    for (const q of ['lukasz', 'Łuk', 'co2', 'CO₂', 'm2', '12 m²']) {
      expect({ q, found: await titles('lead', q) }).toEqual({ q, found: ['Łukasz pèse le CO₂ de 12 m²'] });
    }
    for (const q of ['coeur', 'cœur', 'COEUR', 'strasse', 'Straße 8', 'œuv', '8 b']) {
      expect({ q, found: await titles('lead', q) }).toEqual({ q, found: ['Cœur à œuvre, Straße 8 b'] });
    }
  });

  it('puts titles before texts, whole words before beginnings, and the newest first', async () => {
    const { id: groupId } = world.groups.published;
    await app.given(async (given) => {
      const at = (year: number, title: string, place: string | null = null) =>
        given.meeting({
          groupId,
          title,
          place,
          startsAt: `${year}-05-01T10:00:00.000Z`,
          startsLocal: `${year}-05-01T12:00`,
        });
      await at(2027, 'Ohne', 'Quart');
      await at(2026, 'Mit', 'Quartier 3');
      await at(2021, 'Quartier');
      await at(2022, 'Quartiere');
      await at(2020, 'Quart');
      await at(2019, 'Ein Quart');
    });
    const order = ['Quart', 'Ein Quart', 'Quartiere', 'Quartier', 'Ohne', 'Mit'];
    expect(await titles('lead', 'quart')).toEqual(order);
    expect(await titles('lead', 'quart', '&type=meeting')).toEqual(order);
    expect(await titles('lead', 'quart', '&type=action')).toEqual([]);
    const paged = await ask('lead', 'quart', '&page=2');
    expect(paged).toEqual({ items: [], total: 6, more: false });
  });

  it('follows every change in the transaction that makes it', async () => {
    const { id: groupId } = world.groups.published;
    const action = await app.given((given) => given.action({ groupId, title: 'Wandelbar' }));
    expect(await titles('lead', 'wandelbar')).toEqual(['Wandelbar']);
    await app.write(({ manager }) =>
      manager.update(Action, { id: action.id }, { title: 'Anderes', searchText: 'anderes ¦ wandelbar' }),
    );
    expect(await titles('lead', 'wandelbar')).toEqual(['Anderes']);
    const fails = app.write(async ({ manager }) => {
      await manager.update(Action, { id: action.id }, { title: 'Verworfen', searchText: 'verworfen ¦' });
      throw new Error('rolled back');
    });
    await expect(fails).rejects.toThrow('rolled back');
    expect(await titles('lead', 'verworfen')).toEqual([]);
    await app.write(({ manager }) => manager.delete(Action, { id: action.id }));
    expect(await titles('lead', 'wandelbar')).toEqual([]);
    const many = await app.given(async (given) => {
      const made = [];
      for (let number = 0; number < 5; number += 1) made.push(await given.contact({ familyName: 'Vielfach' }));
      return made;
    });
    expect((await titles('lead', 'vielfach')).length).toBe(5);
    await app.write(({ manager }) =>
      manager.delete(
        Contact,
        many.map(({ id }) => id),
      ),
    );
    expect(await titles('lead', 'vielfach')).toEqual([]);
  });

  it('is made anew from the records where a migration has taken its triggers away', async () => {
    const [writer] = app.unitOfWork.sources;
    if (!writer || writer.options.type === 'postgres') return;
    const before = await ask('lead', 'verkehr');
    await writer.query('DROP TRIGGER search_campaign_update');
    await writer.query(
      "UPDATE campaign SET title = 'Umbenannt', search_text = 'umbenannt' WHERE title LIKE '%published'",
    );
    expect(await titles('lead', 'umbenannt')).toEqual([]);
    await keepSearchIndex(writer);
    expect(await titles('lead', 'umbenannt')).toEqual(['Umbenannt']);
    const after = await ask('lead', 'verkehr');
    expect(after.total).toBe(before.total - 1);
    const left = (items: Hit[]) =>
      items
        .filter(({ type }) => type !== 'campaign')
        .map(({ title }) => title)
        .sort();
    expect(left(after.items)).toEqual(left(before.items));
    await writer.query("UPDATE campaign SET title = 'Verkehr', search_text = 'verkehr' WHERE title = 'Umbenannt'");
    expect((await ask('lead', 'verkehr')).total).toBe(before.total);
  });

  it('answers whatever is typed, and asks no more queries for more hits', async () => {
    const alphabet = [...'aéœß"\'*():^-+{}[]~&|!<>\\%_.,;#$/?=@ \u00a0¦½ﬁ漢😀𞤀Აᏸ\u0301'];
    const typed = fc.oneof(
      fc.string({ unit: fc.constantFrom(...alphabet, 'AND', 'OR', 'NOT', 'NEAR', 'title', 'ver'), maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (q) => {
        const { status, body } = await app.visitor.get(`/api/search?q=${encodeURIComponent(q)}`);
        // A control character is refused as anywhere else.
        expect([status, body.issues?.[0]?.code]).toEqual(status === 200 ? [200, undefined] : [422, expect.anything()]);
      }),
      { numRuns: 300 },
    );
    const lead = readers['lead'] as Client;
    const count = (q: string): Promise<number> => countQueries(app, () => lead.get(`/api/search?q=${q}`));
    const few = await count('beispill');
    await app.given(async (given) => {
      for (let number = 0; number < 120; number += 1) {
        await given.action({ groupId: world.groups.hidden.id, title: `Zahlreich ${number}` });
      }
    });
    expect(await count('zahlreich')).toBe(few);
    expect(await ask('lead', 'zahlreich', '&page=2')).toMatchObject({ total: 100, more: true });
    expect((await ask('lead', 'zahlreich', '&page=2')).items.length).toBe(50);
    expect((await ask('lead', 'zahlreich', '&page=3')).items).toEqual([]);
    expect(await ask('visitor', 'zahlreich')).toEqual({ items: [], total: 0, more: false });
  }, 120_000);

  it('names a campaign with its first day, and a group by its address', async () => {
    const { id: groupId } = world.groups.published;
    const { id } = await app.given((given) =>
      given.campaign({ groupId, title: 'Radwochen', startDay: '2026-05-04', year: 2026 }),
    );
    const [hit] = (await ask('lead', 'radwochen')).items;
    expect(hit).toMatchObject({ type: 'campaign', key: id, day: '2026-05-04' });
    expect((await ask('lead', 'am berg')).items[0]).toMatchObject({ key: world.groups.published.slug });
    await app.write(({ manager }) => manager.update(Campaign, { id }, { removedAt: '2026-11-01T00:00:00.000Z' }));
    expect(await titles('lead', 'radwochen')).toEqual([]);
    await app.write(({ manager }) =>
      manager.update(WorkingGroup, { id: groupId }, { archivedAt: '2026-11-01T00:00:00.000Z' }),
    );
    expect(await titles('lead', 'am berg')).not.toContain('Verkehr am Berg');
    expect(await titles('visitor', 'messen')).toEqual([]);
  });

  it('is answered to whoever takes part in a thousand groups', async () => {
    const account = await app.given(async (given) => {
      const { id: organisationId } = await given.organisation({ name: 'Partout' });
      const { id: contactId } = await given.contact({ organisationId });
      for (let at = 0; at < 1_000; at += 1) {
        const { id: groupId } = await given.group({ name: `Vëlosgrupp ${at}`, publishedAt: null });
        await given.membership({ groupId, organisationId });
      }
      return given.account({ role: 'contact', contactId });
    });
    const { status, body } = await (await app.as(account)).get('/api/search?q=velosgrupp');
    expect([status, body.items.length > 0]).toEqual([200, true]);
  });
});
