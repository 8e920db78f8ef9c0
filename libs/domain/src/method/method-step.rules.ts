import { type Phase, phases } from '../working-groups/working-group.rules';

export const methodMoves = ['start', 'forward', 'skip', 'back'] as const;
/** What a step is: the first one of a theme, to the next phase, beyond it, or back. */
export type MethodMove = (typeof methodMoves)[number];

/** How a theme moved from one phase to another; null where it stayed. */
export function moveOf(from: Phase | null, to: Phase): MethodMove | null {
  if (from === null) return 'start';
  const distance = phases.indexOf(to) - phases.indexOf(from);
  if (distance === 0) return null;
  if (distance < 0) return 'back';
  return distance === 1 ? 'forward' : 'skip';
}

/** Whether a move is to be explained: back, or beyond the next phase. */
export const moveNeedsReason = (move: MethodMove | null): boolean => move === 'back' || move === 'skip';

/** A step as it is judged: where from, where to, on which day, and what is said of it. */
export interface JudgedStep {
  from: Phase | null;
  to: Phase;
  day: string | null;
  word: string | null;
}

/** What is wrong with a step, and at which field. */
export interface StepIssue {
  path: 'to' | 'day' | 'word';
  code: 'same-phase' | 'step-needs-reason' | 'required' | 'not-come-yet' | 'before-last-step';
}

/**
 * What is wrong with a step, or null: it leads to another phase, on a day that is known, has come and is not before the step
 * ahead of it, and says why where it goes back or leaves a phase out. The day of the first step may be unknown.
 *
 * @param lastDay the last known day among the steps before it
 */
export function stepIssue(step: JudgedStep, lastDay: string | null, today: string): StepIssue | null {
  const move = moveOf(step.from, step.to);
  if (move === null) return { path: 'to', code: 'same-phase' };
  if (step.day === null && move !== 'start') return { path: 'day', code: 'required' };
  if (step.day !== null && step.day > today) return { path: 'day', code: 'not-come-yet' };
  if (step.day !== null && lastDay !== null && step.day < lastDay) return { path: 'day', code: 'before-last-step' };
  if (moveNeedsReason(move) && step.word === null) return { path: 'word', code: 'step-needs-reason' };
  return null;
}

/** One stretch of the way: a phase, and from when until when; null where that is not known or not over. */
export interface MethodStretch {
  phase: Phase;
  from: string | null;
  until: string | null;
}

/** The way of a theme as stretches of time, in the order of its steps: each lasts until the next one begins. */
export function stretchesOf(steps: readonly { to: Phase; day: string | null }[]): MethodStretch[] {
  return steps.map(({ to, day }, at) => ({ phase: to, from: day, until: steps[at + 1]?.day ?? null }));
}
