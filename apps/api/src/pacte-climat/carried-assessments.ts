import { Event } from '../platform/audit/event.entity';
import type { Ctx } from '../platform/database';
import type { Assessment } from './assessment.entity';
import { type AssessmentParts, ordered, noParts } from './assessment-parts';

/** What the history calls it. */
export const CARRIED = 'assessment.carried';

/** An assessment that was made of the one of another version of the catalogue. */
export interface CarriedAssessment {
  from: string;
  assessment: Assessment;
  parts: Pick<AssessmentParts, 'criteria' | 'indicatorValues'>;
}

/** Tells the history what each assessment took over, whole, and from which one. As many statements however many there are. */
export async function recordCarried(ctx: Ctx, carried: readonly CarriedAssessment[]): Promise<void> {
  await ctx.recordAll(
    carried.map(({ from, assessment, parts }) => {
      const { id, communeCode, measureId: _, isDemo, version: __, ...said } = assessment;
      return {
        kind: CARRIED,
        subject: { type: 'assessment', id },
        communeCode,
        before: ordered(noParts),
        after: { carriedFrom: from, ...said, ...ordered(parts) },
        isDemo,
      };
    }),
  );
}

/**
 * By the id of an assessment, the ids by which the history knows it: its own, then those of the versions of the catalogue that
 * the commune left, the latest first. One query.
 */
export async function lineOfAssessments(ctx: Ctx, communeCode: string): Promise<(id: string) => string[]> {
  const events = await ctx.manager.find(Event, {
    select: { id: true, subjectId: true, data: true },
    where: { communeCode, subjectType: 'assessment', kind: CARRIED },
  });
  const formers = new Map(
    events.map(({ subjectId, data }) => [subjectId, data.changes.find(({ field }) => field === 'carriedFrom')?.after]),
  );
  const lineOf = (id: string): string[] => {
    const former = formers.get(id);
    return typeof former === 'string' ? [id, ...lineOf(former)] : [id];
  };
  return lineOf;
}
