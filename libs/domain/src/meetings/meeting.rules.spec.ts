import fc from 'fast-check';
import {
  type Answer,
  type Counted,
  answersByOrganisation,
  jointAnswer,
  jointAttendance,
  tallyOf,
} from './answer.rules';
import {
  canChange,
  meetingParts,
  meetingStates,
  movesFrom,
  planAgenda,
  problemsOfMove,
  raisesSequence,
} from './meeting.rules';
import { meetingCreate, meetingInvite } from './meeting.schema';
import { issuesIn } from '../shared/issues';

describe('movesFrom', () => {
  it('leads from draft over open, in progress and ended to closed', () => {
    expect(movesFrom('draft')).toEqual(['open', 'cancelled']);
    expect(movesFrom('open')).toEqual(['in-progress', 'cancelled']);
    expect(movesFrom('in-progress')).toEqual(['ended']);
    expect(movesFrom('ended')).toEqual(['closed']);
  });

  it('ends at closed and cancelled', () => {
    expect(movesFrom('closed')).toEqual([]);
    expect(movesFrom('cancelled')).toEqual([]);
  });

  it('never leads back to a draft', () => {
    for (const state of meetingStates) expect(movesFrom(state)).not.toContain('draft');
  });
});

describe('canChange', () => {
  it.each([
    ['draft', ['details', 'agenda', 'invitations']],
    ['open', ['details', 'agenda', 'invitations', 'answers']],
    ['in-progress', ['agenda', 'invitations', 'attendance', 'run', 'outcomes']],
    ['ended', ['attendance', 'minutes', 'outcomes']],
    ['closed', []],
    ['cancelled', []],
  ] as const)('%s: %j', (state, parts) => {
    expect(meetingParts.filter((part) => canChange(state, part))).toEqual(parts);
  });
});

describe('problemsOfMove', () => {
  const meeting = { state: 'draft' as const, place: null, onlineUrl: null, hasMinutes: false };

  it('asks for a place or a link before people are invited', () => {
    expect(problemsOfMove(meeting, 'open')).toEqual(['place-missing']);
    expect(problemsOfMove({ ...meeting, place: 'Salle Beispill' }, 'open')).toEqual([]);
    expect(problemsOfMove({ ...meeting, onlineUrl: 'https://example.org' }, 'open')).toEqual([]);
  });

  it('asks for the minutes that closing sends', () => {
    expect(problemsOfMove({ ...meeting, state: 'ended' }, 'closed')).toEqual(['minutes-missing']);
    expect(problemsOfMove({ ...meeting, state: 'ended', hasMinutes: true }, 'closed')).toEqual([]);
  });

  it('refuses every other move', () => {
    expect(problemsOfMove({ ...meeting, state: 'open' }, 'draft')).toEqual(['move-not-possible']);
    expect(problemsOfMove({ ...meeting, state: 'closed' }, 'ended')).toEqual(['move-not-possible']);
  });
});

describe('planAgenda', () => {
  const meeting = { startsLocal: '2026-12-03T14:00', endsLocal: '2026-12-03T16:00' };

  it('lays the items one after another', () => {
    const plan = planAgenda(
      meeting,
      [10, 30, 30, 30, 20].map((minutes) => ({ minutes })),
    );
    expect(plan.slots.map(({ startsLocal }) => startsLocal.slice(11))).toEqual([
      '14:00',
      '14:10',
      '14:40',
      '15:10',
      '15:40',
    ]);
    expect(plan).toMatchObject({ total: 120, available: 120, remaining: 0, endsLocal: '2026-12-03T16:00' });
  });

  it('says by how much it runs over', () => {
    expect(planAgenda(meeting, [{ minutes: 124 }])).toMatchObject({ remaining: -4, endsLocal: '2026-12-03T16:04' });
  });

  it('leaves all the time without items', () => {
    expect(planAgenda(meeting, [])).toEqual({
      slots: [],
      total: 0,
      available: 120,
      remaining: 120,
      endsLocal: meeting.startsLocal,
    });
  });

  it('goes on after midnight', () => {
    const late = { startsLocal: '2026-12-31T23:30', endsLocal: '2027-01-01T01:00' };
    expect(planAgenda(late, [{ minutes: 60 }])).toMatchObject({ endsLocal: '2027-01-01T00:30', remaining: 30 });
  });
});

describe('raisesSequence', () => {
  const before = {
    startsAt: '2026-12-03T13:00:00.000Z',
    endsAt: '2026-12-03T15:00:00.000Z',
    timeZone: 'Europe/Luxembourg',
    state: 'open' as const,
  };
  it.each([{ startsAt: 'x' }, { endsAt: 'x' }, { timeZone: 'UTC' }, { state: 'cancelled' as const }])(
    'on %j',
    (change) => {
      expect(raisesSequence(before, { ...before, ...change })).toBe(true);
    },
  );
  it('not on anything else', () => expect(raisesSequence(before, { ...before, state: 'in-progress' })).toBe(false));
});

