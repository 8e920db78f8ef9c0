import { type ImportedMeasure, importedFields } from './assessment-import.schema';
import { type AssessmentProposal, blankAssessment } from './assessment-said';
import { type AssessmentDetail, type AssessmentPut } from './assessment.schema';
import type { MeasureDetail } from './catalogue.schema';
import { sharesOfCriteria } from './criteria.rules';
import { knownPointsOf } from './matrix.rules';
import { type MeasureScore, type ScoredAssessment, assessMeasure, totalOf } from './scoring.rules';

/** The assessment as it is kept: shares that the criteria make are made. */
export function withSharesMade(put: AssessmentPut): AssessmentPut {
  if (put.sharesBy === 'hand') return put;
  const { effectiveShare, plannedShare } = sharesOfCriteria(put.criteria);
  return { ...put, effectiveShare, plannedShare };
}

const figuresOf = ({ possible, effective, planned }: MeasureScore): ImportedMeasure['before'] => ({
  possible,
  effective,
  planned,
});

/** What a proposal changes of what the commune says of the measure, with the points before and after. */
export function differenceOfAssessment(
  { measure, rows, put, converted }: AssessmentProposal,
  stored: AssessmentDetail | null,
): ImportedMeasure {
  const next = withSharesMade(put);
  const before = stored ?? blankAssessment;
  const fields = importedFields.flatMap((field) =>
    before[field] === next[field] ? [] : [{ field, before: stored ? before[field] : null, after: next[field] }],
  );
  const criteria = measure.criteria.flatMap(({ id, textFr, textDe, textEn }) => {
    const answer = (all: AssessmentPut['criteria']) => {
      const found = all.find(({ criterionId }) => criterionId === id);
      return found ? { state: found.state, share: found.share } : null;
    };
    const [was, is] = [answer(before.criteria), answer(next.criteria)];
    if (was?.state === is?.state && was?.share === is?.share) return [];
    return [{ criterion: { id, textFr, textDe, textEn }, before: was, after: is }];
  });
  const years = [...new Set([...before.indicatorValues, ...next.indicatorValues].map(({ year }) => year))];
  const values = years
    .sort((a, b) => b - a)
    .flatMap((year) => {
      const value = (all: AssessmentPut['indicatorValues']) => {
        const found = all.find((each) => each.year === year);
        return found ? { value: found.value, source: found.source } : null;
      };
      const [was, is] = [value(before.indicatorValues), value(next.indicatorValues)];
      return was?.value === is?.value && was?.source === is?.source ? [] : [{ year, before: was, after: is }];
    });
  const isSame = fields.length + criteria.length + values.length === 0;
  return {
    measure: labelOf(measure),
    change: isSame ? 'unchanged' : stored ? 'changed' : 'new',
    rows,
    fields,
    criteria,
    values,
    converted,
    before: figuresOf(assessMeasure(measure, stored)),
    after: figuresOf(assessMeasure(measure, next)),
  };
}

/** The known points of the chapter, as it is and with all proposals. */
export function totalsWith(
  measures: readonly MeasureDetail[],
  stored: ReadonlyMap<string, ScoredAssessment>,
  proposals: readonly AssessmentProposal[],
): { before: ImportedMeasure['before']; after: ImportedMeasure['before'] } {
  const next = new Map(proposals.map(({ measure, put }) => [measure.id, withSharesMade(put)]));
  const sum = (of: (id: string) => ScoredAssessment | null) => {
    const total = totalOf(measures.map((measure) => assessMeasure(measure, of(measure.id))));
    const { possible, effective, planned } = knownPointsOf(total);
    return { possible, effective, planned };
  };
  const now = (id: string): ScoredAssessment | null => stored.get(id) ?? null;
  return { before: sum(now), after: sum((id) => next.get(id) ?? now(id)) };
}

const labelOf = ({ id, slug, codeInferred, titleFr, titleDe, titleEn }: MeasureDetail): ImportedMeasure['measure'] => ({
  ...{ id, slug, codeInferred, titleFr, titleDe, titleEn },
});
