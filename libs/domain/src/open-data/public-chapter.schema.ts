import * as z from 'zod';
import { actionStatuses } from '../actions/action.rules';
import { sourcedValues } from '../pacte-climat/catalogue.schema';
import { certificateStates } from '../pacte-climat/certification';
import { scoreStates } from '../pacte-climat/scoring.rules';
import { day } from '../shared/day';
import { count } from '../shared/primitives';
import { OPEN_LICENCE, OPEN_SCHEMA_VERSION, publicParts } from './public-parts';

const told = <T extends z.ZodType>(schema: T, description: string): T => schema.meta({ description });

const points = z.number().min(0);
const orUnknown = points.nullable();

const texts = z.object({ fr: z.string(), de: z.string(), en: z.string() });
const textsIfAny = z.object({ fr: z.string().nullable(), de: z.string().nullable(), en: z.string().nullable() });

const totals = z.object({
  possible: told(points, 'Points that the commune can reach on the measures that are counted, after reductions.'),
  effective: told(orUnknown, 'Points of what is done; null as long as nothing is assessed.'),
  planned: told(
    orUnknown,
    'Points of what is decided and not done; they are not counted as effective. Null where nobody has said.',
  ),
  remaining: told(orUnknown, 'Points that are neither effective nor planned; null as long as nothing is assessed.'),
  unknown: told(points, 'Points of which nobody has said yet whether they are reached.'),
  counted: told(count, 'Measures whose points are in these sums.'),
  assessed: told(count, 'Of these, how many are assessed.'),
  notAssessed: told(count, 'Of these, how many are not assessed yet.'),
  withoutPoints: told(count, 'Measures that are left out because no points are published for them.'),
  notConcerning: told(count, 'Measures that are left out because they do not concern the commune.'),
});

const score = z.object({
  state: z.enum(scoreStates),
  maximum: told(orUnknown, 'Points that the catalogue gives; null where none are published.'),
  possible: orUnknown,
  effective: orUnknown,
  planned: orUnknown,
  remaining: orUnknown,
  unknown: orUnknown,
});

const action = z.object({
  title: z.string(),
  status: z.enum(actionStatuses),
  group: told(z.object({ slug: z.string(), name: z.string() }), 'The working group, whose page is public.'),
});

const indicator = z.object({
  name: told(texts.nullable(), 'What the measure counts; null where the catalogue does not say.'),
  unit: z.string().nullable(),
  direction: told(
    z.enum(['more', 'less']).nullable(),
    'Whether more is better, or less; null where the catalogue does not say.',
  ),
  values: told(
    z.array(z.object({ year: z.int(), value: z.number(), source: z.string().nullable() })),
    'Latest year first. The same values are one row each in `chapter-6-indicators.csv`.',
  ),
});

const evidence = z.object({
  pieces: told(count, 'Pieces of evidence that are accepted and valid; one piece may prove several measures.'),
  titles: told(
    z.array(z.string()).nullable(),
    'What they are called, without those that come from a meeting, an action or a practice sheet that is not public; null where the commune shows their number alone.',
  ),
});

export const publicMeasure = z.object({
  slug: told(z.string(), 'What the measure is called in addresses; it stays the same.'),
  code: told(
    z.string().nullable(),
    'Number of the measure. Inferred, and not official, where `sources` says of `code` that it is to be confirmed.',
  ),
  title: texts,
  translated: told(
    z.object({ fr: z.boolean(), de: z.boolean() }),
    'Whether the title is a translation in that language; otherwise it is the official one.',
  ),
  sources: told(
    z.array(
      z.object({
        value: z.enum(sourcedValues),
        source: z.string(),
        day: told(day.nullable(), 'When it was read; null where it has no date.'),
        toConfirm: z.boolean(),
      }),
    ),
    'Which source says which value of the measure; what is not named here comes from `catalogue.sourceUrl`.',
  ),
  validFrom: day.nullable(),
  validUntil: told(
    day.nullable(),
    'The last day for which the catalogue says that it holds, null where no end is known; figures count it all the same.',
  ),
  section: told(
    z
      .object({
        code: z.string(),
        titleFr: z.string().nullable(),
        titleDe: z.string().nullable(),
        titleEn: z.string().nullable(),
      })
      .nullable(),
    'Null where it is not published to which section the measure belongs.',
  ),
  score: told(score.nullable(), 'Null unless `measures` is shown. Each figure in it is null where it is not known.'),
  actions: told(z.array(action).nullable(), 'Null unless `actions` is shown.'),
  indicator: told(indicator.nullable(), 'Null unless `indicators` is shown.'),
  evidence: told(evidence.nullable(), 'Null unless `evidence` is shown.'),
});
export type PublicMeasure = z.output<typeof publicMeasure>;

/** What everybody sees of a commune's chapter 6, and what is handed on as open data. A part that is not shown is null. */
export const publicChapter = z
  .object({
    schemaVersion: z.literal(OPEN_SCHEMA_VERSION),
    licence: z.object({
      id: z.literal(OPEN_LICENCE.id),
      name: z.literal(OPEN_LICENCE.name),
      url: z.literal(OPEN_LICENCE.url),
    }),
    commune: told(
      z.object({ code: z.string(), name: z.string(), canton: z.string().nullable() }),
      'The code is that of LAU 2.',
    ),
    catalogue: z.object({
      programme: z.string(),
      chapter: z.string(),
      label: z.string(),
      title: texts,
      sourceUrl: z.string(),
      retrievedOn: told(day.nullable(), 'When the source was read; null for a page without a date.'),
    }),
    state: told(
      z.object({ kind: z.enum(['live', 'snapshot']), day }),
      'The chapter as it is on this day, or a snapshot that the commune took on it.',
    ),
    shown: told(z.array(z.enum(publicParts)), 'The parts that the commune shows.'),
    introduction: told(textsIfAny.nullable(), 'Null unless shown. Written by the commune; a language may be missing.'),
    totals: told(totals.nullable(), 'Null unless shown. Sums of rounded points, of the measures that are counted.'),
    measures: told(z.array(publicMeasure).nullable(), 'Null unless something is shown measure by measure.'),
    evidence: told(
      z.object({ pieces: count }).nullable(),
      'Null unless shown. Pieces in all, each counted once, whatever it proves.',
    ),
    certification: told(
      z
        .object({
          state: z.enum(certificateStates),
          level: told(z.number().nullable(), 'In percent of the whole catalogue, never of chapter 6 alone.'),
          endsOn: day.nullable(),
          programme: told(
            z.string().nullable(),
            'The programme that awarded the certificate, which may not be that of `catalogue`; null without one.',
          ),
        })
        .nullable(),
      'Null unless shown. How the certificate of the commune stands today.',
    ),
    contact: told(
      z
        .object({
          name: z.string().nullable(),
          email: z.string().nullable(),
          telephone: z.string().nullable(),
          url: z.string().nullable(),
        })
        .nullable(),
      'Null unless shown. An office of the commune, as it wrote it.',
    ),
    isDemo: told(z.boolean(), 'Whether the figures are invented, for the demonstration.'),
  })
  .meta({ title: 'Chapter 6 of the Pacte Climat of a commune, as it publishes it' });
export type PublicChapter = z.output<typeof publicChapter>;

/** The documented shape as JSON Schema, made of the same schema that checks what goes out. */
export const publicChapterJsonSchema = (): object => z.toJSONSchema(publicChapter, { io: 'output' });
