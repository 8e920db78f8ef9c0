import type { ExchangePhase } from '@zesumme/domain';
import { In, Not } from 'typeorm';
import { type Ctx, newId } from '../../platform/database';
import { invalidField } from '../../platform/errors';
import type { Flow } from '../flow.entity';
import { FlowIntroduction } from './flow-introduction.entity';
import { IntroductionStep } from './introduction-step.entity';
import { tellChanged } from './told';

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
    open.map(({ id }): IntroductionStep => {
      return { id: newId(), introductionId: id, position: 1, phase: 'abandoned', reason: null, at };
    }),
  );
  await ctx.record({
    kind: 'introduction.ended',
    subject: { type: 'flow', id: flowId },
    after: { introductions: open.length },
    isDemo: open.every(({ isDemo }) => isDemo),
  });
}

/** What is another thing than both sides were asked about. */
const whole = ['direction', 'kind', 'wasteCode'] as const;
/** What the other side may think differently about. */
const parts = ['label', 'description', 'contaminants', 'quantity', 'unit', 'per', 'fromDay', 'toDay'] as const;

/**
 * What a flow is stays while an introduction of it stands; where how much and what exactly changes before both agreed, the other
 * side is asked again. In the caller's unit.
 *
 * @throws DomainError 422 `flow-introduced` on the field
 */
export async function askAgain(ctx: Ctx, before: Flow, after: Flow): Promise<void> {
  const { id } = before;
  const other = whole.find((field) => before[field] !== after[field]);
  if (other) {
    const phase = Not<ExchangePhase>('abandoned');
    const isIntroduced = await ctx.manager.exists(FlowIntroduction, {
      where: [
        { offerId: id, phase },
        { needId: id, phase },
      ],
    });
    if (isIntroduced) throw invalidField(other, 'flow-introduced');
  }
  if (parts.every((field) => before[field] === after[field])) return;
  for (const side of ['offer', 'need'] as const) await askSideAgain(ctx, id, side);
}

/** Takes back what the other side of these introductions accepted, which it had read otherwise, and asks it by mail. */
async function askSideAgain(ctx: Ctx, flowId: string, side: 'offer' | 'need'): Promise<void> {
  const forgotten = {
    offer: { offerAnswer: null, offerContactId: null },
    need: { needAnswer: null, needContactId: null },
  };
  const asked = side === 'offer' ? { needId: flowId } : { offerId: flowId };
  const accepted = await ctx.manager.findBy(FlowIntroduction, {
    ...asked,
    phase: 'idea',
    [`${side}Answer`]: 'accepted',
  });
  if (accepted.length === 0) return;
  await ctx.manager
    .createQueryBuilder()
    .update(FlowIntroduction)
    .set({ ...forgotten[side], version: () => 'version + 1' })
    .where({ id: In(accepted.map(({ id }) => id)) })
    .execute();
  for (const introduction of accepted) {
    const { id, isDemo } = introduction;
    const subject = { type: 'introduction', id };
    const eventId = await ctx.record({ kind: 'introduction.asked-again', subject, after: { side }, isDemo });
    await tellChanged(ctx, eventId, introduction, side);
  }
}
