import ical from 'node-ical';
import { type Mail, Mailer } from '../platform/mail';
import { Outbox } from '../platform/outbox';
import type { TestApp } from './test-app';

/** Notes the mails of a product instead of sending them. Answers the list, which grows. */
export function caughtMails(app: TestApp): Mail[] {
  const caught: Mail[] = [];
  app.app.get(Mailer).send = async (mail) => void caught.push(mail);
  return caught;
}

/** Lets the quiet time pass, and everything leave that is due. */
export async function letMailsLeave(app: TestApp): Promise<void> {
  app.clock.advance(60_000);
  await app.app.get(Outbox).work();
}

/** What a calendar shows of a meeting. */
export interface Shown {
  title: string;
  location: string | undefined;
  start: string;
  end: string | undefined;
  answer: string | undefined;
}

interface Entry {
  sequence: number;
  stamp: string;
  shown: Shown | null;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? String((value as { val: unknown }).val) : (value as string | undefined);

/**
 * The calendar of one mailbox, which takes messages as RFC 5546 (2.1.5) says: what is older than what it knows is passed
 * over. It reads them with a parser of its own, and complains of what no calendar should be sent.
 */
export class CalendarClient {
  private readonly entries = new Map<string, Entry>();
  readonly complaints: string[] = [];

  constructor(readonly mailbox: string) {}

  /** What it shows of a meeting; null when there is nothing. */
  shows(uid: string): Shown | null {
    return this.entries.get(uid)?.shown ?? null;
  }

  receive({ calendar, to }: Mail): void {
    if (!calendar) return;
    const { method, content } = calendar;
    const event = Object.values(ical.sync.parseICS(content)).find(
      (each): each is ical.VEvent => each?.type === 'VEVENT',
    );
    if (!event) throw new Error(`There is no event in ${content}`);
    const sequence = Number((event as unknown as { sequence: string }).sequence);
    const stamp = event.dtstamp.toISOString();
    const attendees = [event.attendee ?? []].flat().map((each) => String(text(each)).toLowerCase());
    if (attendees.join() !== `mailto:${to.toLowerCase()}`) this.complain(`${method} is for ${attendees.join()}`);
    if (!content.includes(`METHOD:${method}`)) this.complain(`${method} says another method`);
    const known = this.entries.get(event.uid);
    if (method === 'CANCEL' && !known?.shown) this.complain('CANCEL of what is not there');
    if (known && (sequence < known.sequence || (sequence === known.sequence && stamp <= known.stamp)))
      return this.complain(`${method} ${sequence} of ${stamp} is older than ${known.sequence} of ${known.stamp}`);
    if (method === 'REQUEST' && known && !known.shown && sequence <= known.sequence)
      this.complain('REQUEST after CANCEL without a higher sequence');
    this.entries.set(event.uid, { sequence, stamp, shown: method === 'CANCEL' ? null : shownOf(event) });
  }

  private complain(of: string): void {
    this.complaints.push(`${this.mailbox}: ${of}`);
  }
}

const shownOf = (event: ical.VEvent): Shown => ({
  title: text(event.summary) ?? '',
  location: text(event.location),
  start: event.start.toISOString(),
  end: event.end?.toISOString(),
  answer: (event.attendee as { params?: { PARTSTAT?: string } } | undefined)?.params?.PARTSTAT,
});
