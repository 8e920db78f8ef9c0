import { fromThousandths, toThousandths } from './points';

/** What the arithmetic needs of a measure; without published points `maxPoints` is null. */
export interface ScoredMeasure {
  id: string;
  sectionId: string | null;
  maxPoints: number | null;
}

/** What the arithmetic needs of a commune's assessment. Shares lie between 0 and 1 and add up to 1 at most. */
export interface ScoredAssessment {
  /** Whether the measure concerns the commune at all. */
  concerns: boolean;
  /** possible = published points × factor. */
  reductionFactor: number;
  /** Null as long as nobody has assessed it. */
  effectiveShare: number | null;
  /** Null when nothing is planned, or nobody has said so. */
  plannedShare: number | null;
}

export const scoreStates = ['assessed', 'not-assessed', 'not-concerning'] as const;
export type ScoreState = (typeof scoreStates)[number];

/**
 * The points of one measure, each rounded once to three decimals; null where they are not known.
 * Whatever is known adds up: possible = effective + planned + remaining + unknown, nulls counting as nothing.
 */
export interface MeasureScore {
  state: ScoreState;
  /** The commune's own maximum, after reductions. */
  possible: number | null;
  effective: number | null;
  /** Decided, and not counted as effective. */
  planned: number | null;
  remaining: number | null;
  /** Possible points of which nobody has said yet whether they are reached. */
  unknown: number | null;
}

/** Points of several measures together: the sums of the rounded points below, and how many measures they leave out. */
export interface ScoreTotal {
  possible: number;
  effective: number;
  planned: number;
  remaining: number;
  unknown: number;
  /** What would be effective if all that is planned succeeds. */
  projected: number;
  /** Measures whose points are in the sums. */
  counted: number;
  /** Of these, how many are assessed, and how many are not. */
  assessed: number;
  notAssessed: number;
  /** Measures left out because no points are published for them. */
  withoutPoints: number;
  /** Measures left out because they do not concern the commune. */
  notConcerning: number;
}

const nothing = { possible: null, effective: null, planned: null, remaining: null, unknown: null };

/**
 * The points of a measure for a commune. Source: "Scoring" of the product's domain, in the words of the European Energy
 * Award (possible, effective, planned).
 *
 * Where rounding would make effective and planned exceed the possible points by a thousandth, the planned ones give way.
 *
 * @param assessment null when there is none: the possible points are then the published ones, and all of them unknown
 */
export function assessMeasure(measure: ScoredMeasure, assessment: ScoredAssessment | null): MeasureScore {
  if (assessment && !assessment.concerns) return { state: 'not-concerning', ...nothing };
  const state: ScoreState = (assessment?.effectiveShare ?? null) === null ? 'not-assessed' : 'assessed';
  if (measure.maxPoints === null) return { state, ...nothing };

  const whole = measure.maxPoints * (assessment?.reductionFactor ?? 1);
  const possible = toThousandths(whole);
  const effective = shareOf(whole, assessment?.effectiveShare ?? null);
  const wished = shareOf(whole, assessment?.plannedShare ?? null);
  const planned = wished === null ? null : Math.min(wished, possible - (effective ?? 0));
  const rest = fromThousandths(possible - (effective ?? 0) - (planned ?? 0));
  return {
    state,
    possible: fromThousandths(possible),
    effective: orNull(effective),
    planned: orNull(planned),
    remaining: effective === null ? null : rest,
    unknown: effective === null ? rest : 0,
  };
}

/** Adds up scores of measures; each figure is the sum of the figures below it, in whatever order they come. */
export function totalOf(scores: readonly MeasureScore[]): ScoreTotal {
  const counted = scores.filter(({ possible }) => possible !== null);
  const sum = (pick: (score: MeasureScore) => number | null): number =>
    counted.reduce((total, score) => total + toThousandths(pick(score) ?? 0), 0);
  const effective = sum((score) => score.effective);
  const planned = sum((score) => score.planned);
  return {
    possible: fromThousandths(sum((score) => score.possible)),
    effective: fromThousandths(effective),
    planned: fromThousandths(planned),
    remaining: fromThousandths(sum((score) => score.remaining)),
    unknown: fromThousandths(sum((score) => score.unknown)),
    projected: fromThousandths(effective + planned),
    counted: counted.length,
    assessed: counted.filter(({ state }) => state === 'assessed').length,
    notAssessed: counted.filter(({ state }) => state === 'not-assessed').length,
    withoutPoints: scores.filter(({ state, possible }) => state !== 'not-concerning' && possible === null).length,
    notConcerning: scores.filter(({ state }) => state === 'not-concerning').length,
  };
}

/** A commune's chapter: every measure, each section, and the whole. */
export interface ChapterScore {
  /** By measure id. */
  measures: Map<string, MeasureScore>;
  /** By section id, null for measures whose section is not published; in the order of the measures. */
  sections: Map<string | null, ScoreTotal>;
  total: ScoreTotal;
}

/** Scores all measures of a chapter for one commune. Assessments of other measures are left out. */
export function scoreChapter(
  measures: readonly ScoredMeasure[],
  assessments: readonly (ScoredAssessment & { measureId: string })[],
): ChapterScore {
  const byMeasure = new Map(assessments.map((assessment) => [assessment.measureId, assessment]));
  const scores = new Map(
    measures.map((measure) => [measure.id, assessMeasure(measure, byMeasure.get(measure.id) ?? null)]),
  );
  const bySection = new Map<string | null, MeasureScore[]>();
  for (const { id, sectionId } of measures) {
    const score = scores.get(id);
    if (score) bySection.set(sectionId, [...(bySection.get(sectionId) ?? []), score]);
  }
  return {
    measures: scores,
    sections: new Map([...bySection].map(([sectionId, own]) => [sectionId, totalOf(own)])),
    total: totalOf([...scores.values()]),
  };
}

function shareOf(whole: number, share: number | null): number | null {
  return share === null ? null : toThousandths(whole * share);
}

function orNull(thousandths: number | null): number | null {
  return thousandths === null ? null : fromThousandths(thousandths);
}
