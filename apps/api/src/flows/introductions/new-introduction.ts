import { type Ctx, newId } from '../../platform/database';
import type { Flow } from '../flow.entity';
import type { FlowIntroduction } from './flow-introduction.entity';

/** An introduction of this pair as it begins: nobody has answered. */
export function newIntroduction(
  ctx: Ctx,
  offer: Flow,
  need: Flow,
  proposed: Pick<FlowIntroduction, 'groupId' | 'word' | 'poolId'>,
): FlowIntroduction {
  const at = ctx.clock.instant();
  return {
    ...{ id: newId(), offerId: offer.id, needId: need.id, ...proposed },
    phase: 'idea',
    offerOrganisationId: offer.organisationId,
    needOrganisationId: need.organisationId,
    ...{ offerAnswer: null, needAnswer: null, offerContactId: null, needContactId: null },
    ...{ offerReason: null, needReason: null, tonnes: null, kgCo2e: null, euros: null },
    ...{ evidence: null, evidenceUrl: null, actionId: null },
    proposedBy: ctx.actor.kind === 'account' ? ctx.actor.displayName : null,
    isDemo: offer.isDemo || need.isDemo,
    version: 1,
    createdAt: at,
    changedAt: at,
  };
}

/** Records what happened to an introduction. */
export const recordIntroduction = (
  ctx: Ctx,
  kind: string,
  { id, isDemo }: FlowIntroduction,
  after: Record<string, unknown>,
  before?: Record<string, unknown>,
): Promise<string> =>
  ctx.record({
    kind,
    subject: { type: 'introduction', id },
    // Without the group: its history is read by all its members, who know of no introduction but their own.
    ...(before ? { before } : {}),
    after,
    personal: ['word', 'reason', 'evidence'],
    isDemo,
  });
