import * as z from 'zod';
import { instant } from '../shared/day';
import { canSchema, communeLabel, measureLabel } from '../shared/labels';
import { id } from '../shared/primitives';
import { importedMeasure } from './assessment-import.schema';

/**
 * Whether what an import made of a measure can be taken back: still as it left it; changed or removed since; of a catalogue
 * version that the commune no longer uses; said before what no longer fits the rules of today; taken back already.
 */
export const importedStates = ['as-imported', 'changed', 'other-version', 'does-not-fit', 'undone'] as const;
export type ImportedState = (typeof importedStates)[number];

/** A spreadsheet that was taken over: who, when, and what becomes of each measure once it is undone. */
export const importRecord = z.object({
  id,
  commune: communeLabel,
  fileName: z.string(),
  at: instant,
  by: z.string(),
  /** The chapter as it was before. */
  snapshotId: id,
  undone: z.object({ at: instant, by: z.string() }).nullable(),
  measures: z.array(
    z.object({
      measure: measureLabel,
      state: z.enum(importedStates),
      /** Nothing had been said of it before: undone, it is not assessed. */
      isFirst: z.boolean(),
      /** From today to what had been said; null where that is nothing, or it stays as it is. */
      difference: importedMeasure.nullable(),
    }),
  ),
  isDemo: z.boolean(),
  can: canSchema('undo'),
});
export type ImportRecord = z.output<typeof importRecord>;

/** The measures that the reader saw as undone by this act: what was changed meanwhile is told first. */
export const importUndoing = z.object({ measures: z.array(id).min(1).max(200) });
export type ImportUndoing = z.output<typeof importUndoing>;
