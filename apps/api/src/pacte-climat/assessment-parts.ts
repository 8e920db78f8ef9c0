import type { AssessmentDetail } from '@zesumme/domain';
import { In } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import { type Ctx, columns } from '../platform/database';
import type { Assessment } from './assessment.entity';
import { CriterionAnswer } from './criterion-answer.entity';
import { Criterion } from './criterion.entity';
import { IndicatorValue } from './indicator-value.entity';

/** What an assessment rests on, and who sees to it. */
export type AssessmentParts = Pick<AssessmentDetail, 'criteria' | 'indicatorValues' | 'responsible'>;

export const noParts: AssessmentParts = { criteria: [], indicatorValues: [], responsible: null };

/** Criteria and values as the history compares them. */
export const ordered = ({ criteria, indicatorValues }: Pick<AssessmentParts, 'criteria' | 'indicatorValues'>) => ({
  criteria: [...criteria].sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1)),
  indicatorValues: [...indicatorValues].sort((a, b) => a.year - b.year),
});

/** By the id of the assessment; in three queries, however many assessments there are. */
export async function partsOf(
  ctx: Ctx,
  assessments: readonly Pick<Assessment, 'id' | 'responsibleId'>[],
): Promise<(assessment: Pick<Assessment, 'id' | 'responsibleId'>) => AssessmentParts> {
  if (assessments.length === 0) return () => noParts;
  const assessmentId = In(assessments.map(({ id }) => id));
  const criteria = await answersIn(
    ctx,
    assessments.map(({ id }) => id),
  );
  const values = await ctx.manager.find(IndicatorValue, { where: { assessmentId }, order: { year: 'DESC' } });
  const names = await namesOf(
    ctx,
    assessments.flatMap(({ responsibleId }) => responsibleId ?? []),
  );
  return ({ id, responsibleId }) => ({
    criteria: criteria.filter((each) => each.assessmentId === id).map(({ assessmentId: _, ...answer }) => answer),
    indicatorValues: values.filter((each) => each.assessmentId === id).map(({ assessmentId: _, ...value }) => value),
    responsible: responsibleId === null ? null : { id: responsibleId, name: names.get(responsibleId) ?? '' },
  });
}

/** In the order in which the catalogue names the criteria. */
function answersIn(ctx: Ctx, assessmentIds: string[]): Promise<CriterionAnswer[]> {
  return ctx.manager
    .createQueryBuilder(CriterionAnswer, 'answer')
    .innerJoin(Criterion, 'criterion', 'criterion.id = answer.criterionId')
    .select(columns('answer', ['assessmentId', 'criterionId', 'state', 'share']))
    .where('answer.assessmentId IN (:...assessmentIds)', { assessmentIds })
    .orderBy('criterion.position')
    .addOrderBy('criterion.id')
    .getRawMany<CriterionAnswer>();
}

async function namesOf(ctx: Ctx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const contacts = await ctx.manager.find(Contact, {
    select: { id: true, givenName: true, familyName: true },
    where: { id: In(ids) },
  });
  return new Map(contacts.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
}
