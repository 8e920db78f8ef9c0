import * as z from 'zod';
import { measureLabel } from '../shared/labels';
import { count, id, version, word } from '../shared/primitives';

const choice = z.object({ id, programme: z.string(), label: z.string() });

export const moveQuery = z.object({ to: word(36).default('') });
export type MoveQuery = z.output<typeof moveQuery>;

/** One assessment of the commune, and where a move would take it. */
const proposedMove = z.object({
  from: measureLabel,
  /** What is proposed; null where the other version has nothing like it. */
  to: id.nullable(),
  effectiveShare: z.number().nullable(),
  plannedShare: z.number().nullable(),
  maxPoints: z.number().nullable(),
  /** For each measure that may be chosen: of the answered criteria, how many say the same there. */
  criteriaKept: z.record(z.string(), count),
  criteriaAnswered: count,
});

/** An action that counts for the commune now. */
const movedAction = z.object({
  id,
  title: z.string(),
  /** The measures of the version that is left under which it counts. */
  measureIds: z.array(id),
  /** Whether it counts in the other version wherever its measures go. */
  stays: z.boolean(),
  isDemo: z.boolean(),
});

/** A piece of evidence, accepted or waiting, that proves something in the version that is left. */
const movedPiece = z.object({
  id,
  title: z.string(),
  measureIds: z.array(id),
  /** Those of its measures that are something in the other version, whatever becomes of their assessments. */
  following: z.array(id),
  isDemo: z.boolean(),
});

export const moveProposal = z.object({
  current: choice,
  /** Versions that the commune can move to. */
  choices: z.array(choice),
  to: choice.nullable(),
  measures: z.array(measureLabel.extend({ maxPoints: z.number().nullable(), assessed: z.boolean() })),
  moves: z.array(proposedMove),
  /** All that count now, so that those can be told that would count nowhere; abandoned ones do not. */
  actions: z.array(movedAction),
  /** The same of evidence. */
  evidence: z.array(movedPiece),
  version: version.nullable(),
  can: z.object({ move: z.boolean() }),
});
export type MoveProposal = z.output<typeof moveProposal>;

const takenTwice = (mapping: readonly { to: string | null }[]): boolean => {
  const targets = mapping.flatMap(({ to }) => to ?? []);
  return new Set(targets).size < targets.length;
};

/** Moves a commune to another version of the catalogue, its assessments along the mapping that was reviewed. */
export const communeMove = z.object({
  to: id,
  /** Null while the commune has not chosen any. */
  version: version.nullable(),
  mapping: z
    .array(z.object({ from: id, to: id.nullable() }))
    .max(200)
    .refine((mapping) => !takenTwice(mapping), { params: { code: 'given-twice' } })
    .refine((mapping) => new Set(mapping.map(({ from }) => from)).size === mapping.length, {
      params: { code: 'given-twice' },
    }),
});
export type CommuneMove = z.output<typeof communeMove>;
