import * as z from 'zod';
import { day } from '../shared/day';
import { communeLabel } from '../shared/labels';
import { listQuery, pageOf } from '../shared/list';
import { choice, count, share, word } from '../shared/primitives';
import { certificateStates } from './certification';
import { mapFigures } from './map-figure.rules';

/** A commune on the map. What the reader may not know of it is null, as is what nobody has said. */
export const mapCommune = z.object({
  commune: communeLabel,
  canton: z.string().nullable(),
  /** Whose chapter its figures are of; null before there is a catalogue. */
  programme: z.string().nullable(),
  part: z.enum(['published', 'full']),
  possible: z.number().min(0),
  effective: z.number().min(0).nullable(),
  planned: z.number().min(0).nullable(),
  share: share.nullable(),
  coverage: share.nullable(),
  reviewedOn: day.nullable(),
  reviewed: count.nullable(),
  level: z.number().min(0).nullable(),
  certificate: z.enum(certificateStates).nullable(),
  /** The programme that awarded the certificate in force, which may not be that of the catalogue; null without one. */
  certificateOf: z.string().nullable(),
  isDemo: z.boolean(),
});
export type MapCommune = z.output<typeof mapCommune>;

/** Every commune that the reader may see, by name: the country has a hundred, and a map shows them at once. */
export const communeMap = z.object({
  communes: z.array(mapCommune),
  /** The levels of certification of the catalogues that these communes use, in percent, rising. */
  levels: z.array(z.number()),
});
export type CommuneMap = z.output<typeof communeMap>;

/** The table beside the map: the communes by one of its figures; what is not known comes last either way. */
export const mapListQuery = listQuery(
  ['name', 'figure'],
  { figure: choice(mapFigures).default('effective'), canton: word(60).optional() },
  '-figure',
);
export type MapListQuery = z.output<typeof mapListQuery>;

export const mapListPage = pageOf(mapCommune);
export type MapListPage = z.output<typeof mapListPage>;
