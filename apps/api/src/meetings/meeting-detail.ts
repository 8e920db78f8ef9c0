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
import { type Ctx, jsonRow, jsonRowSql, namedRows } from '../platform/database';
import { agendaOf } from './agenda';
import { itemConcerns } from './item-concerns';
import { firstInvited, invitationDetails, invitedOrganisations } from './invited';
import { bornIn, promisedBy } from './meeting-actions';
import { takesProposals } from './preparation/takes-proposals';
import { type StoredMeeting, findMeeting } from './stored-meeting';
import { seesMeeting } from './visible-meetings';

type Label = NonNullable<MeetingDetail['next']>;

/** The meeting as the reader may see it. @throws DomainError 404 */
export async function meetingDetail(ctx: Ctx, id: string): Promise<MeetingDetail> {
  const stored = await findMeeting(ctx, id);
  const { group } = stored;
  const { previous, next, minutesToApprove, lead } = await around(ctx, stored);
  return {
    ...factsFor(ctx, stored),
    group: { id: group.id, slug: group.slug, name: group.name, isDemo: group.isDemo },
    ...(await peopleFor(ctx, stored)),
    agenda: await agendaOf(ctx, id),
    concerns: await itemConcerns(ctx, stored),
    actions: await bornIn(ctx, stored),
    promised: await promisedBy(ctx, stored, previous && dayOf(previous.startsLocal)),
    minutesToApprove,
    previous,
    next,
    lead,
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
    invitations: byName && stored.length > 0 ? await firstInvited(ctx, meeting.id) : [],
    invited: byName ? { total: stored.length, expected: stored.filter(isExpected).length } : { total: 0, expected: 0 },
    organisations:
      stored.length > 0 && (byName || detail === 'by-organisation')
        ? await invitedOrganisations(ctx, meeting.id, stored)
        : [],
    ownInvitations: await invitationDetails(ctx, meeting.id, { ids: own }),
  };
}

/** Identifier, title and beginning of a meeting; of a closed one the day on which its minutes were approved. */
type Cells = [string, string, string, (string | null)?];
interface Around {
  previous: string | Cells | null;
  next: string | Cells | null;
  closed: string | Cells | null;
  lead: string | [id: string, displayName: string] | null;
}

/**
 * The meetings of the same group before and after this one, among those the reader may see; the last one before it whose
 * minutes were sent and not approved, for whoever notes that; and who leads the group, for whoever reads the history.
 */
async function around(
  ctx: Ctx,
  { meeting, group, ref }: StoredMeeting,
): Promise<Pick<MeetingDetail, 'previous' | 'next' | 'minutesToApprove' | 'lead'>> {
  const { sql, parameters } = seesMeeting(ctx.actor);
  const label = ['meeting.id', 'meeting.title', 'meeting.starts_local'];
  const beside = (where: string, order: string): string =>
    `(SELECT ${jsonRowSql(ctx, label)}
      FROM meeting JOIN working_group "workingGroup" ON "workingGroup".id = meeting.group_id
      WHERE meeting.group_id = :groupId AND meeting.id <> :id AND meeting.state <> 'cancelled'
        AND meeting.starts_at ${where} :startsAt AND ${sql} ORDER BY meeting.starts_at ${order} LIMIT 1)`;
  const [found] = await namedRows<Around>(
    ctx,
    `SELECT ${beside('<', 'DESC')} AS previous, ${beside('>', 'ASC')} AS next,
      (SELECT ${jsonRowSql(ctx, [...label, 'meeting.minutes_approved_on'])} FROM meeting
        WHERE meeting.group_id = :groupId AND meeting.state = 'closed' AND meeting.starts_at < :startsAt
        ORDER BY meeting.starts_at DESC, meeting.id DESC LIMIT 1) AS closed,
      (SELECT ${jsonRowSql(ctx, ['account.id', 'account.display_name'])} FROM account WHERE account.id = :leadId) AS lead`,
    { ...parameters, id: meeting.id, groupId: group.id, startsAt: meeting.startsAt, leadId: group.leadAccountId },
  );
  const closed = jsonRow(found?.closed ?? null);
  const approves = meeting.state !== 'cancelled' && meetingPolicy.create(ctx.actor, ref).allowed;
  const lead = meetingPolicy.readHistory(ctx.actor, ref).allowed ? jsonRow(found?.lead ?? null) : null;
  return {
    previous: labelOf(jsonRow(found?.previous ?? null)),
    next: labelOf(jsonRow(found?.next ?? null)),
    minutesToApprove: approves && closed?.[3] === null ? labelOf(closed) : null,
    lead: lead && { id: lead[0], displayName: lead[1] },
  };
}

const labelOf = (cells: Cells | null): Label | null =>
  cells && { id: cells[0], title: cells[1], startsLocal: cells[2] };

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
