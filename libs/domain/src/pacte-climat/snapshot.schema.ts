import * as z from 'zod';
import { roles } from '../shared/actor';
import { day, instant } from '../shared/day';
import { canSchema, communeLabel, measureLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import { choice, count, id, line, orNull, word } from '../shared/primitives';
import { chapter6Detail } from './chapter-6.schema';
import { evidenceKinds, evidenceStandings } from './evidence.rules';
import { evidenceFigure, provenMeasure } from './evidence.schema';
import { snapshotKinds, takenKinds } from './snapshot.rules';

export const snapshotListQuery = listQuery(['day'], { kind: queryList(z.enum(snapshotKinds)) }, '-day');
export type SnapshotListQuery = z.output<typeof snapshotListQuery>;

export const snapshotCreate = z.object({
  kind: choice(takenKinds).default('by-hand'),
  label: orNull(line(200)).default(null),
});
export type SnapshotCreate = z.output<typeof snapshotCreate>;

const figure = z.number().min(0);

export const snapshotRow = z.object({
  id,
  day,
  kind: z.enum(snapshotKinds),
  label: z.string().nullable(),
  /** Null where the commune had not assessed anything. */
  effective: figure.nullable(),
  /** Null where it had not planned anything either. */
  planned: figure.nullable(),
  possible: figure,
  /** Null where the commune had not assessed anything. */
  remaining: figure.nullable(),
  unknown: figure,
  /** How many pieces of evidence were accepted. */
  evidence: count,
  createdBy: z.string(),
  createdAt: instant,
  removed: z.boolean(),
  isDemo: z.boolean(),
  can: canSchema('remove'),
});
export type SnapshotRow = z.output<typeof snapshotRow>;

export const snapshotPage = pageOf(snapshotRow);
export type SnapshotPage = z.output<typeof snapshotPage>;

/**
 * Evidence that the commune had accepted, as it stood on the day. A snapshot never changes: one from before there was evidence
 * of other kinds has a meeting and its one measure, and nothing else; `frozenEvidence` reads both.
 */
export const snapshotEvidence = z.object({
  id,
  day,
  meeting: z.string().optional(),
  measure: measureLabel.optional(),
  kind: z.enum(evidenceKinds).optional(),
  standing: z.enum(evidenceStandings).optional(),
  title: z.string().optional(),
  validFrom: day.nullable().optional(),
  validUntil: day.nullable().optional(),
  note: z.string().nullable().optional(),
  url: z.string().nullable().optional(),
  /** Of a figure of a campaign. */
  figure: evidenceFigure.nullable().optional(),
  measures: z.array(provenMeasure).optional(),
  files: z.array(z.object({ id, name: z.string(), size: count.nullable() })).optional(),
});
export type SnapshotEvidence = z.output<typeof snapshotEvidence>;

/** A piece of evidence in a snapshot, whichever version kept it. */
export const frozenPiece = snapshotEvidence.omit({ meeting: true, measure: true }).required();
export type FrozenEvidence = z.output<typeof frozenPiece>;

/** The evidence of one snapshot, page by page. */
export const frozenListQuery = listQuery(
  ['day', 'title'],
  { kind: queryList(z.enum(evidenceKinds)), standing: queryList(z.enum(evidenceStandings)) },
  '-day',
);
export type FrozenListQuery = z.output<typeof frozenListQuery>;

export const frozenPage = pageOf(frozenPiece);
export type FrozenPage = z.output<typeof frozenPage>;

/** The piece as snapshots keep it now. */
export const frozenEvidence = ({ meeting, measure, ...piece }: SnapshotEvidence): FrozenEvidence => ({
  kind: 'meeting',
  standing: 'valid',
  title: meeting ?? '',
  validFrom: null,
  validUntil: null,
  note: null,
  url: null,
  figure: null,
  measures: measure ? [{ ...measure, criteria: [] }] : [],
  files: [],
  ...piece,
});

/**
 * When what the figures of a measure rest on was said last, and in which role. The role is null where no account said it, or
 * one that is there no more.
 */
export const snapshotSaid = z.object({ measureId: id, at: instant, role: z.enum(roles).nullable() });
export type SnapshotSaid = z.output<typeof snapshotSaid>;

/**
 * A chapter 6 as the commune itself saw it on a day: its catalogue, its answers, what follows from them, and the evidence.
 * Who is responsible is not kept, nor the name of whoever said something: people can be erased, and a snapshot never changes. What is added to a chapter later on is
 * left out here, or may be missing: snapshots of before do not hold it.
 */
export const snapshotContent = chapter6Detail
  .omit({
    part: true,
    settings: true,
    comments: true,
    formedFrom: true,
    mergedInto: true,
    newerCatalogue: true,
    can: true,
  })
  .extend({ evidence: z.array(snapshotEvidence), said: z.array(snapshotSaid).optional() });
export type SnapshotContent = z.output<typeof snapshotContent>;

export const snapshotDetail = snapshotRow.extend({ content: snapshotContent });
export type SnapshotDetail = z.output<typeof snapshotDetail>;

/** What a snapshot is compared with: another one of the commune, or the chapter as it now is. */
export const comparisonQuery = z.object({ with: word(36).default('now') });
export type ComparisonQuery = z.output<typeof comparisonQuery>;

/** One of the two that are compared; without an id it is the chapter as it now is. */
const comparedSide = z.object({
  id: id.nullable(),
  day,
  kind: z.enum(snapshotKinds).nullable(),
  label: z.string().nullable(),
  catalogueId: id,
});
const figures = z.object({
  possible: figure.nullable(),
  effective: figure.nullable(),
  planned: figure.nullable(),
});
const known = z.object({ possible: z.number(), effective: z.number(), planned: z.number() });

export const snapshotComparison = z.object({
  commune: communeLabel,
  before: comparedSide,
  after: comparedSide,
  measures: z.array(
    z.object({
      measure: measureLabel,
      /** What it is called in the addresses of each of the two; null where it is not. */
      slugs: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
      presence: z.enum(['both', 'before', 'after']),
      before: figures.nullable(),
      after: figures.nullable(),
      difference: known,
    }),
  ),
  /** Null in a state of which nothing was assessed; a difference takes what is not known as nothing. */
  total: z.object({ before: figures, after: figures, difference: known }),
});
export type SnapshotComparison = z.output<typeof snapshotComparison>;
