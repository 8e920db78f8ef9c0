import {
  type AccountActor,
  type ContactHome,
  type NextMeeting,
  isOwnInvitation,
  questionnaireListQuery,
  sharedServiceListQuery,
} from '@zesumme/domain';
import { listQuestionnaires } from '../diagnosis';
import { agendaOf, invitationDetails } from '../meetings';
import { Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { introductionsWaiting } from '../flows';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { COMING } from '../platform/kept';
import { listServices } from '../shared-services';
import { asBrief, groupsOf, nextMeetings, unfinishedActions } from './lists';

const UPCOMING = 6;
const ASKED = 20;
const GROUPS = 20;
const QUESTIONNAIRES = 10;

/** The next meeting with its agenda and the own answer, what is asked of the organisation, its groups. */
export async function contactHome(ctx: Ctx, actor: AccountActor): Promise<ContactHome> {
  const [next, ...upcoming] = (await nextMeetings(ctx, UPCOMING)).filter(({ state }) => state !== 'draft');
  const waiting = await nextMeetings(ctx, UPCOMING, { mine: 'true', unanswered: 'true' });
  const { organisationId } = actor;
  return {
    role: 'contact',
    organisation: organisationId ? await organisationLabel(ctx, organisationId) : null,
    nextMeeting: next ? await whole(ctx, actor, next) : null,
    upcoming,
    actions: organisationId ? (await unfinishedActions(ctx, { organisationId }, ASKED)).map(asBrief) : [],
    answersDue: waiting.map(({ id, title, startsLocal, answerByDay, group, isDemo }) => ({
      id,
      title,
      startsLocal,
      answerByDay,
      group,
      isDemo,
    })),
    questionnaires: (
      await listQuestionnaires(
        ctx,
        questionnaireListQuery.parse({ asked: 'true', sort: 'untilDay', size: QUESTIONNAIRES }),
      )
    ).items,
    waiting: {
      introductions: await introductionsWaiting(ctx),
      services: (await listServices(ctx, sharedServiceListQuery.parse({ waiting: 'true', size: 1 }))).total,
    },
    groups: await groupsOf(ctx, { own: 'true' }, GROUPS),
  };
}

async function whole(ctx: Ctx, actor: AccountActor, row: ContactHome['upcoming'][number]): Promise<NextMeeting> {
  const ownInvitations = await invitationDetails(ctx, row.id, { ids: await ownIds(ctx, actor, row.id) });
  const stored = await ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .select('meeting.onlineUrl', 'onlineUrl')
    .where('meeting.id = :id', { id: row.id })
    .getRawOne<Pick<Meeting, 'onlineUrl'>>();
  return {
    ...row,
    onlineUrl: ownInvitations.length > 0 ? (stored?.onlineUrl ?? null) : null,
    agenda: await agendaOf(ctx, row.id),
    ownInvitations,
    mayAnswer: row.state === 'open' && ownInvitations.length > 0,
  };
}

/** Of those invited to a meeting to come, who may be many: the reader's organisation, and the reader. */
async function ownIds(ctx: Ctx, actor: AccountActor, meetingId: string): Promise<string[]> {
  const ofOrganisation = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .select(columns('invitation', ['id', 'organisationId', 'contactId']))
    .innerJoin(COMING, 'still', 'still.invitation_id = invitation.id')
    .where('still.organisation_id = :organisationId', { organisationId: actor.organisationId ?? '' })
    .andWhere('invitation.meetingId = :meetingId', { meetingId })
    .getRawMany<Pick<Invitation, 'id' | 'organisationId' | 'contactId'>>();
  return ofOrganisation.filter((invitation) => isOwnInvitation(actor, invitation)).map(({ id }) => id);
}

async function organisationLabel(ctx: Ctx, id: string): Promise<ContactHome['organisation']> {
  const found = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .select(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('organisation.id = :id', { id })
    .getRawOne<NonNullable<ContactHome['organisation']>>();
  return found ? { ...found, isDemo: Boolean(found.isDemo) } : null;
}
