import { Event } from '../platform/audit/event.entity';
import { type Condition, type Ctx, anyOf } from '../platform/database';
import type { Assessment } from './assessment.entity';
import { type AssessmentParts, ordered, noParts } from './assessment-parts';

/** What the history calls it. */
const CARRIED = 'assessment.carried';

/** Names the rule by which the shares came about until the move took its criteria away. */
const FORMER_RULE = 'formerSharesBy';

/**
 * That an event is somebody's word on the figures: what came along from another version of the catalogue was said there, unless
 * the move made another rule of it. The alias is `event`.
 */
export const saidOfFigures: Condition = {
  sql: '(event.kind <> :carried OR event.data LIKE :formerRule)',
  parameters: { carried: CARRIED, formerRule: `%"field":"${FORMER_RULE}"%` },
};

/** An assessment that was made of the one of another version of the catalogue. */
export interface CarriedAssessment {
  from: string;
  /** The rule by which its shares came about there. */
  formerSharesBy: Assessment['sharesBy'];
  assessment: Assessment;
  parts: Pick<AssessmentParts, 'criteria' | 'indicatorValues'>;
}

/** Tells the history what each assessment took over, whole, and from which one. As many statements however many there are. */
export async function recordCarried(ctx: Ctx, carried: readonly CarriedAssessment[]): Promise<void> {
  await ctx.recordAll(
    carried.map(({ from, formerSharesBy, assessment, parts }) => {
      const isOtherRule = formerSharesBy !== assessment.sharesBy;
      const { id, communeCode, measureId: _, isDemo, version: __, ...said } = assessment;
      return {
        kind: CARRIED,
        subject: { type: 'assessment', id },
        communeCode,
        before: ordered(noParts),
        after: {
          carriedFrom: from,
          ...(isOtherRule ? { [FORMER_RULE]: formerSharesBy } : {}),
          ...said,
          ...ordered(parts),
        },
        isDemo,
      };
    }),
  );
}

/** An id by which the history knows an assessment, and until when what it tells of it came along; null for no end. */
export interface InLine {
  id: string;
  until: string | null;
}

/**
 * By the id of an assessment, the ids by which the history knows it: its own, then those of the versions of the catalogue that
 * the commune left, the latest first. What was said there after it was carried over, once the commune had come back, is of the
 * former one alone. One query.
 */
export async function lineOfAssessments(ctx: Ctx, communeCode: string): Promise<(id: string) => InLine[]> {
  const events = await ctx.manager.find(Event, {
    select: { id: true, at: true, subjectId: true, data: true },
    where: { communeCode, subjectType: 'assessment', kind: CARRIED },
  });
  const formers = new Map(
    events.map(({ subjectId, at, data }) => [
      subjectId,
      { id: data.changes.find(({ field }) => field === 'carriedFrom')?.after, at },
    ]),
  );
  const lineOf = (id: string, until: string | null): InLine[] => {
    const former = formers.get(id);
    return typeof former?.id === 'string' ? [{ id, until }, ...lineOf(former.id, former.at)] : [{ id, until }];
  };
  return (id) => lineOf(id, null);
}

/** Whether what happened to this subject at this time is part of the line. */
export const isInLine = (line: readonly InLine[], { subjectId, at }: Pick<Event, 'subjectId' | 'at'>): boolean =>
  line.some(({ id, until }) => id === subjectId && (until === null || at <= until));

/** The same as a condition; the alias is `event`. */
export const ofLine = (line: readonly InLine[]): Condition =>
  anyOf(
    ...line.map(({ id, until }, at) => ({
      sql: `(event.subjectId = :line${at}${until === null ? '' : ` AND event.at <= :until${at}`})`,
      parameters: { [`line${at}`]: id, ...(until === null ? {} : { [`until${at}`]: until }) },
    })),
  );
