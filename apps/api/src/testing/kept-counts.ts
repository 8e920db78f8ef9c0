import { type Ctx, UnitOfWork } from '../platform/database';

type Query = Ctx['manager']['query'];

interface StoredMeeting {
  id: string;
  group_id: string;
  state: string;
  starts_at: string;
  starts_local: string;
}

interface StoredInvitation {
  id: string;
  meeting_id: string;
  organisation_id: string | null;
  delegated_from_id: string | null;
  answer: string;
  answered_at: string | null;
  attendance: string | null;
}

interface StoredAction {
  id: string;
  group_id: string;
  synergy: string | null;
  status: string;
  done_day: string | null;
}

/** Each count by what it is of, in an order that does not depend on the database. */
type Counts = Record<string, unknown>;

const sorted = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1)));

/** What the database keeps ready. */
export async function keptCounts(query: Query): Promise<Counts> {
  const [standings, done, counts] = [
    await query('SELECT * FROM standing'),
    await query('SELECT * FROM last_done'),
    await query('SELECT * FROM action_count WHERE count <> 0'),
  ];
  const coming: Counts[] = await query('SELECT * FROM coming');
  return sorted(
    Object.fromEntries([
      ...standings.map(({ group_id, organisation_id, missed, ...row }: Counts) => [
        `standing ${String(group_id)} ${String(organisation_id)}`,
        { ...row, missed: JSON.parse(String(missed)) as unknown },
      ]),
      ...done.map(({ group_id, organisation_id, last }: Counts) => [
        `done ${String(group_id)} ${String(organisation_id)}`,
        last,
      ]),
      ...counts.map(({ group_id, synergy, status, count }: Counts) => [
        `actions ${String(group_id)} ${String(synergy)} ${String(status)}`,
        Number(count),
      ]),
      ...coming.map(({ organisation_id, invitation_id }) => [
        `coming ${String(organisation_id)} ${String(invitation_id)}`,
        true,
      ]),
    ]),
  );
}

/** The same counted anew from all that there is, in another way than the database counts it. */
export async function countedAnew(query: Query): Promise<Counts> {
  const meetings: StoredMeeting[] = await query('SELECT id, group_id, state, starts_at, starts_local FROM meeting');
  const invitations: StoredInvitation[] = await query(
    'SELECT id, meeting_id, organisation_id, delegated_from_id, answer, answered_at, attendance FROM invitation',
  );
  const actions: StoredAction[] = await query('SELECT id, group_id, synergy, status, done_day FROM action');
  const carried: { action_id: string; organisation_id: string }[] = await query(
    'SELECT action_id, organisation_id FROM action_responsible',
  );
  return sorted({
    ...standingsOf(meetings, invitations),
    ...lastDoneOf(actions, carried),
    ...countsOf(actions),
    ...comingOf(meetings, invitations),
  });
}

function standingsOf(meetings: StoredMeeting[], invitations: StoredInvitation[]): Counts {
  const byId = new Map(invitations.map((each) => [each.id, each]));
  const comesFor = ({ organisation_id, delegated_from_id }: StoredInvitation): string | null =>
    organisation_id ?? byId.get(delegated_from_id ?? '')?.organisation_id ?? null;
  const met: Record<string, (StoredMeeting & { own: StoredInvitation[]; held: boolean })[]> = {};
  for (const meeting of meetings.filter(({ state }) => state !== 'draft' && state !== 'cancelled')) {
    const came = invitations.filter((each) => each.meeting_id === meeting.id && comesFor(each) !== null);
    const held = /ended|closed/.test(meeting.state) && came.some(({ attendance }) => attendance !== null);
    for (const organisationId of new Set(came.map(comesFor))) {
      const own = came.filter((each) => comesFor(each) === organisationId);
      (met[`standing ${meeting.group_id} ${organisationId}`] ??= []).push({ ...meeting, own, held });
    }
  }
  const standings = Object.entries(met).map(([pair, all]) => [pair, standingOf(all)] as const);
  return Object.fromEntries(standings.filter(([, standing]) => standing !== null));
}

function standingOf(met: (StoredMeeting & { own: StoredInvitation[]; held: boolean })[]): Counts | null {
  const placeOf = ({ starts_at, starts_local, id }: StoredMeeting): string => starts_at + starts_local + id;
  const held = met.filter((each) => each.held).sort((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1));
  const attended = held.findIndex(({ own }) => own.some(({ attendance }) => attendance === 'attended'));
  const last = held[attended];
  const missed = (last ? held.slice(0, attended) : held).map(({ id, starts_local, own }) => [
    id,
    starts_local.slice(0, 10),
    Number(own.some(({ attendance, answer }) => attendance === 'excused' || answer !== 'needs-action')),
  ]);
  const answers = met.flatMap(({ id, own }) => own.flatMap(({ answered_at }) => (answered_at ? answered_at + id : [])));
  if (held.length === 0 && answers.length === 0) return null;
  const broken = missed.findIndex(([, , answered]) => answered === 1);
  return {
    last_answer: answers.sort().at(-1) ?? null,
    last_attended: last ? placeOf(last) : null,
    unheard: broken === -1 ? missed.length : broken,
    missed,
  };
}

function lastDoneOf(actions: StoredAction[], carried: { action_id: string; organisation_id: string }[]): Counts {
  const last: Record<string, string> = {};
  for (const { id, group_id, status, done_day } of actions) {
    if (status !== 'done' || done_day === null) continue;
    for (const { action_id, organisation_id } of carried) {
      const key = `done ${group_id} ${organisation_id}`;
      if (action_id === id && done_day + id > (last[key] ?? '')) last[key] = done_day + id;
    }
  }
  return last;
}

function countsOf(actions: StoredAction[]): Counts {
  const counts: Record<string, number> = {};
  for (const { group_id, synergy, status } of actions) {
    const key = `actions ${group_id} ${synergy ?? ''} ${status}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function comingOf(meetings: StoredMeeting[], invitations: StoredInvitation[]): Counts {
  const toCome = new Set(meetings.filter(({ state }) => /open|in-progress/.test(state)).map(({ id }) => id));
  const own = invitations.filter((each) => each.organisation_id !== null && toCome.has(each.meeting_id));
  return Object.fromEntries(own.map(({ id, organisation_id }) => [`coming ${organisation_id} ${id}`, true]));
}

/** What is kept otherwise than it is counted anew; for every spec to be held against when it is over. */
export const wrongCounts = (unitOfWork: UnitOfWork): Promise<string[]> =>
  unitOfWork.read({ kind: 'system' }, async ({ manager }) => {
    const query: Query = (sql, values) => manager.query(sql, values);
    const [kept, anew] = [await keptCounts(query), await countedAnew(query)];
    return [...new Set([...Object.keys(kept), ...Object.keys(anew)])].flatMap((key) => {
      const [one, other] = [JSON.stringify(ordered(kept[key])), JSON.stringify(ordered(anew[key]))];
      return one === other ? [] : [`${key}: ${one} instead of ${other}`];
    });
  });

const ordered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? sorted(value as Counts) : value;
