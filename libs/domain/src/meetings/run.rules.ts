import type { Attendance } from './answer.rules';

/** What a moderator does while a meeting runs. `take` leaves the item under way and takes up another, or none. */
export const runSteps = ['start', 'take', 'pause', 'resume', 'end'] as const;
export type RunStep = (typeof runSteps)[number];

/** An agenda item as it really went. */
export interface RunItem {
  id: string;
  minutes: number;
  startedAt: string | null;
  endedAt: string | null;
  /** Seconds for which it was under way until it was last left or the meeting last paused. */
  usedSeconds: number;
}

/** How far a meeting is. */
export interface RunState {
  endsAt: string;
  currentItemId: string | null;
  /** Since when the current item is under way without a pause; null while there is none, or a pause. */
  runningSince: string | null;
}

/** Whole seconds from one instant to another, never negative: clocks of two servers may differ a little. */
export const secondsSince = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));

/** Seconds for which the item has been under way until now; pauses are left out. */
export function usedSecondsOf(item: RunItem, run: RunState, now: string): number {
  const isRunning = item.id === run.currentItemId && run.runningSince !== null;
  return item.usedSeconds + (isRunning && run.runningSince ? secondsSince(run.runningSince, now) : 0);
}

/** Times that are left while a meeting runs, in seconds; negative once they are over. */
export interface TimeLeft {
  /** Of the current item; null when none is under way. */
  item: number | null;
  /** Until the planned end of the meeting. */
  meeting: number;
  /** Between the planned end and the end to expect, from what the items not yet dealt with need. */
  spare: number;
}

/** How much time is left for the current item and the meeting, and whether what remains of the agenda fits in. */
export function timeLeft(items: readonly RunItem[], run: RunState, now: string): TimeLeft {
  const current = items.find(({ id }) => id === run.currentItemId);
  const item = current ? current.minutes * 60 - usedSecondsOf(current, run, now) : null;
  const ahead = items.filter(({ id, endedAt }) => endedAt === null && id !== run.currentItemId);
  const needed = Math.max(0, item ?? 0) + ahead.reduce((sum, { minutes }) => sum + minutes * 60, 0);
  const meeting = Math.floor((Date.parse(run.endsAt) - Date.parse(now)) / 1000);
  return { item, meeting, spare: meeting - needed };
}

/** The item after the given one that has not been dealt with, in the order of the agenda; null after the last. */
export function nextItem<I extends Pick<RunItem, 'id' | 'endedAt'>>(
  items: readonly I[],
  currentItemId: string | null,
): I | null {
  const at = items.findIndex(({ id }) => id === currentItemId);
  return items.slice(at + 1).find(({ endedAt }) => endedAt === null) ?? null;
}

/** What of an invitation says whether an organisation is there. */
export interface Attendee {
  id: string;
  organisationId: string | null;
  delegatedFromId: string | null;
  attendance: Attendance | null;
}

/** Who is there, and whether that is enough to decide. */
export interface Presence {
  people: number;
  organisations: number;
  /** How many organisations have to be there; null when nobody has set it. */
  quorum: number | null;
  /** Null when there is no quorum to reach. */
  isReached: boolean | null;
}

/**
 * Counts those who are there. An organisation is there when anybody came for it: one of its contacts, or a guest in the place
 * of one.
 */
export function presenceOf(invitations: readonly Attendee[], quorum: number | null): Presence {
  const organisations = peopleThere(invitations).size;
  return {
    people: invitations.filter(isThere).length,
    organisations,
    quorum,
    isReached: quorum === null ? null : organisations >= quorum,
  };
}

/**
 * Those who are there by the organisation that they came for, as their own or in the place of one of its people: the ids of
 * their invitations. Organisations of which nobody is there are not among them.
 */
export function peopleThere(invitations: readonly Attendee[]): ReadonlyMap<string, readonly string[]> {
  const organisationOf = organisationsOf(invitations);
  const there = new Map<string, string[]>();
  for (const { id } of invitations.filter(isThere)) {
    const organisationId = organisationOf.get(id);
    if (organisationId) there.set(organisationId, [...(there.get(organisationId) ?? []), id]);
  }
  return there;
}

/** For which organisation each of those invited comes, by the id of the invitation; null for guests who come for none. */
export function organisationsOf(invitations: readonly Attendee[]): ReadonlyMap<string, string | null> {
  const own = new Map(invitations.map(({ id, organisationId }) => [id, organisationId]));
  return new Map(
    invitations.map(({ id, organisationId, delegatedFromId }) => [
      id,
      organisationId ?? (delegatedFromId === null ? null : (own.get(delegatedFromId) ?? null)),
    ]),
  );
}

const isThere = ({ attendance }: Attendee): boolean => attendance === 'attended';
