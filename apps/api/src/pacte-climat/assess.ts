import { type AssessmentPut, type Chapter6Detail, chapter6Policy } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { invalidField, notFound, stale } from '../platform/errors';
import { Assessment } from './assessment.entity';
import { chapter6Of } from './chapter-6-detail';
import { changeChapter6 } from './chapter-changes';
import { Criterion } from './criterion.entity';
import { keepAssessments } from './keep-assessments';
import { catalogueOf, startWith } from './read-catalogue';
import { Measure } from './measure.entity';
import { findReadable } from './readable-communes';
import { speaksFor } from './speaks-for';

/**
 * Keeps the commune's assessment of a measure, whole.
 *
 * @throws DomainError 403, 404, 409 `stale` or `year-locked`; 422 for a criterion of another measure, or somebody who does not speak for the
 *   commune
 */
export async function assess(ctx: Ctx, code: string, measureId: string, input: AssessmentPut): Promise<Chapter6Detail> {
  const commune = await findReadable(ctx, code);
  const { ref, label } = commune;
  ctx.allow(chapter6Policy.assess(ctx.actor, ref));
  const catalogue = await catalogueOf(ctx, commune);
  if (!(await ctx.manager.existsBy(Measure, { id: measureId, catalogueId: catalogue.id }))) throw notFound('measure');
  await changeChapter6(ctx, code, measureId);
  const stored = await ctx.manager.findOneBy(Assessment, { communeCode: code, measureId });
  if ((stored?.version ?? null) !== input.version) throw stale(await chapter6Of(ctx, code));
  await expectCriteriaOf(ctx, measureId, input);
  await expectSpeaker(ctx, code, input.responsibleId, stored);
  await startWith(ctx, [code]);
  await keepAssessments(ctx, { code, isDemo: label.isDemo }, [{ measureId, stored, input }]);
  return chapter6Of(ctx, code);
}

async function expectCriteriaOf(ctx: Ctx, measureId: string, { criteria }: AssessmentPut): Promise<void> {
  if (criteria.length === 0) return;
  const known = await ctx.manager.find(Criterion, { select: { id: true }, where: { measureId, kind: 'criterion' } });
  const strange = criteria.findIndex(({ criterionId }) => !known.some(({ id }) => id === criterionId));
  if (strange >= 0) throw invalidField(`criteria.${strange}.criterionId`, 'unknown');
}

/** Whoever is responsible already may stay so after they have left; anybody new speaks for the commune today. */
async function expectSpeaker(
  ctx: Ctx,
  communeCode: string,
  contactId: string | null,
  stored: Assessment | null,
): Promise<void> {
  if (contactId === null || contactId === stored?.responsibleId) return;
  if (!(await speaksFor(ctx, communeCode, contactId))) throw invalidField('responsibleId', 'unknown');
}
