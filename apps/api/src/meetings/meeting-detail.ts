import {
  type MeetingDetail,
  answerDetail,
  canOf,
  dayOf,
  isExpected,
  isOwnInvitation,
  linkEnd,
  meetingPolicy,
  movesFrom,
  presenceOf,
  tallyOf,
} from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { type Ctx, columns } from '../platform/database';
import { agendaOf } from './agenda';
import { itemConcerns } from './item-concerns';
import { firstInvited, invitationDetails, invitedOrganisations } from './invited';
import { bornIn, promisedBy } from './meeting-actions';
import { Meeting } from './meeting.entity';
import { takesProposals } from './preparation/takes-proposals';
import { type StoredMeeting, findMeeting } from './stored-meeting';
import { onlyVisible } from './visible-meetings';
import { WorkingGroup } from '../working-groups/working-group.entity';

type Label = NonNullable<MeetingDetail['next']>;

/** The meeting as the reader may see it. @throws DomainError 404 */
export async function meetingDetail(ctx: Ctx, id: string): Promise<MeetingDetail> {
  const stored = await findMeeting(ctx, id);
  const { meeting, group } = stored;
  const previous = await neighbour(ctx, meeting, 'previous');
  return {
    ...factsFor(ctx, stored),
    group: { id: group.id, slug: group.slug, name: group.name, isDemo: group.isDemo },
    ...(await peopleFor(ctx, stored)),
    agenda: await agendaOf(ctx, id),
    concerns: await itemConcerns(ctx, stored),
    actions: await bornIn(ctx, stored),
    promised: await promisedBy(ctx, stored, previous && dayOf(previous.startsLocal)),
    minutesToApprove: await minutesToApprove(ctx, stored),
    previous,
    next: await neighbour(ctx, meeting, 'next'),
    lead: await leadOf(ctx, stored),
    ...permitted(ctx, stored),
  };
}

/** What stands in the meeting's own row, less what the reader may not see. */
function factsFor({ actor }: Ctx, { meeting, ref }: StoredMeeting) {
  const { isPublic, searchText: _, groupId: __, onlineUrl, minutes, minutesSentAt, ...stored } = meeting;
  const {
    currentItemId: ___,
    pausedAt: ____,
    minutesApprovedOn: _____,
    approvedInMeetingId: ______,
    runningSince: _______,
    ...facts
  } = stored;
  const mayReadMinutes = meetingPolicy.readMinutes(actor, ref).allowed;
  return {
    ...facts,
    public: isPublic,
    isOnline: onlineUrl !== null,
    onlineUrl: meetingPolicy.readLink(actor, ref).allowed ? onlineUrl : null,
    minutes: mayReadMinutes ? minutes : null,
    minutesSentAt: mayReadMinutes ? minutesSentAt : null,
  };
}

/** Who is invited and answers what, in as much detail as the reader may have it. */
async function peopleFor(ctx: Ctx, { meeting, ref, invitations: stored }: StoredMeeting) {
  const detail = answerDetail(ctx.actor, ref);
  const byName = detail === 'by-name';
  const own = stored.filter((invitation) => isOwnInvitation(ctx.actor, invitation)).map(({ id }) => id);
  return {
    answerDetail: detail,
    tally: detail === 'none' ? null : tallyOf(stored),
    isQuorumReached:
      detail === 'none' || stored.every(({ attendance }) => attendance === null)
        ? null
        : presenceOf(stored, meeting.quorum).isReached,
    invitations: byName ? await firstInvited(ctx, meeting.id) : [],
    invited: byName ? { total: stored.length, expected: stored.filter(isExpected).length } : { total: 0, expected: 0 },
    organisations: byName || detail === 'by-organisation' ? await invitedOrganisations(ctx, meeting.id, stored) : [],
    ownInvitations: await invitationDetails(ctx, meeting.id, { ids: own }),
  };
}

