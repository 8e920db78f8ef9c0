import { addDays } from '@zesumme/domain';
import { FIXED_TODAY, anInvitation } from '@zesumme/testing';
import fc from 'fast-check';
import { In } from 'typeorm';
import { ActionResponsible } from '../../actions/action-responsible.entity';
import { Action } from '../../actions/action.entity';
import { Invitation } from '../../meetings/invitation.entity';
import { Meeting } from '../../meetings/meeting.entity';
import { testDatabase } from '../../testing/database';
import { countedAnew, keptCounts } from '../../testing/kept-counts';
import { given } from '../../testing/given';
import { type TestApp, testApp } from '../../testing/test-app';
import { type Ctx, newId } from '../database';
import { openWriter } from '../database/data-sources';

const STATES = ['draft', 'open', 'in-progress', 'ended', 'closed', 'cancelled'] as const;
const STATUSES = ['idea', 'planned', 'under-way', 'done', 'abandoned'] as const;
const SYNERGIES = ['joint-activity', 'shared-service', null] as const;
const GROUPS = 2;
const ORGANISATIONS = 3;
const HOUR = 3_600_000;

/** Of what there is, the one that a number means; nothing where there is nothing. */
const pick = <T>(all: readonly T[], number: number): T | undefined => all[number % all.length];

type Act = (ctx: Ctx, world: World, numbers: readonly [number, number, number]) => Promise<unknown>;

interface World {
  groupIds: string[];
  organisationIds: string[];
}

const anyOf = async <T extends { id: string }>(ctx: Ctx, entity: new () => T, number: number): Promise<T | undefined> =>
  pick(await ctx.manager.find(entity, { order: { id: 'ASC' } as never }), number);

const day = (number: number): string => addDays(FIXED_TODAY, (number % 40) - 20);
const at = (number: number) => ({
  startsLocal: `${day(number)}T14:00`,
  endsLocal: `${day(number)}T16:00`,
  startsAt: `${day(number)}T13:00:00.000Z`,
  endsAt: `${day(number)}T15:00:00.000Z`,
});

const change =
  (entity: new () => { id: string }, fields: (numbers: readonly [number, number], world: World) => object): Act =>
  async (ctx, world, [which, one, other]) => {
    const row = await anyOf(ctx, entity, which);
    if (row) await ctx.manager.update(entity, { id: row.id }, fields([one, other], world));
  };

const invite: Act = async (ctx, { organisationIds }, [which, whom, other]) => {
  const meeting = await anyOf(ctx, Meeting, which);
  const contactId = null;
  const organisationId = pick(organisationIds, whom) ?? '';
  if (!meeting || (await ctx.manager.existsBy(Invitation, { meetingId: meeting.id, organisationId }))) return;
  await ctx.manager.insert(
    Invitation,
    anInvitation({
      ...{ meetingId: meeting.id, organisationId, contactId },
      attendance: pick([null, null, 'attended', 'excused', 'absent'] as const, other) ?? null,
      answeredAt: other % 3 === 0 ? ctx.clock.instant() : null,
      answer: other % 3 === 0 ? 'accepted' : 'needs-action',
    }),
  );
};

const sendGuest: Act = async (ctx, _, [which, one]) => {
  const sender = await anyOf(ctx, Invitation, which);
  if (!sender) return;
  await ctx.manager.insert(
    Invitation,
    anInvitation({
      ...{ meetingId: sender.meetingId, delegatedFromId: sender.id, organisationId: null, contactId: null },
      ...{ guestName: 'Gast', guestEmail: `${newId()}@gast.example` },
      attendance: pick([null, 'attended', 'absent'] as const, one) ?? null,
      ...(one % 2 === 0 ? { answer: 'accepted' as const, answeredAt: ctx.clock.instant() } : {}),
    }),
  );
};

