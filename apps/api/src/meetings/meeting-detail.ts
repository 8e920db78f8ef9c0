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
import type { Ctx } from '../platform/database';
import { agendaFrom, itemsFrom } from './agenda';
import { type Around, around } from './around';
import { concernsFrom } from './item-concerns';
import { firstInvited, invitationDetails, invitedOrganisations } from './invited';
import { bornIn, promisedBy } from './meeting-actions';
import { takesProposals } from './preparation/takes-proposals';
import { type StoredMeeting, findMeeting } from './stored-meeting';

/** The meeting as the reader may see it. @throws DomainError 404 */
export const meetingDetail = async (ctx: Ctx, id: string): Promise<MeetingDetail> =>
  detailOf(ctx, await findMeeting(ctx, id));

/** The same of a meeting that the reader may know of. */
export async function detailOf(ctx: Ctx, stored: StoredMeeting): Promise<MeetingDetail> {
  const found = await around(ctx, stored);
  return detailWith(ctx, stored, found, await agendaFrom(ctx, itemsFrom(found.items)));
}

/** The same where what belongs to it was read already. */
export async function detailWith(
  ctx: Ctx,
  stored: StoredMeeting,
  { previous, next, minutesToApprove, lead, concerns, born }: Around,
  agenda: MeetingDetail['agenda'],
): Promise<MeetingDetail> {
  const { group } = stored;
  return {
    ...factsFor(ctx, stored),
    group: { id: group.id, slug: group.slug, name: group.name, isDemo: group.isDemo },
    ...(await peopleFor(ctx, stored)),
    agenda,
    concerns: concernsFrom(ctx, stored, concerns),
    actions: await bornIn(ctx, stored, born),
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
