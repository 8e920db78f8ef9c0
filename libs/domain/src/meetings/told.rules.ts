import type { MeetingState } from './meeting.rules';

/** What somebody notes of a meeting in their calendar: a change of any of it is told to whoever is invited. */
export interface MeetingFacts {
  title: string;
  startsLocal: string;
  endsLocal: string;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
  placeAddress: string | null;
  onlineUrl: string | null;
}

const noted = ['title', 'startsAt', 'endsAt', 'timeZone', 'place', 'placeAddress', 'onlineUrl'] as const;

/** How people are told of a meeting's change of each kind. */
export const factChanges = ['title', 'when', 'place', 'link'] as const;
export type FactChange = (typeof factChanges)[number];

/** What one mailbox was last told of a meeting. */
export interface Told {
  /** `mail`: without a calendar part; `request`: it is in their calendar; `cancel`: it was taken out again. */
  method: 'mail' | 'request' | 'cancel';
  sequence: number;
  facts: MeetingFacts;
}

/** What a mailbox has to be told now. */
export interface NoticeDue {
  kind: 'invitation' | 'change' | 'withdrawn' | 'cancelled';
  sequence: number;
}

/** Only these facts, whatever else the record holds. */
export function factsOf(meeting: MeetingFacts): MeetingFacts {
  const { title, startsLocal, endsLocal, timeZone, startsAt, endsAt, place, placeAddress, onlineUrl } = meeting;
  return { title, startsLocal, endsLocal, timeZone, startsAt, endsAt, place, placeAddress, onlineUrl };
}

const differ = (a: MeetingFacts, b: MeetingFacts, ...fields: (keyof MeetingFacts)[]): boolean =>
  fields.some((field) => a[field] !== b[field]);

/** Whether somebody who noted the one has to be told of the other. */
export const tellsApart = (before: MeetingFacts, after: MeetingFacts): boolean => differ(before, after, ...noted);

/** The kinds of what has changed, in the order in which they are told. */
export function changesBetween(before: MeetingFacts, after: MeetingFacts): FactChange[] {
  const changed: Record<FactChange, boolean> = {
    title: differ(before, after, 'title'),
    when: differ(before, after, 'startsAt', 'endsAt', 'timeZone'),
    place: differ(before, after, 'place', 'placeAddress'),
    link: differ(before, after, 'onlineUrl'),
  };
  return factChanges.filter((change) => changed[change]);
}

/** Until when those invited are told of changes. */
const isAnnounced = (state: MeetingState): boolean => state === 'open' || state === 'in-progress';

/**
 * What one mailbox has to be told, from what holds and what it was last told; null when there is nothing to say. Whoever
 * never heard of a meeting never hears that it is off.
 *
 * Each mailbox has its own sequence, never below the meeting's: it is raised by what RFC 5546 (2.1.4) names, and when
 * somebody is taken out and invited again, so that their calendar takes the newer message over.
 */
export function noticeDue(
  meeting: { state: MeetingState; sequence: number; facts: MeetingFacts },
  isInvited: boolean,
  told: Told | null,
): NoticeDue | null {
  const raised = told ? Math.max(meeting.sequence, told.sequence + 1) : meeting.sequence;
  const knows = told !== null && told.method !== 'cancel';
  if (isInvited && isAnnounced(meeting.state)) {
    if (!knows) return { kind: 'invitation', sequence: raised };
    if (!tellsApart(told.facts, meeting.facts)) return null;
    const moved = differ(told.facts, meeting.facts, 'startsAt', 'endsAt', 'timeZone');
    return { kind: 'change', sequence: moved ? raised : Math.max(meeting.sequence, told.sequence) };
  }
  if (!knows || (!isAnnounced(meeting.state) && meeting.state !== 'cancelled')) return null;
  return { kind: meeting.state === 'cancelled' ? 'cancelled' : 'withdrawn', sequence: raised };
}
