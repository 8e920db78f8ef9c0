import * as z from 'zod';
import { day } from '../shared/day';
import { canSchema, themeLabel } from '../shared/labels';
import { choice, id, orNull, text, title, version } from '../shared/primitives';
import { phases } from '../working-groups/working-group.rules';
import { methodMoves, moveNeedsReason, moveOf } from './method-step.rules';

const word = orNull(text(2000));

/** `from` is the phase in which the writer saw the theme: when it has moved since, the step is stale. */
export const methodStepCreate = z
  .object({
    themeId: id,
    from: choice(phases),
    to: choice(phases),
    day,
    /** The decision of a meeting of the group that moved the theme. */
    decisionId: orNull(id).default(null),
    word: word.default(null),
  })
  .superRefine(({ from, to, word: said }, context) => {
    const move = moveOf(from, to);
    if (move === null) context.addIssue({ code: 'custom', path: ['to'], params: { code: 'same-phase' } });
    if (moveNeedsReason(move) && said === null)
      context.addIssue({ code: 'custom', path: ['word'], params: { code: 'step-needs-reason' } });
  });
export type MethodStepCreate = z.output<typeof methodStepCreate>;

/** Only the latest step of a theme is corrected. Absent fields stay as they are; only of a first step the day may be null. */
export const methodStepUpdate = z.object({
  version,
  to: choice(phases).optional(),
  day: orNull(day).optional(),
  decisionId: orNull(id).optional(),
  word: word.optional(),
});
export type MethodStepUpdate = z.output<typeof methodStepUpdate>;

export const methodDecision = z.object({
  id,
  text: z.string(),
  meeting: z.object({ id, title, day }),
});

export const methodStep = z.object({
  id,
  /** Null of the first step of a theme. */
  from: z.enum(phases).nullable(),
  to: z.enum(phases),
  move: z.enum(methodMoves),
  /** Null where nobody knows it. */
  day: day.nullable(),
  /** The decision that moved the theme, where the reader may read it. */
  decision: methodDecision.nullable(),
  word: z.string().nullable(),
  isDemo: z.boolean(),
  version,
  can: canSchema('edit', 'takeBack'),
});
export type MethodStep = z.output<typeof methodStep>;

/** A theme of the group with its way through the method, the oldest step first. */
export const methodTheme = z.object({
  theme: themeLabel,
  phase: z.enum(phases),
  isDemo: z.boolean(),
  steps: z.array(methodStep),
});
export type MethodTheme = z.output<typeof methodTheme>;

export const groupMethod = z.object({ groupId: id, themes: z.array(methodTheme), can: canSchema('step') });
export type GroupMethod = z.output<typeof groupMethod>;
