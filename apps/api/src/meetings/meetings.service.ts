import { Injectable } from '@nestjs/common';
import {
  type AnswerDetail,
  type HistoryPage,
  type HistoryQuery,
  type MeetingCreate,
  type MeetingDetail,
  type MeetingListQuery,
  type MeetingRow,
  type MeetingUpdate,
  type Page,
  answerDetail,
  linkEnd,
  meetingPolicy,
  raisesSequence,
  tellsApart,
} from '@zesumme/domain';
import { historyOf } from '../platform/audit';
import { type Ctx, newId } from '../platform/database';
import { invalidField, stale } from '../platform/errors';
import { Links } from '../platform/links';
import { MeetingNews } from './calendar/news';
import { agendaFrom, storedAgenda, toldAgenda } from './agenda';
import { AgendaItem } from './agenda-item.entity';
import { aroundNew } from './around';
import { refuseOddDays } from './odd-days';
import { detailWith, meetingDetail } from './meeting-detail';
import { listMeetings } from './meeting-list';
import { Meeting } from './meeting.entity';
import { groupToMeet } from './preparation/agenda-offers';
import { inviteAgain } from './preparation/invite-again';
import { itemsOfLate, leaveOutOfNew } from './preparation/late-items';
import { firstAgenda, replaceAgenda } from './replace-agenda';
import { searchTextFor } from './search-text';
import { findMeeting, storedOf } from './stored-meeting';
import { instantOf, instantsOf } from './wall-clock';

/** What tells of single people: their answers and links, and who was there. */
const answering = [
  'meeting.answered',
  'meeting.attendance-recorded',
  'meeting.colleague-sent',
  'meeting.colleague-withdrawn',
  'meeting.link-ended',
  'meeting.link-sent',
];

/** What tells who is invited. */
const inviting = ['meeting.invited', 'meeting.invitation-changed', 'meeting.withdrawn', 'meeting.concerns-marked'];

/** Events that are left out of the history for readers who see less of the answers and of who is invited. */
const hiddenEvents: Record<AnswerDetail, string[]> = {
  'by-name': [],
  'by-organisation': answering,
  counts: [...answering, ...inviting],
  none: [...answering, ...inviting],
};

/** Events that only those read about who read the minutes. */
const outcomeEvents = [
  'meeting.outcome-noted',
  'meeting.outcome-changed',
  'meeting.outcome-removed',
  'meeting.decision-carried-out',
  'meeting.note-begun',
  'meeting.note-struck',
  'meeting.item-left-open',
  'meeting.item-settled',
];

/** What a meeting has only once it was held. */
const notYet = {
  isUnannounced: false,
  currentItemId: null,
  startedAt: null,
  endedAt: null,
  pausedAt: null,
  runningSince: null,
  minutes: null,
  minutesSentAt: null,
  minutesApprovedOn: null,
  approvedInMeetingId: null,
};

