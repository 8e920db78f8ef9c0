import type { GroupStatistics } from '@zesumme/domain';
import { newId } from '../platform/database';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';

// Today is 23 November 2026.
describe('The statistics of a group', () => {
  let world: GroupWorld;
  beforeAll(async () => {
    world = await groupWorld();
  });
  afterAll(() => world.close());

  const read = async (person: keyof GroupWorld['people'] = 'lead'): Promise<GroupStatistics> => {
    const { status, body } = await world.people[person].get(`/api/working-groups/${world.own.slug}/statistics`);
    expect(status).toBe(200);
    return body;
  };
  const held = (startsLocal: string, over: object = {}) =>
    world.given((given) =>
      given.meeting({
        groupId: world.own.id,
        state: 'closed',
        startsLocal,
        endsLocal: startsLocal.replace(/T.*/, 'T16:00'),
        startsAt: `${startsLocal}:00.000Z`,
        ...over,
      }),
    );

  it('says nothing of a group that has not met', async () => {
    expect(await read()).toMatchObject({
      group: { name: 'Gare' },
      meetings: [],
      attendance: [],
      carriedOut: [
        { kind: 'decision', done: 0, inTime: 0, afterTime: 0, late: 0, open: 0 },
        { kind: 'action', done: 0, inTime: 0, afterTime: 0, late: 0, open: 0 },
      ],
    });
  });

  it('shows who came, the time planned and used, and what was carried out in time', async () => {
    const { member, other } = world.organisations;
    const first = await held('2026-03-05T14:00', {
      startedAt: '2026-03-05T13:05:00.000Z',
      endedAt: '2026-03-05T15:15:00.000Z',
      invitations: [
        { organisationId: member, attendance: 'attended' },
        { organisationId: other, attendance: 'excused' },
        { guestName: 'Gast', guestEmail: 'gast@gare.example', attendance: 'attended' },
      ],
    });
    const sender = newId();
    await held('2026-06-04T14:30', {
      invitations: [
        { id: sender, organisationId: member, attendance: 'absent' },
        { guestName: 'Kollegin', guestEmail: 'k@alpha.example', delegatedFromId: sender, attendance: 'attended' },
      ],
    });
    await held('2026-12-03T14:00', { state: 'open', invitations: [{ organisationId: member }] });
    await world.given(async (given) => {
      const decision = { meetingId: first.id, kind: 'decision', dueDay: '2026-05-01' } as const;
      await given.outcome({ ...decision, doneDay: '2026-04-30' });
      await given.outcome({ ...decision, doneDay: '2026-05-02' });
      await given.outcome(decision);
      await given.outcome({ ...decision, dueDay: null, doneDay: '2026-05-02' });
      await given.action({ groupId: world.own.id, dueDay: '2026-12-01' });
    });
    const statistics = await read();
    expect(statistics.meetings).toMatchObject([
      { day: '2026-03-05', plannedMinutes: 120, usedMinutes: 130, invited: 2, attended: 1 },
      { day: '2026-06-04', plannedMinutes: 90, usedMinutes: null, invited: 1, attended: 1 },
    ]);
    expect(statistics.attendance?.map(({ organisation, presences }) => [organisation.name, ...presences])).toEqual([
      ['Alpha', 'attended', 'attended'],
      ['Beta', 'excused', 'not-invited'],
    ]);
    expect(statistics.carriedOut).toEqual([
      { kind: 'decision', done: 3, inTime: 1, afterTime: 1, late: 1, open: 0 },
      { kind: 'action', done: 0, inTime: 0, afterTime: 0, late: 0, open: 1 },
    ]);
  });

  it('shows organisations to whoever leads or takes part, and counts to the others', async () => {
    for (const person of ['lead', 'member', 'administrator'] as const) {
      expect((await read(person)).attendance).toHaveLength(2);
    }
    for (const person of ['commune', 'other manager'] as const) {
      const statistics = await read(person);
      expect(statistics.attendance).toBeNull();
      expect(JSON.stringify(statistics)).not.toContain('Alpha');
      expect(statistics.meetings[0]).toMatchObject({ invited: 2, attended: 1 });
    }
  });

  it('asks the database as often for many meetings as for few', async () => {
    const few = await countQueries(world, () => read());
    for (let month = 1; month <= 9; month += 1) {
      const invitations = [{ organisationId: world.organisations.member, attendance: 'attended' as const }];
      await held(`2025-0${month}-05T14:00`, { invitations });
    }
    expect(await countQueries(world, () => read())).toBe(few);
  });
});
