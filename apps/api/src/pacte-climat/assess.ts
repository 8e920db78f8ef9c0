import { type AssessmentPut, type Chapter6Detail, chapter6Policy, sharesOfCriteria } from '@zesumme/domain';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, newId } from '../platform/database';
import { invalidField, notFound, stale } from '../platform/errors';
import { type AssessmentParts, noParts, partsOf } from './assessment-parts';
import { Assessment } from './assessment.entity';
import { chapter6Of } from './chapter-6-detail';
import { changeChapter6 } from './chapter-changes';
import { CriterionAnswer } from './criterion-answer.entity';
import { Criterion } from './criterion.entity';
import { IndicatorValue } from './indicator-value.entity';
import { catalogueOf, startWith } from './read-catalogue';
import { Measure } from './measure.entity';
import { findReadable } from './readable-communes';

/** Where an assessment belongs, and what is stored of it. */
interface Place {
  code: string;
  measureId: string;
  isDemo: boolean;
  stored: Assessment | null;
}

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
  await keep(ctx, { code, measureId, isDemo: stored?.isDemo ?? label.isDemo, stored }, input);
  return chapter6Of(ctx, code);
}

async function keep(ctx: Ctx, { code, measureId, isDemo, stored }: Place, input: AssessmentPut): Promise<void> {
  const { version: _, criteria, indicatorValues, ...typed } = input;
  const { effectiveShare, plannedShare } = input.sharesBy === 'hand' ? input : sharesOfCriteria(criteria);
  const fields = { ...typed, effectiveShare, plannedShare };
  const id = stored?.id ?? newId();
  const before = stored ? (await partsOf(ctx, [stored]))(stored) : noParts;
  if (stored) {
    const { affected } = await ctx.manager.update(
      Assessment,
      { id, version: stored.version },
      { ...fields, version: stored.version + 1 },
    );
    if (affected === 0) throw stale(await chapter6Of(ctx, code));
    await ctx.manager.delete(CriterionAnswer, { assessmentId: id });
    await ctx.manager.delete(IndicatorValue, { assessmentId: id });
  } else {
    await ctx.insert(Assessment, [{ id, communeCode: code, measureId, ...fields, isDemo, version: 1 }]);
  }
  const of = <T>(rows: readonly T[]): (T & { assessmentId: string })[] =>
    rows.map((row) => ({ ...row, assessmentId: id }));
  await ctx.insert(CriterionAnswer, of(criteria));
  await ctx.insert(IndicatorValue, of(indicatorValues));
  await ctx.record({
    kind: stored ? 'assessment.edited' : 'assessment.created',
    subject: { type: 'assessment', id },
    communeCode: code,
    ...(stored ? { before: { ...stored, ...told(before) } } : {}),
    after: { ...fields, ...told({ criteria, indicatorValues }) },
    isDemo,
  });
}

/** Criteria and values as the history compares them. */
const told = ({ criteria, indicatorValues }: Pick<AssessmentParts, 'criteria' | 'indicatorValues'>) => ({
  criteria: [...criteria].sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1)),
  indicatorValues: [...indicatorValues].sort((a, b) => a.year - b.year),
});

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
  const speaks = await ctx.manager
    .createQueryBuilder(ContactRelation, 'relation')
    .innerJoin(Organisation, 'organisation', 'organisation.id = relation.organisationId')
    .innerJoin(Contact, 'contact', 'contact.id = relation.contactId AND contact.archivedAt IS NULL')
    .where('relation.contactId = :contactId', { contactId })
    .andWhere("organisation.kind = 'commune' AND organisation.communeCode = :communeCode", { communeCode })
    .andWhere('relation.fromDay <= :today AND (relation.toDay IS NULL OR relation.toDay >= :today)', {
      today: ctx.clock.today(),
    })
    .getExists();
  if (!speaks) throw invalidField('responsibleId', 'unknown');
}
