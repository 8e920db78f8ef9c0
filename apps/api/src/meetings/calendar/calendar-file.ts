import { factsOf } from '@zesumme/domain';
import type { Locale } from '@zesumme/i18n';
import type { Config } from '../../platform/config';
import { type Ctx, columns } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import { senderOf } from '../../platform/mail';
import { AgendaItem } from '../agenda-item.entity';
import type { Meeting } from '../meeting.entity';
import { type CalendarEvent, calendarText } from './icalendar';
import { meetingEvent } from './meeting-event';
import { hostsOfAll, modifiedAt } from './meeting-facts';

/** How meetings are written into a calendar that is published. */
export interface PublishedCalendar {
  locale: Locale;
  /** Whether the reader is invited to a meeting or runs it, and so is given the link to join, and told who hosts. */
  seesLink: (meetingId: string) => boolean;
  /** What a subscribed calendar calls itself. */
  name?: string;
  /** Where the reader finds the meeting; its page in the dashboard unless something else is said. */
  url?: (meetingId: string) => string;
}

type CalendarMeeting = Parameters<typeof factsOf>[0] & Pick<Meeting, 'id' | 'sequence' | 'state' | 'createdAt'>;

/**
 * Meetings as an iCalendar object that is published: nobody is named in it. As long as nothing has changed it is the same
 * to the byte, so that a subscriber can be told so. Three queries, however many there are.
 */
export async function calendarFile(
  ctx: Ctx,
  config: Config,
  meetings: readonly CalendarMeeting[],
  { locale, seesLink, name, url }: PublishedCalendar,
): Promise<string> {
  const ids = meetings.map(({ id }) => id);
  const agendas = await agendasOf(ctx, ids);
  const hosts = await hostsOfAll(ctx, ids);
  const changed = await modifiedAt(ctx, ids);
  const organizer = senderOf(config.mailFrom);
  const events = meetings.map((meeting): CalendarEvent => {
    const { id, sequence, state, createdAt } = meeting;
    const at = changed.get(id) ?? createdAt;
    const shown = {
      ...{ id, sequence, organizer },
      facts: factsOf(meeting),
      agenda: agendas.get(id) ?? [],
      hosts: seesLink(id) ? (hosts.get(id) ?? []) : [],
      url: url ? url(id) : `${config.publicUrl}/meetings/${id}`,
      modifiedAt: at,
      cancelled: state === 'cancelled',
    };
    return meetingEvent(shown, { locale, stamp: at, seesLink: seesLink(id) });
  });
  return calendarText('PUBLISH', events, name);
}

async function agendasOf(
  ctx: Ctx,
  meetingIds: string[],
): Promise<Map<string, { meetingId: string; title: string; minutes: number }[]>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(AgendaItem, 'item')
    .select(columns('item', ['meetingId', 'title', 'minutes']))
    .where('item.meetingId IN (:...meetingIds)', { meetingIds })
    .orderBy('item.position')
    .addOrderBy('item.id')
    .getRawMany<{ meetingId: string; title: string; minutes: number }>();
  return grouped(rows, ({ meetingId }) => meetingId);
}
