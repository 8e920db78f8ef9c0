import * as z from 'zod';
import { day } from '../shared/day';
import { communeLabel, measureLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean } from '../shared/list';
import { choice, count, id, share, word } from '../shared/primitives';
import { catalogueHead, catalogueSection } from './catalogue.schema';
import { measureScore, scoreTotal } from './chapter-6.schema';
import { proofs } from './evidence-coverage.rules';
import { matrixFigures } from './matrix.rules';

export const matrixQuery = listQuery(
  ['name', 'figure'],
  {
    /** The figure that is asked for: it decides the order, and what a file holds. */
    figure: choice(matrixFigures).default('points'),
    /** The measure by whose figure the communes are sorted; without it by that of the whole row. */
    measureId: id.optional(),
    /** The version whose measures are the columns, with the communes that assess themselves by it; without it that in force. */
    catalogueId: id.optional(),
    canton: word(60).optional(),
    /** Only communes with at least one assessment, or only those without. */
    assessed: queryBoolean.optional(),
  },
  'name',
);
export type MatrixQuery = z.output<typeof matrixQuery>;

/** A measure of a commune. Review and evidence are null for whoever sees the published figures alone. */
export const matrixCell = measureScore.extend({
  measureId: id,
  share: share.nullable(),
  reviewedOn: day.nullable(),
  proof: z.enum(proofs).nullable(),
});
export type MatrixCell = z.output<typeof matrixCell>;

export const matrixRow = z.object({
  commune: communeLabel,
  canton: z.string().nullable(),
  part: z.enum(['published', 'full']),
  total: scoreTotal,
  share: share.nullable(),
  reviewedOn: day.nullable(),
  /** How many of the measures that concern the commune are proven by evidence. */
  proven: count.nullable(),
  /** In the order of the columns. */
  cells: z.array(matrixCell),
  isDemo: z.boolean(),
});
export type MatrixRow = z.output<typeof matrixRow>;

/** The measures of a section as columns. Those whose section is not published stand last, under one without an id. */
export const matrixSection = catalogueSection.extend({
  id: id.nullable(),
  code: z.string().nullable(),
  measures: z.array(measureLabel.extend({ maxPoints: z.number().nullable() })),
});
export type MatrixSection = z.output<typeof matrixSection>;

export const matrixPage = pageOf(matrixRow).extend({
  catalogue: catalogueHead.pick({ id: true, programme: true, label: true, chapter: true }),
  sections: z.array(matrixSection),
  /** The versions by which the readable communes assess themselves, with how many do. */
  catalogues: z.array(catalogueHead.pick({ id: true, programme: true, label: true }).extend({ communes: count })),
  /** The cells of all pages under the same filters, by what is said in them. */
  cells: z.object({ assessed: count, notAssessed: count, notConcerning: count }),
});
export type MatrixPage = z.output<typeof matrixPage>;
