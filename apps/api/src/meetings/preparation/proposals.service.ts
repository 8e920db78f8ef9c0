import { Injectable } from '@nestjs/common';
import {
  MOST_ITEMS,
  type Page,
  type ProposalCreate,
  type ProposalDecision,
  type ProposalListQuery,
  type ProposalRow,
  meetingPolicy,
} from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { conflict, forbidden, notFound, stale } from '../../platform/errors';
import { storedAgenda } from '../agenda';
import { asInput } from '../agenda-input';
import { changeAgenda } from '../change-agenda';
import { type StoredMeeting, findMeeting } from '../stored-meeting';
import { BacklogItem } from './backlog-item.entity';
import { keepProposal, recordProposal, refuseProposal, withdrawProposal } from './keep-proposal';
import { tellDecided } from './proposal-mail';
import { listProposals, proposalRow } from './proposal-rows';

/** Items that those who are invited propose for an agenda, and what whoever runs the meeting says to them. */
@Injectable()
export class ProposalsService {
  /** All that was proposed, or what the reader's organisation proposed. @throws DomainError 403, 404 */
  async list(ctx: Ctx, meetingId: string, query: ProposalListQuery): Promise<Page<ProposalRow>> {
    const stored = await findMeeting(ctx, meetingId);
    ctx.allow(meetingPolicy.readProposals(ctx.actor, stored.ref));
    return listProposals(ctx, stored, query);
  }

  /**
   * Proposes an item for the reader's organisation.
   *
   * @throws DomainError 403, 404, 409 `proposals-closed` or `too-many-proposals`, 422 on what it proposed already
   */
  async propose(ctx: Ctx, meetingId: string, input: ProposalCreate): Promise<ProposalRow> {
    const stored = await findMeeting(ctx, meetingId);
    const { meeting, ref } = stored;
    const { actor } = ctx;
    ctx.allow(meetingPolicy.propose(actor, ref));
    if (actor.kind !== 'account' || actor.organisationId === null) throw forbidden('not-invited');
    const { accountId, contactId, organisationId, displayName: label } = actor;
    const id = await keepProposal(ctx, meeting, { accountId, contactId, organisationId, label }, input);
    return this.row(ctx, stored, id);
  }

  /**
   * Puts what was proposed on the agenda, with whoever proposed it as presenter, or declines it with a word. The proposer is
   * written to.
   *
   * @throws DomainError 403, 404, 409 `stale`, `proposal-withdrawn` or `agenda-full`
   */
  async decide(ctx: Ctx, id: string, { version, decision, word }: ProposalDecision): Promise<ProposalRow> {
    const { proposal, stored } = await this.find(ctx, id);
    ctx.allow(meetingPolicy.decideProposal(ctx.actor, stored.ref));
    if (proposal.removedAt !== null) throw conflict('proposal-withdrawn');
    if (proposal.version !== version) throw stale(await this.row(ctx, stored, id));
    if (proposal.state !== 'proposed') throw forbidden('state');
    const decided = { state: decision, decisionNote: word, decidedAt: ctx.clock.instant(), version: version + 1 };
    await ctx.manager.update(BacklogItem, { id }, decided);
    if (decision === 'accepted') await takeUp(ctx, stored, proposal);
    const eventId = await recordProposal(ctx, `proposal.${decision}`, proposal, { title: proposal.title, word });
    await tellDecided(ctx, eventId, proposal);
    return this.row(ctx, stored, id);
  }

  /** Takes back what one proposed, as long as nothing was said to it; it can be proposed again. @throws DomainError 403, 404 */
  async withdraw(ctx: Ctx, id: string): Promise<{ id: string }> {
    const { proposal } = await this.find(ctx, id);
    await withdrawProposal(ctx, proposal);
    return { id };
  }

  /**
   * Proposes once more what was taken back.
   *
   * @throws DomainError 403, 404, 409 `proposals-closed` or `too-many-proposals`, 422 when it was proposed anew meanwhile
   */
  async restore(ctx: Ctx, id: string): Promise<ProposalRow> {
    const { proposal, stored } = await this.find(ctx, id);
    if (proposal.removedAt === null) throw notFound('proposal');
    ctx.allow(meetingPolicy.withdrawProposal(ctx.actor, proposal));
    ctx.allow(meetingPolicy.propose(ctx.actor, stored.ref));
    await refuseProposal(ctx, stored.meeting, proposal);
    await ctx.manager.update(BacklogItem, { id }, { removedAt: null, version: proposal.version + 1 });
    await recordProposal(ctx, 'proposal.made', proposal, { title: proposal.title });
    return this.row(ctx, stored, id);
  }

  /** A proposal, also one that was taken back, with the meeting that it is for. @throws DomainError 404 */
  private async find(ctx: Ctx, id: string): Promise<{ proposal: BacklogItem; stored: StoredMeeting }> {
    const proposal = await ctx.manager.findOneBy(BacklogItem, { id });
    if (!proposal || proposal.meetingId === null || proposal.state === 'waiting') throw notFound('proposal');
    return { proposal, stored: await findMeeting(ctx, proposal.meetingId) };
  }

  private async row(ctx: Ctx, stored: StoredMeeting, id: string): Promise<ProposalRow> {
    const row = await proposalRow(ctx, stored, id);
    if (!row) throw notFound('proposal');
    return row;
  }
}

/** @throws DomainError 409 `agenda-full` */
async function takeUp(ctx: Ctx, stored: StoredMeeting, proposal: BacklogItem): Promise<void> {
  const agenda = await storedAgenda(ctx, stored.meeting.id);
  if (agenda.length >= MOST_ITEMS) throw conflict('agenda-full', { maximum: MOST_ITEMS });
  const { id, title, kind, minutes, note, authorLabel } = proposal;
  const item = {
    ...{ title, kind, minutes, note },
    presenter: authorLabel,
    section: agenda.at(-1)?.section ?? null,
    links: [],
    actionId: null,
    measureId: null,
    originItemId: null,
    backlogItemId: id,
  };
  await changeAgenda(ctx, stored, agenda, [...agenda.map(asInput), item]);
}
