import { addMinutes, minutesBetween } from '../shared/calendar';

export const meetingKinds = ['working-group', 'workshop', 'conference', 'steering'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingStates = ['draft', 'open', 'in-progress', 'ended', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const agendaItemKinds = ['information', 'discussion', 'decision'] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];

/** From each state, where a meeting can go. A draft is never entered again; closed and cancelled are final. */
const moves: Record<MeetingState, readonly MeetingState[]> = {
  draft: ['open', 'cancelled'],
  open: ['in-progress', 'cancelled'],
  'in-progress': ['ended'],
  ended: ['closed'],
  closed: [],
  cancelled: [],
};

/** The states that a meeting can be moved to from this one. */
export const movesFrom = (state: MeetingState): readonly MeetingState[] => moves[state];

/** What of a meeting can be changed. */
export const meetingParts = [
  'details',
  'agenda',
  'invitations',
  'answers',
  'attendance',
  'minutes',
  'run',
  'outcomes',
] as const;
export type MeetingPart = (typeof meetingParts)[number];

const open: Record<MeetingState, readonly MeetingPart[]> = {
  draft: ['details', 'agenda', 'invitations'],
  open: ['details', 'agenda', 'invitations', 'answers'],
  'in-progress': ['agenda', 'invitations', 'attendance', 'run', 'outcomes'],
  ended: ['attendance', 'minutes', 'outcomes'],
  closed: [],
  cancelled: [],
};

/** Whether a part of a meeting can be changed in this state. */
export const canChange = (state: MeetingState, part: MeetingPart): boolean => open[state].includes(part);

/** How a meeting stands for somebody who is asked whether they come. */
export type AnswerPhase = 'open' | 'begun' | 'over' | 'cancelled';

/**
 * Whether answers by personal link are still taken, and if not why. A meeting whose time has passed is over, even if nobody
 * has closed it.
 */
export function answerPhase({ state, endsAt }: { state: MeetingState; endsAt: string }, now: string): AnswerPhase {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'ended' || state === 'closed' || endsAt <= now) return 'over';
  return state === 'in-progress' ? 'begun' : 'open';
}

/** For how many days after its end a meeting can be read by personal link. */
export const LINK_DAYS = 30;

/** When the personal links to a meeting end: they move with it. */
export const linkEnd = ({ endsAt }: { endsAt: string }): string =>
  new Date(Date.parse(endsAt) + LINK_DAYS * 86_400_000).toISOString();

/** What stands in the way of a move, in the order a person would repair it; nothing when it can be made. */
export const moveProblems = ['move-not-possible', 'place-missing', 'minutes-missing'] as const;
export type MoveProblem = (typeof moveProblems)[number];

/**
 * What keeps a meeting from being moved: opening needs a place or a link, closing needs minutes to send: a text, a note
 * of an item or an outcome.
 */
export function problemsOfMove(
  meeting: { state: MeetingState; place: string | null; onlineUrl: string | null; hasMinutes: boolean },
  to: MeetingState,
): MoveProblem[] {
  if (!moves[meeting.state].includes(to)) return ['move-not-possible'];
  if (to === 'open' && !meeting.place && !meeting.onlineUrl) return ['place-missing'];
  if (to === 'closed' && !meeting.hasMinutes) return ['minutes-missing'];
  return [];
}

/** One agenda item with the times it takes, as wall times. */
export interface Slot {
  startsLocal: string;
  endsLocal: string;
}

/** The agenda laid out from the start of the meeting. */
export interface AgendaPlan {
  slots: Slot[];
  /** Minutes that the items take together. */
  total: number;
  /** Minutes between start and end of the meeting. */
  available: number;
  /** Minutes left at the end; negative when the agenda runs over. */
  remaining: number;
  /** When the last item ends, as a wall time. */
  endsLocal: string;
}

/** Lays the items one after another from the start, in their order. */
export function planAgenda(
  meeting: { startsLocal: string; endsLocal: string },
  items: readonly { minutes: number }[],
): AgendaPlan {
  let at = meeting.startsLocal;
  const slots = items.map(({ minutes }) => {
    const slot = { startsLocal: at, endsLocal: addMinutes(at, minutes) };
    at = slot.endsLocal;
    return slot;
  });
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const available = minutesBetween(meeting.startsLocal, meeting.endsLocal);
  return { slots, total, available, remaining: available - total, endsLocal: at };
}

/** What calendars compare: a change of any of these raises the sequence. Source: RFC 5546, 2.1.4. */
interface Scheduled {
  startsAt: string;
  endsAt: string;
  timeZone: string;
  state: MeetingState;
}

/** Whether the organiser has to raise the sequence, so that calendars take the change over. */
export function raisesSequence(before: Scheduled, after: Scheduled): boolean {
  return (
    before.startsAt !== after.startsAt ||
    before.endsAt !== after.endsAt ||
    before.timeZone !== after.timeZone ||
    (before.state !== 'cancelled' && after.state === 'cancelled')
  );
}
