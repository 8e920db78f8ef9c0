import { existsSync, readFileSync } from 'node:fs';
import { addDays } from '@zesumme/domain';
import { FIXED_TODAY, anAction, anInvitation, anOrganisation } from '@zesumme/testing';
import { ActionResponsible } from '../actions/action-responsible.entity';
import { Action } from '../actions/action.entity';
import { Invitation } from '../meetings/invitation.entity';
import { Organisation } from '../organisations/organisation.entity';
import { Memory, newId } from '../platform/database';
import { given } from '../testing/given';
import { type Client, type TestApp, testApp } from '../testing/test-app';
import { Membership } from '../working-groups/membership.entity';

/** What the kernel says of a process: here alone it tells how many bytes were read, those that it had in memory included. */
const COUNTER = '/proc/self/io';
const ROUNDS = 12;
const MEETINGS = 12;
const ACTIONS = 25;
const MEMBERS = 6;
/** Of eleven times the rows. */
const MOST_GROWTH = 1.5;

/** How much was read until now; elsewhere than on Linux, how much time has passed. */
const readSoFar = (): number =>
  existsSync(COUNTER) ? Number(/rchar: (\d+)/.exec(readFileSync(COUNTER, 'utf8'))?.[1]) : performance.now();

const heldOn = (day: string) => ({
  ...{ startsLocal: `${day}T14:00`, endsLocal: `${day}T16:00` },
  ...{ startsAt: `${day}T12:00:00.000Z`, endsAt: `${day}T14:00:00.000Z` },
});

// With a memory of one page, SQLite reads every page that a statement looks at: how much was read is how many rows were looked at.
describe('What is read anew for a home page', () => {
  let app: TestApp;
  let made: Awaited<ReturnType<typeof make>>;
  let readers: Record<string, Client>;

  const make = () =>
    app.given(async (given) => {
      await given.measure();
      const lead = await given.account({ role: 'project-manager' });
      const territory = await given.commune();
      const company = await given.organisation();
      const townHall = await given.organisation({ kind: 'commune', communeCode: territory.code });
      const group = await given.group({ leadAccountId: lead.id, publishedAt: '2020-01-01T00:00:00.000Z' });
      const other = await given.group({ publishedAt: '2020-01-01T00:00:00.000Z' });
      for (const organisationId of [company.id, townHall.id])
        await given.membership({ groupId: group.id, organisationId });
      const next = await given.meeting({ groupId: group.id, invitations: [{ organisationId: company.id }] });
      const contact = await given.speaker(company.id);
      const communeUser = await given.speaker(townHall.id, { role: 'commune-user' });
      return { lead, contact, communeUser, company, townHall, group, other, next };
    });

  /** So many years of work of the group, and of another one: all of it is over. */
  const work = (years: number) =>
    app.write(async (ctx) => {
      for (const groupId of [made.group.id, made.other.id]) {
        const members = Array.from({ length: MEMBERS }, () => anOrganisation());
        await ctx.insert(Organisation, members as Organisation[]);
        await ctx.insert(
          Membership,
          members.map(({ id: organisationId }) => ({
            ...{ id: newId(), groupId, organisationId, role: 'member' as const },
            ...{ fromDay: '2015-01-01', toDay: years > 1 ? '2020-01-01' : null, isDemo: false, version: 1 },
          })),
        );
        for (let number = 0; number < years * MEETINGS; number += 1) {
          const meeting = await given(ctx.manager).meeting({
            groupId,
            state: 'closed',
            minutesApprovedOn: '2026-01-01',
            ...heldOn(addDays(FIXED_TODAY, -30 - number)),
          });
          await ctx.insert(
            Invitation,
            // The readers' own organisations were there as well.
            [made.company, made.townHall, ...members].map(({ id: organisationId }) =>
              anInvitation({ meetingId: meeting.id, organisationId, contactId: null, attendance: 'attended' }),
            ) as Invitation[],
          );
        }
        const actions = Array.from({ length: years * ACTIONS }, (_, number) =>
          anAction({ groupId, status: 'done', doneDay: addDays(FIXED_TODAY, -number - 1), dueDay: '2026-01-01' }),
        );
        await ctx.insert(Action, actions.map((action) => ({ ...action, searchText: '' })) as Action[]);
        await ctx.insert(
          ActionResponsible,
          actions.map(({ id: actionId }, number) => ({
            ...{ id: newId(), actionId, contactId: null },
            organisationId: members[number % MEMBERS]?.id ?? '',
          })),
        );
      }
    });

  const cost = async (client: Client, path: string): Promise<number> => {
    const reader = app.unitOfWork.sources[1];
    await reader?.query('PRAGMA cache_size = 1');
    const costs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      app.app.get(Memory).forget();
      const before = readSoFar();
      expect((await client.get(path)).status).toBe(200);
      costs.push(readSoFar() - before);
    }
    return Math.min(...costs);
  };

  beforeAll(async () => {
    app = await testApp();
    made = await make();
    readers = {
      'project manager': await app.as(made.lead),
      contact: await app.as(made.contact),
      'commune user': await app.as(made.communeUser),
      visitor: app.visitor,
    };
    await work(1);
  });
  afterAll(() => app.close());

  it('does not grow with the years of work behind it', async () => {
    const pages: [string, Client, string][] = [
      ...Object.entries(readers).map(([name, client]) => [name, client, '/api/home'] as [string, Client, string]),
      [
        'meetings of a group',
        readers['project manager'] as Client,
        `/api/meetings?groupId=${made.group.id}&period=upcoming&include=agenda&include=participants`,
      ],
      ['a meeting', readers['project manager'] as Client, `/api/meetings/${made.next.id}`],
    ];
    const before = new Map<string, number>();
    for (const [name, client, path] of pages) before.set(name, await cost(client, path));
    await work(10);
    const grown: Record<string, number> = {};
    for (const [name, client, path] of pages) {
      const [first, then] = [before.get(name) ?? 0, await cost(client, path)];
      grown[name] = then / first;
    }
    // An index that grew by a level has one page more to look at.
    expect(Object.entries(grown).filter(([, times]) => times > MOST_GROWTH)).toEqual([]);
  });

  it('reads no names of the hundreds who are invited to the same meeting', async () => {
    const contact = readers['contact'] as Client;
    const before = await cost(contact, '/api/home');
    await app.write(async (ctx) => {
      const others = Array.from({ length: 400 }, () => anOrganisation());
      await ctx.insert(Organisation, others as Organisation[]);
      const invitations = others.map(({ id: organisationId }) =>
        anInvitation({ meetingId: made.next.id, organisationId, contactId: null }),
      );
      await ctx.insert(Invitation, invitations as Invitation[]);
    });
    // Their answers are counted, in one place; who they all are is not looked up.
    expect((await cost(contact, '/api/home')) / before).toBeLessThan(2);
  });
});