const acts: Record<string, Act> = {
  'a meeting is planned': (ctx, { groupIds }, [which, one, state]) =>
    given(ctx.manager).meeting({ groupId: pick(groupIds, which), state: pick(STATES, state) ?? 'open', ...at(one) }),
  'somebody is invited': invite,
  'somebody is invited too': invite,
  'somebody sends a guest': sendGuest,
  'a meeting goes on': change(Meeting, ([state]) => ({ state: pick(STATES, state) })),
  'a meeting ends': change(Meeting, ([state]) => ({ state: pick(['ended', 'closed'], state) })),
  'a meeting is moved': change(Meeting, ([one]) => at(one)),
  'a meeting goes to another group': change(Meeting, ([one], { groupIds }) => ({ groupId: pick(groupIds, one) })),
  'a meeting is deleted': async (ctx, _, [which]) => {
    const meeting = await anyOf(ctx, Meeting, which);
    if (!meeting) return;
    await ctx.manager.update(Action, { meetingId: meeting.id }, { meetingId: null });
    await ctx.manager.delete(Meeting, { id: meeting.id });
  },
  'somebody answers': async (ctx, _, [which, answer]) => {
    const row = await anyOf(ctx, Invitation, which);
    const given = { answer: pick(['accepted', 'declined'] as const, answer), answeredAt: ctx.clock.instant() };
    if (row) await ctx.manager.update(Invitation, { id: row.id }, given);
  },
  'an answer is taken back': change(Invitation, () => ({ answer: 'needs-action', answeredAt: null })),
  'attendance is noted': change(Invitation, ([one]) => ({
    attendance: pick(['attended', 'excused', 'absent'], one),
  })),
  'the attendance of several is noted in one statement': async (ctx, _, [which, one, other]) => {
    const invited = await ctx.manager.find(Invitation, {
      where: { meetingId: (await anyOf(ctx, Meeting, which))?.id ?? '' },
    });
    const ids = invited.filter((__, at) => (one >> (at % 6)) % 2 === 0).map(({ id }) => id);
    const attendance = pick(['attended', 'excused', 'absent', null] as const, other) ?? null;
    await ctx.manager.update(Invitation, { id: In(ids) }, { attendance });
  },
  'attendance is taken back': change(Invitation, () => ({ attendance: null })),
  'somebody comes for another organisation': async (ctx, { organisationIds }, [which, whom]) => {
    const row = await anyOf(ctx, Invitation, which);
    const organisationId = pick(organisationIds, whom) ?? '';
    if (!row?.organisationId || (await ctx.manager.existsBy(Invitation, { meetingId: row.meetingId, organisationId })))
      return;
    await ctx.manager.update(Invitation, { id: row.id }, { organisationId });
  },
  'nobody knows any more who sends a guest': change(Invitation, () => ({ delegatedFromId: null })),
  'an invitation is taken back': async (ctx, _, [which]) => {
    const row = await anyOf(ctx, Invitation, which);
    if (row) await ctx.manager.delete(Invitation, { id: row.id });
  },
  'an action begins': (ctx, { groupIds, organisationIds }, [which, one, status]) =>
    given(ctx.manager).action({
      groupId: pick(groupIds, which),
      synergy: pick(SYNERGIES, one) ?? null,
      status: pick(STATUSES, status) ?? 'idea',
      doneDay: one % 2 === 0 ? day(one) : null,
      responsible: [{ organisationId: pick(organisationIds, one) ?? '' }],
    }),
  'an action is done': change(Action, ([one]) => ({ status: 'done', doneDay: day(one) })),
  'an action is taken up again': change(Action, ([one]) => ({ status: pick(STATUSES, one), doneDay: null })),
  'an action is another thing': change(Action, ([one]) => ({ synergy: pick(SYNERGIES, one) ?? null })),
  'an action goes to another group': change(Action, ([one], { groupIds }) => ({ groupId: pick(groupIds, one) })),
  'an action is deleted': async (ctx, _, [which]) => {
    const action = await anyOf(ctx, Action, which);
    if (action) await ctx.manager.delete(Action, { id: action.id });
  },
  'another carries an action': change(ActionResponsible, ([one], { organisationIds }) => ({
    organisationId: pick(organisationIds, one),
  })),
  'nobody carries an action': async (ctx, _, [which]) => {
    const row = await anyOf(ctx, ActionResponsible, which);
    if (row) await ctx.manager.delete(ActionResponsible, { id: row.id });
  },
};

