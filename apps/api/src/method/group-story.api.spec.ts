import type { StoryRow } from '@zesumme/domain';
import { type GroupWorld, type Person, everybody, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';

let world: GroupWorld;
let groupId: string;
const kinds = (items: StoryRow[]): string[] => items.map(({ kind }) => kind);

beforeAll(async () => {
  world = await groupWorld();
  groupId = await world.given(async (given) => {
    const { id: themeId } = await given.theme({ nameFr: 'Déchets' });
    const { id: zoneId } = await given.zone({ communes: [world.communes.own] });
    const { id } = await given.group({
      leadAccountId: world.accounts.lead,
      publishedAt: '2026-01-01T10:00:00.000Z',
      zoneId,
      themes: [{ themeId, sinceDay: '2026-01-10' }],
    });
    await given.membership({ groupId: id, organisationId: world.organisations.member, fromDay: '2026-01-01' });
    await given.methodStep({ groupId: id, themeId, fromPhase: 'diagnosis', toPhase: 'solutions', onDay: '2026-04-02' });
    const held = { groupId: id, startsLocal: '2026-03-01T14:00', startsAt: '2026-03-01T13:00:00.000Z' };
    const meeting = await given.meeting({ ...held, state: 'closed', title: 'Réunion de mars' });
    await given.meeting({ groupId: id, state: 'open', title: 'À venir' });
    await given.outcome({ meetingId: meeting.id, kind: 'decision', text: 'Peser d’abord.' });
    await given.outcome({ meetingId: meeting.id, kind: 'information', text: 'Rien.' });
    const done = { groupId: id, status: 'done' as const, doneDay: '2026-05-03' };
    await given.action({ ...done, title: 'Bac posé', communes: [{ communeCode: world.communes.own }] });
    await given.action({ groupId: id, status: 'planned', title: 'Pas encore' });
    await given.pilot({
      groupId: id,
      themeId,
      title: 'Un bac',
      fromDay: '2026-06-01',
      verdict: 'scale',
      verdictDay: '2026-09-01',
      learned: 'Cela suffit.',
    });
    await given.pilot({ groupId: id, themeId, title: 'Plus tard', fromDay: '2027-06-01' });
    await given.campaign({ groupId: id, title: 'À vélo', startDay: null, endDay: null, year: 2025 });
    const { member: organisationId, elsewhere } = world.organisations;
    const exchanged = await given.introduction({
      groupId: id,
      phase: 'implementation',
      offerId: (await given.flow({ organisationId, label: 'Pain de la veille' })).id,
      needId: (await given.flow({ organisationId: elsewhere, direction: 'need' })).id,
    });
    await given.introductionStep({
      introductionId: exchanged.id,
      phase: 'implementation',
      at: '2026-02-09T23:30:00.000Z',
    });
    await given.introduction({ groupId: id, phase: 'negotiation' });
    await given.communeSetting({ communeCode: world.communes.own, agreedAt: '2026-01-01T10:00:00.000Z' });
    await given.evidence({
      communeCode: world.communes.own,
      meetingId: meeting.id,
      title: 'Réunion de mars',
      day: '2026-03-01',
      state: 'accepted',
    });
    return id;
  });
});
afterAll(() => world.close());

const url = (query = ''): string => `/api/working-groups/${groupId}/story?${query}`;
const story = async (person: Person, query = '') => (await world.people[person].get(url(query))).body;

describe('The story of a group', () => {
  it('tells what happened, the newest first, and nothing that has not', async () => {
    const { items, total } = await story('lead');
    expect(items.map(({ kind, day, title }: StoryRow) => [day, kind, title])).toEqual([
      ['2026-09-01', 'verdict', 'Un bac'],
      ['2026-06-01', 'pilot', 'Un bac'],
      ['2026-05-03', 'action', 'Bac posé'],
      ['2026-04-02', 'step', null],
      expect.arrayContaining(['2026-03-01']),
      expect.arrayContaining(['2026-03-01']),
      expect.arrayContaining(['2026-03-01']),
      ['2026-02-10', 'exchange', 'Pain de la veille'],
      ['2026-01-10', 'step', null],
      ['2025-12-31', 'campaign', 'À vélo'],
    ]);
    expect(total).toBe(10);
    expect(kinds(items).slice(4, 7).sort()).toEqual(['decision', 'evidence', 'meeting']);
    expect(items[0]).toMatchObject({ verdict: 'scale', theme: { nameFr: 'Déchets' } });
    expect(items[3]).toMatchObject({ from: 'diagnosis', to: 'solutions', theme: { nameFr: 'Déchets' } });
    expect(items[9]).toMatchObject({ yearOnly: true });
    expect(items.find(({ kind }: StoryRow) => kind === 'evidence')).toMatchObject({
      commune: { name: 'Beispill' },
      openId: null,
    });
  });

  it('is filtered by kind and read page by page', async () => {
    expect(kinds((await story('lead', 'kind=step&kind=pilot')).items)).toEqual(['pilot', 'step', 'step']);
    const first = await story('lead', 'size=4');
    const second = await story('lead', 'size=4&page=2');
    const third = await story('lead', 'size=4&page=3');
    const all = [first, second, third].flatMap(({ items }) => items.map(({ kind, id }: StoryRow) => `${kind}:${id}`));
    expect([first.total, new Set(all).size]).toEqual([10, 10]);
    expect((await world.people.lead.get(url('kind=rumour'))).status).toBe(400);
  });

  it('tells each what they may know: of evidence those alone who read that of its commune, of an exchange its sides and who runs it, of actions a commune its own', async () => {
    const told: Partial<Record<Person, string[]>> = {};
    for (const person of everybody) {
      const { status, body } = await world.people[person].get(url());
      if (status === 200) told[person] = [...new Set(kinds(body.items))].sort();
    }
    const all = ['action', 'campaign', 'decision', 'evidence', 'exchange', 'meeting', 'pilot', 'step', 'verdict'];
    const without = (kind: string) => all.filter((each) => each !== kind);
    expect(told).toEqual({
      member: without('evidence'),
      commune: without('exchange'),
      lead: all,
      'other manager': without('exchange'),
      administrator: all,
    });
  });

  it('asks no more of the database for a long story than for a short one', async () => {
    const few = await countQueries(world, () => world.people.member.get(url('size=2')));
    await world.given(async (given) => {
      for (let number = 0; number < 6; number += 1) {
        await given.meeting({ groupId, state: 'closed' });
        await given.action({ groupId, status: 'done', doneDay: '2026-07-01' });
      }
    });
    expect(await countQueries(world, () => world.people.member.get(url('size=50')))).toBe(few);
  });
});