/** Meetings: what they are about, when and where. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly news: MeetingNews,
    private readonly links: Links,
  ) {}

  /** One page of the meetings that the reader may see. */
  list(ctx: Ctx, query: MeetingListQuery): Promise<Page<MeetingRow>> {
    return listMeetings(ctx, query);
  }

  /** @throws DomainError 404 */
  get(ctx: Ctx, id: string): Promise<MeetingDetail> {
    return meetingDetail(ctx, id);
  }

  /**
   * Makes a draft; nobody is told of it. Late actions of the group come onto its agenda by themselves, unless they are left
   * out, and the guests of an earlier meeting are invited again when it is named.
   *
   * @throws DomainError 403, 422
   */
  async create(ctx: Ctx, { agenda: typed, ...given }: MeetingCreate): Promise<MeetingDetail> {
    const { public: isPublic, leftOutActionIds, inviteAsMeetingId, ...input } = given;
    const id = newId();
    // A time that is none is refused once it is known whether the group may be met at all.
    const startsAt = instantOf(input.startsLocal, input.timeZone) ?? '';
    const found = await groupToMeet(ctx, input.groupId, { meetingId: id, startsAt });
    if (!found) throw invalidField('groupId', 'unknown-group');
    const { group, late, beside } = found;
    ctx.allow(meetingPolicy.create(ctx.actor, { groupId: group.id }));
    if (group.archivedAt) throw invalidField('groupId', 'archived-group');
    refuseOddDays(ctx, input);
    const fields = { ...input, isPublic, ...instantsOf(input) };
    const agenda = [...typed, ...itemsOfLate(ctx, late, typed, leftOutActionIds)];
    const meeting: Meeting = {
      ...fields,
      id,
      ...notYet,
      state: 'draft',
      sequence: 0,
      isDemo: group.isDemo,
      searchText: searchTextFor(fields, group, agenda),
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    const stored = storedOf(meeting, group, []);
    // All that is asked comes before all that is written, which then is one statement.
    const items = await firstAgenda(ctx, meeting, agenda);
    const shown = inviteAsMeetingId ? null : await agendaFrom(ctx, items);
    await ctx.insert(Meeting, [meeting]);
    await ctx.insert(AgendaItem, items);
    await leaveOutOfNew(ctx, id, leftOutActionIds);
    await ctx.record({
      kind: 'meeting.created',
      subject: { type: 'meeting', id },
      groupId: group.id,
      after: { ...told(fields), agenda: toldAgenda(agenda) },
      isDemo: group.isDemo,
    });
    if (shown) return detailWith(ctx, stored, aroundNew(ctx, stored, beside), shown);
    if (inviteAsMeetingId) await inviteAgain(ctx, { id, groupId: group.id }, inviteAsMeetingId);
    return this.get(ctx, id);
  }

  /**
   * Changes what is given. Once the meeting is open, everybody invited is told when title, time, place or link change.
   *
   * @throws DomainError 403, 404, 409 `stale`, 422
   */
  async update(
    ctx: Ctx,
    id: string,
    { version, agenda, public: isPublic, ...given }: MeetingUpdate,
  ): Promise<MeetingDetail> {
    const { meeting, group, ref } = await findMeeting(ctx, id);
    const changed = { ...given, ...(isPublic === undefined ? {} : { isPublic }) };
    const onlyAgenda = agenda !== undefined && Object.values(changed).every((value) => value === undefined);
    ctx.allow(meetingPolicy[onlyAgenda ? 'editAgenda' : 'edit'](ctx.actor, ref));
    if (meeting.version !== version) throw stale(await this.get(ctx, id));
    const fields = merged(meeting, changed);
    refuseOddDays(ctx, fields, meeting);
    const after = { ...fields, ...instantsOf(fields) };
    const before = await storedAgenda(ctx, id);
    if (agenda) await replaceAgenda(ctx, meeting, before, agenda);
    await ctx.manager.update(
      Meeting,
      { id },
      {
        ...after,
        sequence: meeting.sequence + (raisesSequence(meeting, { ...after, state: meeting.state }) ? 1 : 0),
        searchText: searchTextFor(after, group, agenda ?? before),
        version: version + 1,
      },
    );
    const eventId = await ctx.record({
      kind: 'meeting.edited',
      subject: { type: 'meeting', id },
      groupId: meeting.groupId,
      before: { ...told(merged(meeting, {})), agenda: toldAgenda(before) },
      after: { ...told(after), ...(agenda ? { agenda: toldAgenda(agenda) } : {}) },
      isDemo: meeting.isDemo,
    });
    if (meeting.endsAt !== after.endsAt) await this.links.moveEnd(ctx, 'answer', id, linkEnd(after));
    if (meeting.state === 'open' && tellsApart(meeting, after)) await this.news.tell(ctx, eventId, id);
    return this.get(ctx, id);
  }

  /** What happened to the meeting, less what the reader may not see of answers and attendance. @throws DomainError 403, 404 */
  async history(ctx: Ctx, id: string, query: HistoryQuery): Promise<HistoryPage> {
    const { ref } = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.readHistory(ctx.actor, ref));
    const detail = answerDetail(ctx.actor, ref);
    const readsOutcomes = meetingPolicy.readOutcomes(ctx.actor, ref).allowed;
    const hidden = [...hiddenEvents[detail], ...(readsOutcomes ? [] : outcomeEvents)];
    return historyOf(ctx, query, {
      of: (events) => {
        events.where('event.subjectType = :type AND event.subjectId = :id', { type: 'meeting', id });
        if (hidden.length > 0) events.andWhere('event.kind NOT IN (:...hidden)', { hidden });
      },
      personal: detail === 'by-name',
    });
  }
}

/** The fields that people edit. */
const edited = [
  'kind',
  'title',
  'startsLocal',
  'endsLocal',
  'timeZone',
  'place',
  'placeAddress',
  'onlineUrl',
  'isPublic',
  'answerByDay',
  'proposeByDay',
  'quorum',
] as const;
type Fields = Pick<Meeting, (typeof edited)[number]>;

/** The fields that people edit, with the given ones in the place of the stored ones; an absent one stays as it is. */
function merged(stored: Fields, given: { [K in keyof Fields]?: Fields[K] | undefined }): Fields {
  const kept = Object.fromEntries(edited.map((field) => [field, stored[field]])) as Fields;
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...kept, ...present };
}

/** What the history tells. The link to join is told as being there or not: the history has more readers than the link. */
const told = ({ isPublic, onlineUrl, ...fields }: Fields) => ({
  ...fields,
  online: onlineUrl !== null,
  public: isPublic,
});
