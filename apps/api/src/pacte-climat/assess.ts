import { type AssessmentPut, type Chapter6Detail, chapter6Policy } from '@zesumme/domain';
import { IsNull, Not } from 'typeorm';
import type { Ctx } from '../platform/database';
import { conflict, invalidField, notFound, stale } from '../platform/errors';
import { Assessment } from './assessment.entity';
import { chapter6Of } from './chapter-6-detail';
import { changeChapter6 } from './chapter-changes';
import { Catalogue } from './catalogue.entity';
import { Criterion } from './criterion.entity';
import { keepAssessments } from './keep-assessments';
import { catalogueOf, startWith } from './read-catalogue';
import { Measure } from './measure.entity';
import { findReadable } from './readable-communes';
import { speaksFor } from './speaks-for';

/**
 * Keeps the commune's assessment of a measure, whole.
 *
 * @throws DomainError 403, 404, 409 `stale`, `year-locked` or `measure-of-other-version`; 422 for a criterion of another
 *   measure, somebody who does not speak for the commune, or a review on a day that has not come yet
 */
export async function assess(ctx: Ctx, code: string, measureId: string, input: AssessmentPut): Promise<Chapter6Detail> {
  const commune = await findReadable(ctx, code);
  const { ref, label } = commune;
  ctx.allow(chapter6Policy.assess(ctx.actor, ref));
  const catalogue = await catalogueOf(ctx, commune);
  await expectMeasureOf(ctx, catalogue, measureId);
  await changeChapter6(ctx, code, measureId);
  const stored = await ctx.manager.findOneBy(Assessment, { communeCode: code, measureId });
  if ((stored?.version ?? null) !== input.version) throw stale(await chapter6Of(ctx, code));
  await expectCriteriaOf(ctx, measureId, input);
  expectReviewed(ctx, input.reviewedOn, stored);
  await expectSpeaker(ctx, code, input.responsibleId, stored);
  await startWith(ctx, [code]);
  await keepAssessments(ctx, { code, isDemo: label.isDemo }, [{ measureId, stored, input }]);
  return chapter6Of(ctx, code);
}

/** Whoever typed while the commune moved is told so. The measures of drafts are known to nobody. */
async function expectMeasureOf(ctx: Ctx, { id: catalogueId, label }: Catalogue, measureId: string): Promise<void> {
  const measure = await ctx.manager.findOneBy(Measure, { id: measureId });
  if (measure?.catalogueId === catalogueId) return;
  const isKnown =
    measure !== null &&
    (await ctx.manager.existsBy(Catalogue, { id: measure.catalogueId, publishedAt: Not(IsNull()) }));
  throw isKnown ? conflict('measure-of-other-version', { label }) : notFound('measure');
}

async function expectCriteriaOf(ctx: Ctx, measureId: string, { criteria }: AssessmentPut): Promise<void> {
  if (criteria.length === 0) return;
  const known = await ctx.manager.find(Criterion, { select: { id: true }, where: { measureId, kind: 'criterion' } });
  const strange = criteria.findIndex(({ criterionId }) => !known.some(({ id }) => id === criterionId));
  if (strange >= 0) throw invalidField(`criteria.${strange}.criterionId`, 'unknown');
}

/** What is stored may stay: whoever saves a value of an indicator has not reviewed anything. */
function expectReviewed(ctx: Ctx, day: string | null, stored: Assessment | null): void {
  if (day === null || day === stored?.reviewedOn) return;
  if (day > ctx.clock.today()) throw invalidField('reviewedOn', 'in-future');
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
