import { MOST_PROPOSALS, type ProposalCreate } from '@zesumme/domain';
import { IsNull, Not } from 'typeorm';
import type { Ctx } from '../../platform/database';
import { forbidden } from '../../platform/errors';
import { BacklogItem } from '../preparation/backlog-item.entity';
import { keepProposal } from '../preparation/keep-proposal';
import type { LinkHolder } from './holder';

/** An item that the holder's organisation has proposed, and what became of it. */
export type ProposalForHolder = Pick<
  BacklogItem,
  'id' | 'title' | 'kind' | 'minutes' | 'note' | 'state' | 'decisionNote' | 'authorLabel'
>;

/** What the holder's organisation has proposed for the meeting, as its accounts read it; nothing for a guest. */
export async function proposalsOf(ctx: Ctx, { meeting, organisation }: LinkHolder): Promise<ProposalForHolder[]> {
  if (!organisation) return [];
  return ctx.manager.find(BacklogItem, {
    select: ['id', 'title', 'kind', 'minutes', 'note', 'state', 'decisionNote', 'authorLabel'],
    where: { meetingId: meeting.id, organisationId: organisation.id, state: Not('waiting'), removedAt: IsNull() },
    order: { createdAt: 'ASC', id: 'ASC' },
    take: MOST_PROPOSALS,
  });
}

/** Proposes an item for the holder's organisation. @throws DomainError 403 for a guest, 409, 422 */
export async function propose(ctx: Ctx, { meeting, organisation, name }: LinkHolder, input: ProposalCreate) {
  // As with accounts, an organisation proposes: a guest, or a colleague who is one, speaks for none.
  if (!organisation) throw forbidden('not-invited');
  await keepProposal(ctx, meeting, { accountId: null, organisationId: organisation.id, label: name }, input);
}