const invitation = (
  organisationId: string,
  contactId: string | null,
  answer: Answer,
  attendance: Counted['attendance'] = null,
) => ({
  organisationId,
  contactId,
  answer,
  attendance,
});

describe('answers of an organisation', () => {
  it.each([
    [['declined', 'accepted', 'tentative'], 'accepted'],
    [['declined', 'tentative', 'needs-action'], 'tentative'],
    [['declined', 'declined'], 'declined'],
    [['declined', 'needs-action'], 'needs-action'],
    [['needs-action'], 'needs-action'],
    [[], 'needs-action'],
  ] as [Answer[], Answer][])('%j together are %s', (given, joint) => expect(jointAnswer(given)).toBe(joint));

  it.each([
    [['absent', 'attended'], 'attended'],
    [['absent', 'excused'], 'excused'],
    [['absent', 'absent'], 'absent'],
    [['absent', null], null],
    [[], null],
  ] as [Counted['attendance'][], Counted['attendance']][])('%j together are %p', (seen, joint) =>
    expect(jointAttendance(seen)).toBe(joint),
  );

  it('are counted by organisation as well as by person', () => {
    const tally = tallyOf([
      invitation('a', 'a1', 'accepted', 'attended'),
      invitation('a', 'a2', 'declined', 'absent'),
      invitation('b', null, 'tentative'),
      invitation('c', 'c1', 'declined', 'excused'),
    ]);
    expect(tally.organisations).toEqual({
      invited: 3,
      accepted: 1,
      tentative: 1,
      declined: 1,
      needsAction: 0,
      attended: 1,
      excused: 1,
      absent: 0,
    });
    expect(tally.people).toMatchObject({ invited: 3, accepted: 1, declined: 2, attended: 1, excused: 1, absent: 1 });
  });

  it('always count every organisation once', () => {
    const any = fc.record({
      organisationId: fc.constantFrom('a', 'b', 'c', 'd'),
      contactId: fc.option(fc.uuid()),
      answer: fc.constantFrom<Answer>('needs-action', 'accepted', 'tentative', 'declined'),
      attendance: fc.constantFrom<Counted['attendance']>(null, 'attended', 'excused', 'absent'),
    });
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const { organisations, people } = tallyOf(all);
        expect(organisations.invited).toBe(new Set(all.map(({ organisationId }) => organisationId)).size);
        for (const count of [organisations, people]) {
          expect(count.accepted + count.tentative + count.declined + count.needsAction).toBe(count.invited);
          expect(count.attended + count.excused + count.absent).toBeLessThanOrEqual(count.invited);
        }
        expect(tallyOf([...all].reverse())).toEqual({ organisations, people });
      }),
    );
  });

  it('keep the order in which organisations were invited', () => {
    const all = [
      invitation('b', null, 'accepted'),
      invitation('a', null, 'accepted'),
      invitation('b', 'x', 'declined'),
    ];
    expect(answersByOrganisation(all).map(({ organisationId }) => organisationId)).toEqual(['b', 'a']);
  });
});

describe('what is typed for a meeting', () => {
  const typed = {
    groupId: '0b6c2b0e-7a53-4d25-9a0e-6b1f1c8f2d10',
    kind: 'working-group',
    title: ' Chantiers d’hiver ',
    startsLocal: '2026-12-03T14:00',
    endsLocal: '2026-12-03T16:00',
  };

  it('gets the home zone and no place', () => {
    expect(meetingCreate.parse({ ...typed, place: ' ' })).toMatchObject({
      title: 'Chantiers d’hiver',
      timeZone: 'Europe/Luxembourg',
      place: null,
      public: false,
      agenda: [],
    });
  });

  it('tells all that is wrong at once', () => {
    const agenda = [{ title: '', kind: 'decision', minutes: 10 }];
    const issues = issuesIn(meetingCreate, { ...typed, groupId: null, endsLocal: '2026-12-03T13:30', agenda });
    expect(issues).toEqual([
      { path: 'groupId', code: 'required', params: {} },
      { path: 'agenda.0.title', code: 'required', params: {} },
      { path: 'endsLocal', code: 'ends-before-start', params: { start: '2026-12-03T14:00' } },
    ]);
  });

  it('has to name somebody to invite', () => {
    const issues = issuesIn(meetingInvite, {});
    expect(issues).toEqual([{ path: '', code: 'nothing-chosen', params: {} }]);
    expect(meetingInvite.safeParse({ wholeGroup: true }).success).toBe(true);
  });
});
