import {
  type AnswerDetail,
  type MinutesAttendance,
  type MinutesDetail,
  type MinutesItem,
  type MinutesOutcome,
  byAttendance,
  planAgenda,
  tallyOf,
} from '@zesumme/domain';
import { type Ctx, columns } from '../../platform/database';
import { AgendaItem } from '../agenda-item.entity';
import { invitationDetails, invitedOrganisations } from '../invited';
import { Meeting } from '../meeting.entity';
import type { StoredMeeting } from '../stored-meeting';
import { wallTimeAt } from '../wall-clock';
import { MinutesCorrection } from './minutes-correction.entity';
import { outcomesByItem } from './minutes-outcomes';
import type { MinutesReader } from './minutes-reader';

/** What minutes say, whoever reads them and in whatever form. */
export type MinutesContent = Omit<MinutesDetail, 'recipients' | 'approvableAt' | 'can'>;

/**
 * The minutes of a meeting, made of its agenda, who was there, what came out and what was noted.
 *
 * @param reader for whom, and so how much of who was there and of who does what
 */
export async function minutesOf(ctx: Ctx, stored: StoredMeeting, reader: MinutesReader): Promise<MinutesContent> {
  const { meeting } = stored;
  const outcomes = await outcomesByItem(ctx, meeting.id, reader);
  const items = await itemsOf(ctx, meeting, outcomes);
  const known = new Set(items.map(({ id }) => id));
  const others = [...outcomes].flatMap(([itemId, some]) => (itemId !== null && known.has(itemId) ? [] : some));
  return {
    state: meeting.state,
    text: meeting.minutes,
    items,
    others,
    attendance: await attendanceOf(ctx, stored, reader.detail),
    sentAt: meeting.minutesSentAt,
    approval: await approvalOf(ctx, meeting),
    corrections: await correctionsOf(ctx, meeting.id),
    isWritten: meeting.minutes !== null || outcomes.size > 0 || items.some(({ record }) => record !== null),
    version: meeting.version,
  };
}

async function itemsOf(
  ctx: Ctx,
  meeting: Meeting,
  outcomes: Map<string | null, MinutesOutcome[]>,
): Promise<MinutesItem[]> {
  const items = await ctx.manager.find(AgendaItem, {
    where: { meetingId: meeting.id },
    order: { position: 'ASC', id: 'ASC' },
  });
  const { slots } = planAgenda(meeting, items);
  return items.map((item, at) => ({
    id: item.id,
    section: item.section,
    title: item.title,
    kind: item.kind,
    presenter: item.presenter,
    minutes: item.minutes,
    ...timesOf(meeting, item, slots[at] ?? meeting),
    isUnresolved: item.isUnresolved,
    record: item.record,
    recordVersion: item.recordVersion,
    outcomes: outcomes.get(item.id) ?? [],
  }));
}

/** As it went, where that was noted, else as it was planned. */
function timesOf(
  { timeZone }: Meeting,
  { startedAt, endedAt }: AgendaItem,
  { startsLocal, endsLocal }: { startsLocal: string; endsLocal: string },
): Pick<MinutesItem, 'startsLocal' | 'endsLocal' | 'wasTimed'> {
  if (!startedAt || !endedAt) return { startsLocal, endsLocal, wasTimed: false };
  return { startsLocal: wallTimeAt(startedAt, timeZone), endsLocal: wallTimeAt(endedAt, timeZone), wasTimed: true };
}

async function attendanceOf(
  ctx: Ctx,
  { meeting, invitations: stored }: StoredMeeting,
  detail: AnswerDetail,
): Promise<MinutesAttendance> {
  const tally = detail === 'none' ? null : tallyOf(stored);
  const counted = { detail, tally, quorum: meeting.quorum, organisations: [], people: [] };
  if (detail === 'none' || detail === 'counts') return counted;
  const invitations = detail === 'by-name' ? await invitationDetails(ctx, meeting.id) : [];
  const people = invitations.map(({ organisation, contact, guest, delegatedFrom, attendance }) => ({
    name: contact?.name ?? guest?.name ?? null,
    organisation: organisation?.name ?? guest?.organisation ?? null,
    inPlaceOf: delegatedFrom,
    attendance,
  }));
  return {
    ...counted,
    organisations: byAttendance(await invitedOrganisations(ctx, meeting.id, stored)),
    people: byAttendance(people),
  };
}

async function approvalOf(ctx: Ctx, meeting: Meeting): Promise<MinutesContent['approval']> {
  if (!meeting.minutesApprovedOn) return null;
  const at = meeting.approvedInMeetingId
    ? await ctx.manager
        .createQueryBuilder(Meeting, 'meeting')
        .select(columns('meeting', ['id', 'title', 'startsLocal']))
        .where('meeting.id = :id', { id: meeting.approvedInMeetingId })
        .getRawOne<{ id: string; title: string; startsLocal: string }>()
    : null;
  return { day: meeting.minutesApprovedOn, meeting: at ?? null };
}

async function correctionsOf(ctx: Ctx, meetingId: string): Promise<MinutesContent['corrections']> {
  const rows = await ctx.manager.find(MinutesCorrection, {
    where: { meetingId },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return rows.map(({ id, day, text, createdBy }) => ({ id, day, text, by: createdBy }));
}
