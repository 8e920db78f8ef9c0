import { type ChapterScore, type ScoreTotal, type ScoredMeasure, reviewedBy, scoreChapter } from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
import { grouped } from '../platform/grouped';
import { Assessment } from './assessment.entity';
import { catalogueInForce, scoredMeasures } from './read-catalogue';
import { type StoredCommune, communesByCode } from './readable-communes';

const scored = [
  'communeCode',
  'measureId',
  'concerns',
  'reductionFactor',
  'effectiveShare',
  'plannedShare',
  'reviewedOn',
  'isDemo',
] as const;

export type ScoredRow = Pick<Assessment, (typeof scored)[number]>;

/** A commune, what it says by its version of the catalogue, and the points that follow from it. */
export interface ScoredCommune extends Omit<StoredCommune, 'catalogueId'> {
  /** The version by which it assesses itself: that in force for one that has not begun; empty before there is one. */
  catalogueId: string;
  known: ScoredMeasure[];
  own: ScoredRow[];
  score: ChapterScore;
}

/**
 * The communes with their points, in three queries. What a commune said by another version is left out.
 *
 * The points are not added up in the database: they are rounded once per measure, by the one arithmetic of the product. The
 * country has a hundred communes, with a handful of measures each.
 */
export async function scoredCommunes(ctx: Ctx, communes: readonly StoredCommune[]): Promise<ScoredCommune[]> {
  const inForce = (await catalogueInForce(ctx))?.id ?? '';
  const versions = new Set(communes.map(({ catalogueId }) => catalogueId ?? inForce));
  const measures = await scoredMeasures(ctx, [...versions]);
  const assessments = await assessmentsOf(
    ctx,
    communes.map(({ label }) => label.code),
  );
  return communes.map((commune) => {
    const catalogueId = commune.catalogueId ?? inForce;
    const known = measures.get(catalogueId) ?? [];
    const ids = new Set(known.map(({ id }) => id));
    const own = (assessments.get(commune.label.code) ?? []).filter(({ measureId }) => ids.has(measureId));
    return { ...commune, catalogueId, known, own, score: scoreChapter(known, own) };
  });
}

/** The totals of these communes by their codes, for who was let see them otherwise; in four queries. */
export async function totalsOf(ctx: Ctx, codes: readonly string[]): Promise<Map<string, ScoreTotal>> {
  if (codes.length === 0) return new Map();
  const scored = await scoredCommunes(ctx, await communesByCode(ctx, codes));
  return new Map(scored.map(({ label, score }) => [label.code, score.total]));
}

/** The latest day, up to today, on which one of the assessments was reviewed. */
export function latestReview(assessments: readonly Pick<Assessment, 'reviewedOn'>[], today: string): string | null {
  const days = assessments.flatMap(({ reviewedOn }) => reviewedBy(reviewedOn, today) ?? []);
  return days.sort().at(-1) ?? null;
}

async function assessmentsOf(ctx: Ctx, codes: string[]): Promise<Map<string, ScoredRow[]>> {
  if (codes.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Assessment, 'assessment')
    .select(columns('assessment', scored))
    .where('assessment.communeCode IN (:...codes)', { codes })
    .getRawMany<ScoredRow>();
  const read = rows.map((row) => ({ ...row, concerns: Boolean(row.concerns), isDemo: Boolean(row.isDemo) }));
  return grouped(read, ({ communeCode }) => communeCode);
}
