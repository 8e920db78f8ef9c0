import type { AgendaItemKind, Answer, Attendance, MeetingKind, MeetingState } from '@zesumme/domain';

export interface PlannedItem {
  title: string;
  kind: AgendaItemKind;
  minutes: number;
  presenter: string | null;
  note?: string;
  section?: string;
  /** The action of the demonstration, or the measure, that it is about. */
  action?: string;
  measure?: string;
  /** Whether it was left to be taken up again. */
  open?: boolean;
}

/** Information or a decision of a meeting; days are counted from today. */
export interface PlannedOutcome {
  item: number;
  kind: 'information' | 'decision';
  text: string;
  /** Who carries the decision out, until when, and when it was carried out. */
  by?: string;
  due?: number;
  done?: number;
  /** How organisations voted, where they did. */
  for?: readonly string[];
  against?: readonly string[];
  abstain?: readonly string[];
}

/** A meeting of the demonstration, in days from today. */
export interface PlannedMeeting {
  key: string;
  group: string;
  kind: MeetingKind;
  title: string;
  offset: number;
  /** Wall times; from two to four o'clock unless it says otherwise. */
  from?: string;
  to?: string;
  place: string;
  onlineUrl?: string;
  state: MeetingState;
  /** How many days before the meeting its members can still propose items; they cannot where it is not said. */
  proposeBy?: number;
  isPublic?: boolean;
  agenda: readonly PlannedItem[];
  /** What it gave, beside the follow-ups, which are the actions that were born in it. */
  outcomes?: readonly PlannedOutcome[];
  /** Organisations invited; all that take part on that day unless it says otherwise. */
  invited?: readonly string[];
  /** Of a past meeting: who did not come. The others did. */
  away?: Record<string, Extract<Attendance, 'excused' | 'absent'>>;
  /** Of a meeting to come: who has answered. */
  answers?: Record<string, Exclude<Answer, 'needs-action'>>;
  /** Contacts invited beside the main one, without having to come. */
  optional?: readonly { organisation: string; email: string }[];
}

const item =
  (kind: AgendaItemKind) =>
  (minutes: number, title: string, presenter: string | null = MANAGER, note?: string): PlannedItem => ({
    title,
    kind,
    minutes,
    presenter,
    ...(note === undefined ? {} : { note }),
  });

/** Whoever runs the groups of the demonstration. */
export const MANAGER = 'Claire Beispill';

/** What was told at an item of the agenda. */
export const told = (item: number, text: string): PlannedOutcome => ({ item, kind: 'information', text });

/** What was decided at an item of the agenda. */
export const agreed = (
  item: number,
  text: string,
  more: Omit<PlannedOutcome, 'item' | 'kind' | 'text'> = {},
): PlannedOutcome => ({ item, kind: 'decision', text, ...more });

export const inform = item('information');
export const discuss = item('discussion');
export const decide = item('decision');
