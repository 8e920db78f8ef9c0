import type { AgendaItemKind, Answer, Attendance, MeetingKind, MeetingState } from '@zesumme/domain';

export interface PlannedItem {
  title: string;
  kind: AgendaItemKind;
  minutes: number;
  presenter: string | null;
  note?: string;
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
  isPublic?: boolean;
  agenda: readonly PlannedItem[];
  minutes?: string;
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

export const inform = item('information');
export const discuss = item('discussion');
export const decide = item('decision');