/** The meeting of the same group before or after this one, among those the reader may see. */
async function neighbour(ctx: Ctx, meeting: Meeting, side: 'previous' | 'next'): Promise<Label | null> {
  const query = ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = meeting.groupId')
    .select('meeting.id', 'id')
    .addSelect('meeting.title', 'title')
    .addSelect('meeting.startsLocal', 'startsLocal')
    .where('meeting.groupId = :groupId', { groupId: meeting.groupId })
    .andWhere('meeting.id <> :id AND meeting.state <> :cancelled', { id: meeting.id, cancelled: 'cancelled' })
    .andWhere(`meeting.startsAt ${side === 'previous' ? '<' : '>'} :startsAt`, { startsAt: meeting.startsAt })
    .orderBy('meeting.startsAt', side === 'previous' ? 'DESC' : 'ASC')
    .limit(1);
  return (await onlyVisible(query, ctx.actor).getRawOne<Label>()) ?? null;
}

/** The last meeting of the group before this one whose minutes were sent and not approved; for whoever notes that. */
async function minutesToApprove(ctx: Ctx, { meeting, ref }: StoredMeeting): Promise<Label | null> {
  if (meeting.state === 'cancelled' || !meetingPolicy.create(ctx.actor, ref).allowed) return null;
  const row = await ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .select(columns('meeting', ['id', 'title', 'startsLocal']))
    .addSelect('meeting.minutesApprovedOn', 'approvedOn')
    .where('meeting.groupId = :groupId AND meeting.state = :closed', { groupId: meeting.groupId, closed: 'closed' })
    .andWhere('meeting.startsAt < :startsAt', { startsAt: meeting.startsAt })
    .orderBy('meeting.startsAt', 'DESC')
    .addOrderBy('meeting.id', 'DESC')
    .limit(1)
    .getRawOne<Label & { approvedOn: string | null }>();
  return row && row.approvedOn === null ? { id: row.id, title: row.title, startsLocal: row.startsLocal } : null;
}

async function leadOf(ctx: Ctx, { group, ref }: StoredMeeting): Promise<MeetingDetail['lead']> {
  if (!group.leadAccountId || !meetingPolicy.readHistory(ctx.actor, ref).allowed) return null;
  const account = await ctx.manager.findOne(Account, {
    where: { id: group.leadAccountId },
    select: { id: true, displayName: true },
  });
  return account && { id: account.id, displayName: account.displayName };
}

/** The buttons that the page shows. */
function permitted(
  { actor, clock }: Ctx,
  { meeting, ref, invitations }: StoredMeeting,
): Pick<MeetingDetail, 'can' | 'moves'> {
  const runs = meetingPolicy.create(actor, ref);
  const own = invitations.filter((invitation) => isOwnInvitation(actor, invitation));
  return {
    moves: meetingPolicy.move(actor, ref).allowed ? [...movesFrom(ref.state)] : [],
    can: {
      ...canOf({
        edit: meetingPolicy.edit(actor, ref),
        editAgenda: meetingPolicy.editAgenda(actor, ref),
        invite: meetingPolicy.invite(actor, ref),
        endLinks: meetingPolicy.endLinks(actor, ref),
        recordAttendance: meetingPolicy.recordAttendance(actor, ref),
        writeMinutes: meetingPolicy.writeMinutes(actor, ref),
        createAction: runs,
        readHistory: meetingPolicy.readHistory(actor, ref),
        openRun: meetingPolicy.openRun(actor, ref),
        readOutcomes: meetingPolicy.readOutcomes(actor, ref),
        readProposals: meetingPolicy.readProposals(actor, ref),
      }),
      sendLinks: meetingPolicy.sendLinks(actor, ref).allowed && linkEnd(meeting) > clock.instant(),
      propose: takesProposals(meeting, clock.today()) && meetingPolicy.propose(actor, ref).allowed,
      answer: own.some((invitation) => meetingPolicy.answer(actor, ref, invitation).allowed),
      noteAnswer: runs.allowed && invitations.some((each) => meetingPolicy.answer(actor, ref, each).allowed),
    },
  };
}
