import {
  type Chapter6Detail,
  type ChapterState,
  type MeasureAction,
  type MeasureDetail,
  type PossibleAction,
  canMove,
  isUnfinished,
  sumPoints,
  whatIf,
} from '@zesumme/domain';
import { measuresOf } from './chapter-6-data';

export type Obstacle = 'noPoints' | 'notAssessed' | 'notConcerning';

/** An action still to be done, of which the commune has said what it would bring. */
export interface Candidate {
  action: MeasureAction;
  measures: MeasureDetail[];
  possible: PossibleAction;
  /** The points that it would bring alone, as things stand. */
  gain: number;
  /** Why ticking it would move nothing. */
  obstacle: Obstacle | null;
}

/** What the commune has said so far, as the arithmetic wants it; of one measure alone where that is asked for. */
export function stateOf(detail: Chapter6Detail, measureId?: string): ChapterState {
  const rows = measuresOf(detail).filter(({ measure }) => measureId === undefined || measure.id === measureId);
  return {
    measures: rows.map(({ measure: { id, sectionId, maxPoints } }) => ({ id, sectionId, maxPoints })),
    assessments: rows.flatMap(({ measure, assessment }) =>
      assessment ? [{ ...assessment, measureId: measure.id }] : [],
    ),
  };
}

/** Each action that can be ticked or could be, once; those that bring most come first. */
export function candidatesIn(detail: Chapter6Detail): Candidate[] {
  const state = stateOf(detail);
  const byId = new Map<string, { action: MeasureAction; measures: MeasureDetail[] }>();
  for (const { measure, actions } of measuresOf(detail))
    for (const action of actions) {
      if (!isUnfinished(action.status) || !action.share) continue;
      const found = byId.get(action.id) ?? { action, measures: [] };
      found.measures.push(measure);
      byId.set(action.id, found);
    }
  const now = whatIf(state, []).total.effective;
  return [...byId.values()]
    .map(({ action, measures }): Candidate => {
      const possible = { id: action.id, measureIds: measures.map(({ id }) => id), share: action.share ?? 0 };
      const gain = sumPoints([whatIf(state, [possible]).total.effective, -now]);
      return { action, measures, possible, gain, obstacle: obstacleOf(state, possible) };
    })
    .sort((a, b) => Number(a.obstacle !== null) - Number(b.obstacle !== null) || b.gain - a.gain);
}

function obstacleOf({ measures, assessments }: ChapterState, { measureIds }: PossibleAction): Obstacle | null {
  const own = measures.filter(({ id }) => measureIds.includes(id));
  const assessmentOf = (id: string) => assessments.find(({ measureId }) => measureId === id);
  if (own.some((measure) => canMove(measure, assessmentOf(measure.id)))) return null;
  const withPoints = own.filter(({ maxPoints }) => maxPoints !== null);
  if (withPoints.length === 0) return 'noPoints';
  return withPoints.every(({ id }) => assessmentOf(id)?.concerns === false) ? 'notConcerning' : 'notAssessed';
}
