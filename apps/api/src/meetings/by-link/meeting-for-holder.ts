import { type ActionBrief, type AnswerPhase, answerPhase, dayOf, fold } from '@zesumme/domain';
import { Not } from 'typeorm';
import type { Ctx } from '../../platform/database';
import { type StoredItem, storedAgenda } from '../agenda';
import { hostsOf } from '../calendar/meeting-facts';
import { Invitation } from '../invitation.entity';
import { promisedOf } from '../meeting-actions';
import { Meeting } from '../meeting.entity';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { colleagueName } from './answering';
import { takesProposals } from '../preparation/takes-proposals';
import { concernsOf } from './concerns';
import type { LinkHolder } from './holder';
import { type ProposalForHolder, proposalsOf } from './proposing';

/** What the holder of a personal link reads of the meeting, beside what the meeting's own row says. */
export interface MeetingForHolder {
  phase: AnswerPhase;
  /** `marked` by their organisation; what it presents concerns it in any case. */
  agenda: (StoredItem & { marked: boolean; concernsUs: boolean })[];
  hosts: string[];
  /** What their organisation has promised to the group: what is open, and what it did since the previous meeting. */
  promised: ActionBrief[];
  previousDay: string | null;
  /** What their organisation has proposed for the agenda, and whether more is taken. */
  proposals: ProposalForHolder[];
  takesProposals: boolean;
  colleague: { name: string; answer: Invitation['answer'] } | null;
  /** Who sent them in their place. */
  sentBy: string | null;
}

/** Reads it, in a number of queries that does not depend on how much there is. */
export async function meetingForHolder(ctx: Ctx, holder: LinkHolder): Promise<MeetingForHolder> {
  const { meeting, organisation, takesPart, colleague } = holder;
  const phase = answerPhase(meeting, ctx.clock.instant());
  const marked = organisation ? await concernsOf(ctx, meeting.id, organisation.id) : new Set<string>();
  const own = organisation && fold(organisation.name);
  const agenda = await storedAgenda(ctx, meeting.id);
  const previousDay = takesPart ? await dayBefore(ctx, meeting) : null;
  const name = await colleagueName(ctx, holder);
  return {
    phase,
    agenda: agenda.map((item) => ({
      ...item,
      marked: marked.has(item.id),
      concernsUs: marked.has(item.id) || (own !== null && fold(item.presenter ?? '').includes(own)),
    })),
    hosts: await hostsOf(ctx, meeting.id),
    promised: organisation && takesPart ? await promisedOf(ctx, holder, organisation.id, previousDay) : [],
    previousDay,
    proposals: await proposalsOf(ctx, holder),
    takesProposals: organisation !== null && phase === 'open' && takesProposals(meeting, ctx.clock.today()),
    colleague: colleague && { name: name ?? '', answer: colleague.answer },
    sentBy: await senderOf(ctx, holder),
  };
}

/** The day of the last meeting of the group before this one that has been held. */
async function dayBefore(ctx: Ctx, { id, groupId, startsAt }: Meeting): Promise<string | null> {
  const row = await ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .select('meeting.startsLocal', 'startsLocal')
    .where('meeting.groupId = :groupId AND meeting.startsAt < :startsAt', { groupId, startsAt })
    .andWhere({ id: Not(id) })
    // One that was moved before this one, or is still to be held, is nothing since when something can have been done.
    .andWhere(
      "(meeting.state IN ('ended', 'closed') OR (meeting.state NOT IN (:...never) AND meeting.endsAt <= :now))",
      {
        never: ['draft', 'cancelled'],
        now: ctx.clock.instant(),
      },
    )
    .orderBy('meeting.startsAt', 'DESC')
    .limit(1)
    .getRawOne<{ startsLocal: string }>();
  return row ? dayOf(row.startsLocal) : null;
}

async function senderOf(ctx: Ctx, { invitation }: LinkHolder): Promise<string | null> {
  if (!invitation.delegatedFromId) return null;
  const row = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .leftJoin(Contact, 'contact', 'contact.id = invitation.contactId')
    .leftJoin(Organisation, 'organisation', 'organisation.id = invitation.organisationId')
    .select('contact.givenName', 'givenName')
    .addSelect('contact.familyName', 'familyName')
    .addSelect('invitation.guestName', 'guestName')
    .addSelect('organisation.name', 'organisation')
    .where('invitation.id = :id', { id: invitation.delegatedFromId })
    .getRawOne<{
      givenName: string | null;
      familyName: string | null;
      guestName: string | null;
      organisation: string | null;
    }>();
  if (!row) return null;
  return row.familyName ? `${row.givenName} ${row.familyName}` : (row.guestName ?? row.organisation);
}
