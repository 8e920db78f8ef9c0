import { type AssessmentPut, withSharesMade } from '@zesumme/domain';
import { In } from 'typeorm';
import { type Ctx, newId } from '../platform/database';
import { type AssessmentParts, noParts, partsOf } from './assessment-parts';
import { Assessment } from './assessment.entity';
import { CriterionAnswer } from './criterion-answer.entity';
import { IndicatorValue } from './indicator-value.entity';

/** What becomes of the assessment of one measure, and what is stored of it. */
export interface KeptAssessment {
  measureId: string;
  stored: Assessment | null;
  input: AssessmentPut;
}

/** Where they belong; with what the history is to tell beside what changed, where that was no form. */
interface Place {
  code: string;
  isDemo: boolean;
  told?: { kind: string; beside: Record<string, unknown> };
}

/**
 * Writes assessments, whole, and what happened to each into the history: those of a form, of a spreadsheet, and former ones
 * that are put back. Whoever calls has looked at permission, lock and version in the same unit. As many statements however many there are.
 */
export async function keepAssessments(
  ctx: Ctx,
  { code, isDemo, told }: Place,
  kept: readonly KeptAssessment[],
): Promise<void> {
  const stored = kept.flatMap((each) => each.stored ?? []);
  const before = await partsOf(ctx, stored);
  const rows = kept.map(({ measureId, stored: was, input }) => {
    const { version: _, criteria, indicatorValues, ...fields } = withSharesMade(input);
    const row: Assessment = {
      id: was?.id ?? newId(),
      communeCode: code,
      measureId,
      ...fields,
      isDemo: was?.isDemo ?? isDemo,
      version: (was?.version ?? 0) + 1,
    };
    return { row, was, fields, criteria, indicatorValues };
  });
  if (stored.length > 0) {
    const assessmentId = In(stored.map(({ id }) => id));
    await ctx.manager.delete(CriterionAnswer, { assessmentId });
    await ctx.manager.delete(IndicatorValue, { assessmentId });
  }
  await ctx.overwrite(
    Assessment,
    rows.flatMap(({ row, was }) => (was ? [row] : [])),
    ['id'],
  );
  await ctx.insert(
    Assessment,
    rows.flatMap(({ row, was }) => (was ? [] : [row])),
  );
  const of = <T>(id: string, parts: readonly T[]) => parts.map((part) => ({ ...part, assessmentId: id }));
  await ctx.insert(
    CriterionAnswer,
    rows.flatMap(({ row, criteria }) => of(row.id, criteria)),
  );
  await ctx.insert(
    IndicatorValue,
    rows.flatMap(({ row, indicatorValues }) => of(row.id, indicatorValues)),
  );
  await ctx.recordAll(
    rows.map(({ row, was, fields, criteria, indicatorValues }) => ({
      kind: told?.kind ?? (was ? 'assessment.edited' : 'assessment.created'),
      subject: { type: 'assessment', id: row.id },
      communeCode: code,
      before: was || told ? { ...was, ...ordered(was ? before(was) : noParts) } : undefined,
      after: { ...fields, ...ordered({ criteria, indicatorValues }), ...told?.beside },
      isDemo: row.isDemo,
    })),
  );
}

/** Criteria and values as the history compares them. */
const ordered = ({ criteria, indicatorValues }: Pick<AssessmentParts, 'criteria' | 'indicatorValues'>) => ({
  criteria: [...criteria].sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1)),
  indicatorValues: [...indicatorValues].sort((a, b) => a.year - b.year),
});
