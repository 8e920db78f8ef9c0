import { Injectable } from '@nestjs/common';
import { visitor } from '@zesumme/domain';
import { DateTime } from 'luxon';
import { Config } from '../../platform/config';
import { type Ctx, UnitOfWork } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { agendaOf } from '../agenda';
import type { Meeting } from '../meeting.entity';
import { findMeeting } from '../stored-meeting';

const SCHEMA = 'https://schema.org';

/** What search engines are told of public meetings, in the page that they are given (schema.org Event). */
@Injectable()
export class EventData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  /** Markup for the head of the page at this path; empty unless it is that of a meeting that everybody may read. */
  async headOf(path: string): Promise<string> {
    const [, id] = /^\/meetings\/([\da-f-]{36})$/.exec(path) ?? [];
    if (!id) return '';
    const data = await this.unitOfWork.read(visitor, (ctx) => this.read(ctx, id));
    // Nothing in it ends the element, whatever people have typed.
    return data ? `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>` : '';
  }

  private async read(ctx: Ctx, id: string): Promise<object | null> {
    try {
      const { meeting, group } = await findMeeting(ctx, id, visitor);
      const url = `${this.config.publicUrl}/meetings/${id}`;
      const agenda = await agendaOf(ctx, id);
      return {
        '@context': SCHEMA,
        '@type': 'Event',
        '@id': url,
        url,
        name: meeting.title,
        ...(agenda.length > 0 ? { description: agenda.map(({ title }) => title).join(' · ') } : {}),
        startDate: timeOf(meeting, meeting.startsAt),
        endDate: timeOf(meeting, meeting.endsAt),
        eventStatus: `${SCHEMA}/${meeting.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
        eventAttendanceMode: `${SCHEMA}/${attendanceMode(meeting)}`,
        location: places(meeting, url),
        organizer: { '@type': 'Organization', name: group.name, url: `${this.config.publicUrl}/groups/${group.slug}` },
        isAccessibleForFree: true,
      };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return null;
      throw error;
    }
  }
}

const timeOf = ({ timeZone }: Meeting, instant: string): string | null =>
  DateTime.fromISO(instant, { zone: timeZone }).toISO({ suppressMilliseconds: true });

function attendanceMode({ place, placeAddress, onlineUrl }: Meeting): string {
  if (!onlineUrl) return 'OfflineEventAttendanceMode';
  return place || placeAddress ? 'MixedEventAttendanceMode' : 'OnlineEventAttendanceMode';
}

/** The link to join is for those invited: everybody else is led to the page. */
function places({ place, placeAddress, onlineUrl }: Meeting, url: string): object[] {
  const name = place ?? placeAddress;
  return [
    ...(name ? [{ '@type': 'Place', name, address: placeAddress ?? name }] : []),
    ...(onlineUrl ? [{ '@type': 'VirtualLocation', url }] : []),
  ];
}
