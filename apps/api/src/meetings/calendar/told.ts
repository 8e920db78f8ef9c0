import { type MeetingFacts, type NoticeDue, type Told, factsOf, noticeDue } from '@zesumme/domain';
import { In } from 'typeorm';
import type { Ctx } from '../../platform/database';
import type { Meeting } from '../meeting.entity';
import { CalendarTold } from './calendar-told.entity';
import type { Invited } from './mailboxes';

/** A mailbox that has to be told something, with what it knows and as whom it is invited. */
export interface News {
  mailbox: string;
  due: NoticeDue;
  told: CalendarTold | null;
  /** Null for whoever is not invited any more. */
  invited: Invited | null;
}

/** What mailboxes were last told of a meeting; of all of them, or of those that are named. */
export async function toldOf(ctx: Ctx, meetingId: string, mailboxes?: string[]): Promise<Map<string, CalendarTold>> {
  const rows = await ctx.manager.findBy(CalendarTold, {
    meetingId,
    ...(mailboxes ? { mailbox: In(mailboxes) } : {}),
  });
  return new Map(rows.map((row) => [row.mailbox, row]));
}

/** The mailboxes that were told anything of a meeting. */
export async function toldMailboxes(ctx: Ctx, meetingId: string): Promise<Set<string>> {
  const rows = await ctx.manager
    .createQueryBuilder(CalendarTold, 'told')
    .select('told.mailbox', 'mailbox')
    .where('told.meetingId = :meetingId', { meetingId })
    .getRawMany<{ mailbox: string }>();
  return new Set(rows.map(({ mailbox }) => mailbox));
}

/** What each of these mailboxes has to be told now; those who know already are left out. */
export function newsFor(
  meeting: Meeting,
  mailboxes: Iterable<string>,
  invited: ReadonlyMap<string, Invited>,
  told: ReadonlyMap<string, CalendarTold>,
): News[] {
  const held = { state: meeting.state, sequence: meeting.sequence, facts: factsOf(meeting) };
  return [...new Set(mailboxes)].flatMap((mailbox) => {
    const known = told.get(mailbox) ?? null;
    const due = noticeDue(held, invited.has(mailbox), known && asTold(known));
    return due ? [{ mailbox, due, told: known, invited: invited.get(mailbox) ?? null }] : [];
  });
}

const asTold = (row: CalendarTold): Told => ({ method: row.method, sequence: row.sequence, facts: factsOf(row) });

/** What a mailbox knows once it has been told this: the row to keep. */
export function toldRow(meeting: Meeting, news: News, hasCalendar: boolean, at: string): CalendarTold {
  const { due, invited, told, mailbox } = news;
  const off = due.kind === 'withdrawn' || due.kind === 'cancelled';
  const facts: MeetingFacts = off && told ? factsOf(told) : factsOf(meeting);
  return {
    ...facts,
    meetingId: meeting.id,
    mailbox,
    locale: invited?.locale ?? told?.locale ?? 'fr',
    name: invited?.name ?? told?.name ?? mailbox,
    method: off ? 'cancel' : hasCalendar || told?.method === 'request' ? 'request' : 'mail',
    sequence: due.sequence,
    toldAt: at,
  };
}
