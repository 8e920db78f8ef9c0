import { MOST_PROPOSALS, type ProposalCreate, meetingPolicy } from '@zesumme/domain';
import { IsNull, Not } from 'typeorm';
import type { Ctx } from '../../platform/database';
import { conflict, forbidden, notFound } from '../../platform/errors';
import { BacklogItem } from '../preparation/backlog-item.entity';
import { keepProposal, withdrawProposal } from '../preparation/keep-proposal';
import { type LinkHolder, actorOf } from './holder';

/** An item that the holder's organisation has proposed, and what became of it. */
export type ProposalForHolder = Pick<
  BacklogItem,
  'id' | 'title' | 'kind' | 'minutes' | 'note' | 'state' | 'decisionNote' | 'authorLabel'
> & {
  /** Whether the holder themselves proposed it and can take it back. */
  canWithdraw: boolean;
};

/** What the holder's organisation has proposed for the meeting, as its accounts read it; nothing for a guest. */
export async function proposalsOf(ctx: Ctx, holder: LinkHolder): Promise<ProposalForHolder[]> {
  const { meeting, organisation } = holder;
  if (!organisation) return [];
  const rows = await ctx.manager.find(BacklogItem, {
    select: [
      'id',
      'title',
      'kind',
      'minutes',
      'note',
      'state',
      'decisionNote',
      'authorLabel',
      'accountId',
      'contactId',
    ],
    where: { meetingId: meeting.id, organisationId: organisation.id, state: Not('waiting'), removedAt: IsNull() },
    order: { createdAt: 'ASC', id: 'ASC' },
    take: MOST_PROPOSALS,
  });
  return rows.map((row) => ({
    ...row,
    canWithdraw: meetingPolicy.withdrawProposal(actorOf(holder), row).allowed,
  }));
}

/** Proposes an item for the holder's organisation. @throws DomainError 403 for a guest, 409, 422 */
export async function propose(ctx: Ctx, { meeting, organisation, contactId, name }: LinkHolder, input: ProposalCreate) {
  // As with accounts, an organisation proposes: a guest, or a colleague who is one, speaks for none.
  if (!organisation) throw forbidden('not-invited');
  await keepProposal(ctx, meeting, { accountId: null, contactId, organisationId: organisation.id, label: name }, input);
}

/** Takes back what the holder proposed for this meeting. @throws DomainError 403, 404, 409 `proposal-decided` */
export async function takeBack(ctx: Ctx, { meeting, organisation }: LinkHolder, id: string): Promise<void> {
  const proposal = await ctx.manager.findOneBy(BacklogItem, {
    ...{ id, meetingId: meeting.id, organisationId: organisation?.id ?? '' },
    state: Not('waiting'),
  });
  if (!proposal) throw notFound('proposal');
  if (proposal.state !== 'proposed') throw conflict('proposal-decided');
  await withdrawProposal(ctx, proposal);
}
