import { type ChapterScore, type ScoredAssessment, type ScoredMeasure, scoreChapter } from './scoring.rules';

/** An action that is still to be done, and what the commune expects of it. */
export interface PossibleAction {
  id: string;
  /** The measures that it serves; each gains the same share. */
  measureIds: readonly string[];
  /** The part of each measure that it would bring, between 0 and 1. */
  share: number;
}

/** What the commune has said of its chapter so far. */
export interface ChapterState {
  measures: readonly ScoredMeasure[];
  assessments: readonly (ScoredAssessment & { measureId: string })[];
}

/**
 * Whether ticking an action can move points of the measure: its points are published, it concerns the commune, and the
 * commune has said what is effective there. Of what nobody assessed, nobody can say how far an action would lead.
 */
export function canMove(measure: ScoredMeasure, assessment: ScoredAssessment | undefined): boolean {
  return measure.maxPoints !== null && assessment?.concerns === true && assessment.effectiveShare !== null;
}

/**
 * The chapter as it would stand if these actions were done: what each brings moves from planned to effective, and no measure
 * gives more than the whole of it. Indicative, and never an audit.
 */
export function whatIf({ measures, assessments }: ChapterState, done: readonly PossibleAction[]): ChapterScore {
  const byMeasure = new Map(measures.map((measure) => [measure.id, measure]));
  return scoreChapter(
    measures,
    assessments.map((assessment) => {
      const measure = byMeasure.get(assessment.measureId);
      const own = done.filter(({ measureIds }) => measureIds.includes(assessment.measureId));
      if (own.length === 0 || !measure || !canMove(measure, assessment)) return assessment;
      return advanced(assessment, own);
    }),
  );
}

/** The effective share of a measure with these actions done; never more than the whole. */
export const effectiveShareWith = (share: number, done: readonly Pick<PossibleAction, 'share'>[]): number =>
  Math.min(1, addedUp([share, ...done.map((action) => action.share)]));

function advanced<T extends ScoredAssessment>(assessment: T, done: readonly PossibleAction[]): T {
  const brought = addedUp(done.map(({ share }) => share));
  const effectiveShare = effectiveShareWith(assessment.effectiveShare ?? 0, done);
  const { plannedShare } = assessment;
  return {
    ...assessment,
    effectiveShare,
    plannedShare:
      plannedShare === null ? null : Math.max(0, Math.min(addedUp([plannedShare, -brought]), 1 - effectiveShare)),
  };
}

/** Shares added without what binary fractions leave over, so that 0.1 + 0.2 is 0.3 in whatever order. */
const addedUp = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + Math.round(share * SHARE_STEPS), 0) / SHARE_STEPS;

/** Shares are added as whole numbers of this many steps. */
export const SHARE_STEPS = 1e9;
