import { type AssessmentPut, withSharesMade } from '@zesumme/domain';
import { In } from 'typeorm';
import { type Ctx, newId } from '../platform/database';
import { noParts, ordered, partsOf } from './assessment-parts';
import { AssessmentImportMeasure } from './assessment-import-measure.entity';
import { AssessmentImport } from './assessment-import.entity';
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
): Promise<Assessment[]> {
  const stored = kept.flatMap((each) => each.stored ?? []);
  const before = await partsOf(ctx, stored);
  const lastVersion = await lastVersions(
    ctx,
    code,
    kept.flatMap((each) => (each.stored ? [] : [each.measureId])),
  );
  const rows = kept.map(({ measureId, stored: was, input }) => {
    const { version: _, criteria, indicatorValues, ...fields } = withSharesMade(input);
    const row: Assessment = {
      id: was?.id ?? newId(),
      communeCode: code,
      measureId,
      ...fields,
      isDemo: was?.isDemo ?? isDemo,
      version: (was?.version ?? lastVersion(measureId)) + 1,
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
  return rows.map(({ row }) => row);
}

/**
 * Takes first assessments away again: nothing is said of their measures then, as before. The history keeps what they said.
 *
 * @param told what the history calls it, and what it tells beside
 */
export async function removeAssessments(
  ctx: Ctx,
  code: string,
  told: Required<Place>['told'],
  stored: readonly Assessment[],
): Promise<void> {
  if (stored.length === 0) return;
  const parts = await partsOf(ctx, stored);
  const ids = In(stored.map(({ id }) => id));
  // What an assessment rests on goes with it.
  await ctx.manager.delete(Assessment, { id: ids });
  await ctx.recordAll(
    stored.map((row) => {
      const { id, communeCode: _, measureId: __, isDemo, version: ___, ...said } = row;
      const before = { ...said, ...ordered(parts(row)) };
      const emptied = Object.fromEntries(
        Object.entries(before).map(([field, value]) => [field, Array.isArray(value) ? [] : null]),
      );
      return {
        kind: told.kind,
        subject: { type: 'assessment', id },
        communeCode: code,
        before,
        after: { ...emptied, ...told.beside },
        isDemo,
      };
    }),
  );
}

/** The version of an assessment that was taken away: whoever still has it open does not write over the next one unseen. */
async function lastVersions(
  ctx: Ctx,
  communeCode: string,
  measureIds: readonly string[],
): Promise<(measureId: string) => number> {
  if (measureIds.length === 0) return () => 0;
  const rows = await ctx.manager
    .createQueryBuilder(AssessmentImportMeasure, 'taken')
    .innerJoin(AssessmentImport, 'import', 'import.id = taken.importId')
    .select('taken.measureId', 'measureId')
    .addSelect('MAX(taken.versionAfter)', 'version')
    .where('import.communeCode = :communeCode AND taken.isUndone = :yes', { communeCode, yes: true })
    .andWhere('taken.measureId IN (:...measureIds)', { measureIds })
    .groupBy('taken.measureId')
    .getRawMany<{ measureId: string; version: number }>();
  const versions = new Map(rows.map(({ measureId, version }) => [measureId, Number(version)]));
  return (measureId) => versions.get(measureId) ?? 0;
}
