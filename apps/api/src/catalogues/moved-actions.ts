import type { MoveProposal } from '@zesumme/domain';
import { In } from 'typeorm';
import { ActionMeasure } from '../actions/action-measure.entity';
import { chapter6Of, equivalentMeasures } from '../pacte-climat';
import type { Ctx } from '../platform/database';
import { grouped } from '../platform/grouped';

/**
 * The actions that count for the commune by the version that it would leave, and whether the catalogues say what they would
 * count for in the other one. As many queries however many there are.
 */
export async function actionsMoved(
  ctx: Ctx,
  communeCode: string,
  { from, to }: { from: string; to: string },
): Promise<MoveProposal['actions']> {
  const { sections } = await chapter6Of(ctx, communeCode);
  const counting = sections
    .flatMap(({ measures }) => measures)
    .flatMap(({ measure, actions }) => actions.map((action) => ({ action, measureId: measure.id })))
    .filter(({ action }) => action.status !== 'abandoned');
  const byAction = grouped(counting, ({ action }) => action.id);
  const links = await ctx.manager.findBy(ActionMeasure, { actionId: In([...byAction.keys()]) });
  // The mapping that is looked at now takes the place of what was said before.
  const equivalents = await equivalentMeasures(ctx, [communeCode], { communeCode, from, to });
  const staying = new Set(
    links.filter(({ measureId }) => equivalents(measureId, to, communeCode).length > 0).map(({ actionId }) => actionId),
  );
  return [...byAction].flatMap(([id, own]) => {
    const [first] = own;
    if (!first) return [];
    const { title, isDemo } = first.action;
    return [{ id, title, measureIds: own.map(({ measureId }) => measureId), stays: staying.has(id), isDemo }];
  });
}
