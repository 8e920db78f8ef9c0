import { In } from 'typeorm';
import { type Ctx, newId } from '../../platform/database';
import { FlowIntroduction } from './flow-introduction.entity';
import { IntroductionStep } from './introduction-step.entity';

/** Ends the introductions of a flow on which the sides have not agreed yet: there is nothing left to agree on. In the caller's unit. */
export async function endIntroductions(ctx: Ctx, flowId: string): Promise<void> {
  const open = await ctx.manager.find(FlowIntroduction, {
    where: [
      { offerId: flowId, phase: 'idea' },
      { needId: flowId, phase: 'idea' },
    ],
  });
  if (open.length === 0) return;
  const at = ctx.clock.instant();
  await ctx.manager
    .createQueryBuilder()
    .update(FlowIntroduction)
    .set({ phase: 'abandoned', changedAt: at, version: () => 'version + 1' })
    .where({ id: In(open.map(({ id }) => id)) })
    .execute();
  await ctx.insert(
    IntroductionStep,
    // Nothing came before but the idea itself.
    open.map(({ id }) => ({ id: newId(), introductionId: id, position: 1, phase: 'abandoned', reason: null, at })),
  );
  await ctx.record({
    kind: 'introduction.ended',
    subject: { type: 'flow', id: flowId },
    after: { introductions: open.length },
    isDemo: open.every(({ isDemo }) => isDemo),
  });
}
