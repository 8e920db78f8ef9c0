import { MOST_PROPOSALS, type ProposalCreate, meetingPolicy, searchTextOf } from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { type Ctx, newId } from '../../platform/database';
import { conflict, invalidField, notFound } from '../../platform/errors';
import type { Meeting } from '../meeting.entity';
import { BacklogItem } from './backlog-item.entity';
import { takesProposals } from './takes-proposals';

/** Who proposes, and for which organisation. Whether they may, the caller has found out. */
export interface Proposer {
  /** Null for whoever came by a personal link. */
  accountId: string | null;
  contactId: string | null;
  organisationId: string;
  label: string;
}

/** As long as a column for a name. */
const LABEL = 200;

/**
 * Keeps an item that is proposed for a meeting: the same for those with an account and those who come by a link.
 *
 * @returns its id
 * @throws DomainError 409 `proposals-closed` or `too-many-proposals`, 422 on what the organisation proposed already
 */
export async function keepProposal(
  ctx: Ctx,
  meeting: Meeting,
  { accountId, contactId, organisationId, label }: Proposer,
  input: ProposalCreate,
): Promise<string> {
  const searchText = searchTextOf(input.title);
  await refuseProposal(ctx, meeting, { organisationId, searchText });
  const proposal: BacklogItem = {
    ...input,
    id: newId(),
    groupId: meeting.groupId,
    meetingId: meeting.id,
    presenter: null,
    state: 'proposed',
    decisionNote: null,
    decidedAt: null,
    accountId,
    contactId,
    organisationId,
    authorLabel: [...label].slice(0, LABEL).join(''),
    removedAt: null,
    searchText,
    isDemo: meeting.isDemo,
    version: 1,
    createdAt: ctx.clock.instant(),
  };
  await ctx.insert(BacklogItem, [proposal]);
  await recordProposal(ctx, 'proposal.made', proposal, input);
  return proposal.id;
}

/**
 * Refuses what cannot be proposed now for this organisation.
 *
 * @throws DomainError 409 `proposals-closed` or `too-many-proposals`, 422 on what it proposed already
 */
export async function refuseProposal(
  ctx: Ctx,
  meeting: Meeting,
  { organisationId, searchText }: Pick<BacklogItem, 'organisationId' | 'searchText'>,
): Promise<void> {
  if (!takesProposals(meeting, ctx.clock.today())) throw conflict('proposals-closed');
  const before = await ctx.manager.findBy(BacklogItem, {
    meetingId: meeting.id,
    organisationId: organisationId ?? '',
    removedAt: IsNull(),
  });
  const isKnown = before.some((each) => each.searchText === searchText && each.state !== 'declined');
  if (isKnown) throw invalidField('title', 'already-proposed');
  if (before.length >= MOST_PROPOSALS) throw conflict('too-many-proposals', { maximum: MOST_PROPOSALS });
}

/**
 * Takes a proposal back for whoever made it, with an account or by a personal link; it can be proposed again.
 *
 * @throws DomainError 403 for another's, or once something was said to it, 404 once it was taken back
 */
export async function withdrawProposal(ctx: Ctx, proposal: BacklogItem): Promise<void> {
  if (proposal.removedAt !== null) throw notFound('proposal');
  ctx.allow(meetingPolicy.withdrawProposal(ctx.actor, proposal));
  const change = { removedAt: ctx.clock.instant(), version: proposal.version + 1 };
  await ctx.manager.update(BacklogItem, { id: proposal.id }, change);
  await recordProposal(ctx, 'proposal.withdrawn', proposal, { title: proposal.title });
}

/** Notes what happened to a proposal. Like the backlog it is read by whoever leads the group alone. */
export const recordProposal = (
  ctx: Ctx,
  kind: string,
  { id, groupId, isDemo }: BacklogItem,
  after: Record<string, unknown>,
): Promise<string> => ctx.record({ kind, subject: { type: 'backlog-item', id }, groupId, after, isDemo });