describe('What is kept ready', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  const counts = (count: (query: Ctx['manager']['query']) => Promise<unknown>) =>
    app.unitOfWork.read({ kind: 'system' }, ({ manager }) => count((sql, values) => manager.query(sql, values)));

  it('is what is counted anew, whatever is changed, taken back or undone, and whatever the clock says', async () => {
    const number = fc.nat({ max: 60 });
    const act = fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.tuple(number, number, number));
    const unit = fc.record({
      acts: fc.array(act, { minLength: 1, maxLength: 4 }),
      isUndone: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
      hours: fc.integer({ min: -30, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 8, maxLength: 24 }), async (units) => {
        const world = await app.given(async (make) => ({
          groupIds: await repeat(GROUPS, async () => (await make.group()).id),
          organisationIds: await repeat(ORGANISATIONS, async () => (await make.organisation()).id),
        }));
        await app.write(async (ctx) => {
          await ctx.manager.deleteAll(ActionResponsible);
          await ctx.manager.deleteAll(Action);
          await ctx.manager.deleteAll(Meeting);
        });
        for (const { acts: names, isUndone, hours } of units) {
          app.clock.advance(hours * HOUR);
          const done = app.write(async (ctx) => {
            for (const [name, numbers] of names) await acts[name]?.(ctx, world, numbers);
            if (isUndone) throw new Error('undone');
          });
          await (isUndone ? expect(done).rejects.toThrow('undone') : done);
          const [kept, anew] = [await counts(keptCounts), await counts(countedAnew)];
          expect([names, kept]).toEqual([names, anew]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(['noted', 'invited'])(
    'counts a meeting for whoever nothing is %s of, where several others are in one statement',
    async (how) => {
      const { meeting, organisations } = await app.given(async (make) => {
        const of = await make.group();
        const who = await repeat(ORGANISATIONS, () => make.organisation());
        const held = await make.meeting({ groupId: of.id, state: 'ended', ...at(0) });
        return { meeting: held, organisations: who.map(({ id }) => id) };
      });
      const invited = organisations.map((organisationId) =>
        anInvitation({ meetingId: meeting.id, organisationId, contactId: null }),
      );
      const [silent, ...others] = invited;
      const attended = others.map((each) => ({ ...each, attendance: 'attended' as const }));
      await app.write((ctx) => ctx.insert(Invitation, how === 'invited' ? [silent] : invited));
      if (how === 'invited') await app.write((ctx) => ctx.insert(Invitation, attended));
      else {
        const ids = others.map(({ id }) => id);
        await app.write((ctx) => ctx.manager.update(Invitation, { id: In(ids) }, { attendance: 'attended' }));
      }
      await expect(counts(keptCounts)).resolves.toEqual(await counts(countedAnew));
    },
  );
});

describe('What another version kept by itself', () => {
  it('is let go of, whatever it called it', async () => {
    const database = await testDatabase();
    const name = 'kept_by_another_version';
    const writer = await openWriter(database.config);
    if (writer.options.type === 'postgres') {
      await writer.query(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`);
      await writer.query(`CREATE TRIGGER ${name} AFTER INSERT ON meeting FOR EACH ROW EXECUTE FUNCTION ${name}()`);
    } else await writer.query(`CREATE TRIGGER ${name} AFTER INSERT ON meeting BEGIN DELETE FROM standing; END`);
    await writer.destroy();
    const opened = await openWriter(database.config);
    const made = await opened.query<{ name: string }[]>(
      opened.options.type === 'postgres'
        ? 'SELECT tgname AS name FROM pg_trigger'
        : "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    );
    await opened.destroy();
    await database.remove();
    expect(made.map((each) => each.name)).toEqual(expect.arrayContaining(['kept_action_made']));
    expect(made.map((each) => each.name)).not.toContain(name);
  });
});

async function repeat<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let number = 0; number < count; number += 1) made.push(await make());
  return made;
}
