import { IsNull } from 'typeorm';
import type { Ctx } from '../platform/database';
import { Chapter6Plan } from './chapter-6-plan.entity';

/**
 * Lets the plan of a commune that moves to another version of the catalogue answer for the planned shares that it set there,
 * too: its end gives them back where they came along. What does not come along stays as it was, for a commune that goes back.
 */
export async function carryPlan(
  ctx: Ctx,
  communeCode: string,
  mapping: readonly { from: string; to: string | null }[],
): Promise<void> {
  const plan = await ctx.manager.findOneBy(Chapter6Plan, { communeCode, endedAt: IsNull() });
  if (!plan || plan.shares.length === 0) return;
  const targets = new Map(mapping.map(({ from, to }) => [from, to]));
  const shares = plan.shares.map((each) => ({ ...each, measureId: targets.get(each.measureId) ?? each.measureId }));
  await ctx.manager.update(Chapter6Plan, { id: plan.id }, { shares });
}
