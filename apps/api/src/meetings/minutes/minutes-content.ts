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
import { In } from 'typeorm';
import { type Ctx, columns } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import { AgendaItem } from '../agenda-item.entity';
import { namedInvitations, organisationsInvited } from '../invited';
import { Meeting } from '../meeting.entity';
import type { StoredMeeting } from '../stored-meeting';
import { wallTimeAt } from '../wall-clock';
import { MinutesCorrection } from './minutes-correction.entity';
import { outcomesByItem } from './minutes-outcomes';
import type { MinutesReader } from './minutes-reader';

/** What minutes say, whoever reads them and in whatever form. */
export type MinutesContent = Omit<MinutesDetail, 'recipients' | 'approvableAt' | 'can'>;

/** A meeting, and for whom its minutes are put together: so much of who was there and of who does what. */
export interface MeetingForReader {
  stored: StoredMeeting;
  reader: MinutesReader;
}

/**
 * The minutes of a meeting, made of its agenda, who was there, what came out and what was noted.
 *
 * @param reader for whom, and so how much of who was there and of who does what
 */
export async function minutesOf(ctx: Ctx, stored: StoredMeeting, reader: MinutesReader): Promise<MinutesContent> {
  return (await minutesOfAll(ctx, [{ stored, reader }]))(stored, reader);
}

/** The same of several meetings, each for its reader, in a number of queries that does not grow with them. */
export async function minutesOfAll(
  ctx: Ctx,
  all: readonly MeetingForReader[],
): Promise<(stored: StoredMeeting, reader: MinutesReader) => MinutesContent> {
  const meetings = all.map(({ stored }) => stored.meeting);
  const ids = meetings.map(({ id }) => id);
  const outcomesIn = await outcomesByItem(ctx, ids);
  const items = grouped(await itemsIn(ctx, ids), ({ meetingId }) => meetingId);
  const attendanceOf = await attendances(ctx, all);
  const approvalOf = await approvals(ctx, meetings);
  const corrections = grouped(await correctionsIn(ctx, ids), ({ meetingId }) => meetingId);
  return (stored, reader) => {
    const { meeting } = stored;
    const outcomes = outcomesIn(meeting.id, reader);
    const own = itemsOf(meeting, items.get(meeting.id) ?? [], outcomes);
    const known = new Set(own.map(({ id }) => id));
    return {
      state: meeting.state,
      text: meeting.minutes,
      items: own,
      others: [...outcomes].flatMap(([itemId, some]) => (itemId !== null && known.has(itemId) ? [] : some)),
      attendance: attendanceOf(stored, reader.detail),
      sentAt: meeting.minutesSentAt,
      approval: approvalOf(meeting),
      corrections: (corrections.get(meeting.id) ?? []).map(({ id, day, text, createdBy }) => ({
        id,
        day,
        text,
        by: createdBy,
      })),
      isWritten: meeting.minutes !== null || outcomes.size > 0 || own.some(({ record }) => record !== null),
      version: meeting.version,
    };
  };
}

const itemsIn = (ctx: Ctx, meetingIds: string[]): Promise<AgendaItem[]> =>
  ctx.manager.find(AgendaItem, { where: { meetingId: In(meetingIds) }, order: { position: 'ASC', id: 'ASC' } });

function itemsOf(meeting: Meeting, items: AgendaItem[], outcomes: Map<string | null, MinutesOutcome[]>): MinutesItem[] {
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

/** Who was there: people by name and organisations are read only where some reader sees them. */
async function attendances(
  ctx: Ctx,
  all: readonly MeetingForReader[],
): Promise<(stored: StoredMeeting, detail: AnswerDetail) => MinutesAttendance> {
  const seenBy = (...details: AnswerDetail[]): string[] =>
    all.filter(({ reader }) => details.includes(reader.detail)).map(({ stored }) => stored.meeting.id);
  const invitations = grouped(await namedInvitations(ctx, seenBy('by-name')), ({ meetingId }) => meetingId);
  const organisationsOf = await organisationsInvited(ctx, seenBy('by-name', 'by-organisation'));
  return ({ meeting, invitations: stored }, detail) => {
    const tally = detail === 'none' ? null : tallyOf(stored);
    const counted = { detail, tally, quorum: meeting.quorum, organisations: [], people: [] };
    if (detail === 'none' || detail === 'counts') return counted;
    const named = detail === 'by-name' ? (invitations.get(meeting.id) ?? []) : [];
    const people = named.map(({ organisation, contact, guest, delegatedFrom, attendance }) => ({
      name: contact?.name ?? guest?.name ?? null,
      organisation: organisation?.name ?? guest?.organisation ?? null,
      inPlaceOf: delegatedFrom,
      attendance,
    }));
    return {
      ...counted,
      organisations: byAttendance(organisationsOf(stored)),
      people: byAttendance(people),
    };
  };
}

/** When each was approved, and at which meeting. */
async function approvals(
  ctx: Ctx,
  meetings: readonly Meeting[],
): Promise<(meeting: Meeting) => MinutesContent['approval']> {
  const ids = meetings.flatMap(({ approvedInMeetingId }) => approvedInMeetingId ?? []);
  const rows =
    ids.length > 0
      ? await ctx.manager
          .createQueryBuilder(Meeting, 'meeting')
          .select(columns('meeting', ['id', 'title', 'startsLocal']))
          .where('meeting.id IN (:...ids)', { ids })
          .getRawMany<{ id: string; title: string; startsLocal: string }>()
      : [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ({ minutesApprovedOn, approvedInMeetingId }) =>
    minutesApprovedOn ? { day: minutesApprovedOn, meeting: byId.get(approvedInMeetingId ?? '') ?? null } : null;
}

const correctionsIn = (ctx: Ctx, meetingIds: string[]): Promise<MinutesCorrection[]> =>
  ctx.manager.find(MinutesCorrection, {
    where: { meetingId: In(meetingIds) },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
