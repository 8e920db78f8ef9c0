import * as z from 'zod';
import { campaignFigure } from '../campaigns/campaign.schema';
import { day, instant } from '../shared/day';
import { canSchema, communeLabel, groupLabel, measureLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import { choice, communeCode, count, httpsUrl, id, line, orNull, text, version } from '../shared/primitives';
import { criterion } from './catalogue.schema';
import { evidenceKinds, evidenceStandings, evidenceStates, sourcedKinds } from './evidence.rules';

/** `valid` also finds those that end soon, which still prove. */
export const evidenceListQuery = listQuery(
  ['day', 'state', 'measure', 'commune', 'title', 'validUntil'],
  {
    communeCode: communeCode.optional(),
    measureId: id.optional(),
    criterionId: id.optional(),
    meetingId: id.optional(),
    actionId: id.optional(),
    campaignId: id.optional(),
    state: queryList(z.enum(evidenceStates)),
    kind: queryList(z.enum(evidenceKinds)),
    standing: queryList(z.enum(evidenceStandings)),
  },
  '-day',
);
export type EvidenceListQuery = z.output<typeof evidenceListQuery>;

/** Who came to a meeting, as counts; null where nobody noted it. */
export const evidenceCounts = z.object({ persons: count, organisations: count, companies: count, publicActors: count });

/** A figure of a campaign as it was when it became evidence, with the campaign and when that was. */
export const evidenceFigure = campaignFigure.omit({ id: true }).extend({
  campaign: z.string(),
  startDay: day.nullable(),
  endDay: day.nullable(),
  year: z.int().nullable(),
});
export type EvidenceFigure = z.output<typeof evidenceFigure>;

/** A measure that a piece proves, with the criteria of it that it proves; none where it is for the measure as a whole. */
export const provenMeasure = measureLabel.extend({ criteria: z.array(criterion) });
export type ProvenMeasure = z.output<typeof provenMeasure>;

/** A record of ours that is the evidence. The id is null where the reader may not open its page. */
const source = z.object({ id: id.nullable(), title: z.string() });

/** A piece of evidence for measures of a commune. What does not belong to its kind is null. */
export const evidenceRow = z.object({
  id,
  kind: z.enum(evidenceKinds),
  state: z.enum(evidenceStates),
  standing: z.enum(evidenceStandings),
  commune: communeLabel,
  title: z.string(),
  day,
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  note: z.string().nullable(),
  /** In the order of the catalogue. */
  measures: z.array(provenMeasure),
  /** The group of the meeting, of the action, or that leads the campaign. */
  group: groupLabel.nullable(),
  meeting: source.nullable(),
  /** `undone` where it is not done, or not any more. */
  action: source.extend({ undone: z.boolean() }).nullable(),
  practice: source.extend({ slug: z.string() }).nullable(),
  /** `changed` where the campaign says otherwise by now. */
  campaign: source.extend({ figure: evidenceFigure, changed: z.boolean() }).nullable(),
  url: z.string().nullable(),
  /** The record that it comes from, also where its page is not to be opened; for whoever edits the piece. */
  sourceId: id.nullable(),
  files: z.array(z.object({ id, name: z.string(), size: count.nullable() })),
  counts: evidenceCounts.nullable(),
  /** Who added or proposed it; null where the product did so by itself. */
  addedBy: z.string().nullable(),
  proposed: z.boolean(),
  /** What the commune said when it accepted or refused. */
  word: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  removed: z.boolean(),
  isDemo: z.boolean(),
  version,
  can: canSchema('decide', 'edit', 'attach'),
});
export type EvidenceRow = z.output<typeof evidenceRow>;

export const evidencePage = pageOf(evidenceRow);
export type EvidencePage = z.output<typeof evidencePage>;

const fields = {
  kind: choice(evidenceKinds),
  /** Where it is left empty, a record of ours gives its own. */
  title: orNull(line(200)).default(null),
  /** A meeting gives its own, and so does a campaign of which it is known. */
  day: day.nullable().default(null),
  validFrom: day.nullable().default(null),
  validUntil: day.nullable().default(null),
  note: orNull(text(2000)).default(null),
  url: orNull(httpsUrl).default(null),
  /** The meeting, the practice sheet, the action, or the figure of a campaign. */
  sourceId: id.nullable().default(null),
  measureIds: z.array(id).min(1).max(50),
  /** Each of one of the measures. */
  criterionIds: z.array(id).max(200).default([]),
};

type Fields = z.output<z.ZodObject<typeof fields>>;

function checkPiece(piece: Fields, context: z.RefinementCtx): void {
  const wrong = (path: (string | number)[], params: Record<string, unknown>): void =>
    context.addIssue({ code: 'custom', path, params });
  const isSourced = sourcedKinds.some((kind) => kind === piece.kind);
  if (piece.title === null && !isSourced) wrong(['title'], { code: 'required' });
  if (piece.day === null && piece.kind !== 'meeting' && piece.kind !== 'campaign') wrong(['day'], { code: 'required' });
  if (piece.url === null && piece.kind === 'link') wrong(['url'], { code: 'required' });
  if (piece.sourceId === null && isSourced) wrong(['sourceId'], { code: 'required' });
  if (piece.validFrom !== null && piece.validUntil !== null && piece.validUntil < piece.validFrom) {
    wrong(['validUntil'], { code: 'ends-before-start', start: piece.validFrom });
  }
  for (const list of ['measureIds', 'criterionIds'] as const) {
    piece[list].forEach((each, at) => {
      if (piece[list].indexOf(each) < at) wrong([list, at], { code: 'given-twice' });
    });
  }
}

/** A new piece of evidence. What does not belong to its kind is not kept. */
export const evidenceCreate = z.object(fields).superRefine(checkPiece);
export type EvidenceCreate = z.output<typeof evidenceCreate>;

/** A piece of evidence, whole; its kind stays. */
export const evidencePut = z.object({ ...fields, version }).superRefine(checkPiece);
export type EvidencePut = z.output<typeof evidencePut>;

/** The commune's answer. Whoever refuses says why; a later answer replaces an earlier one. */
export const evidenceDecision = z
  .object({ version, state: choice(['accepted', 'refused']), word: orNull(text(1000)).default(null) })
  .superRefine(({ state, word }, context) => {
    if (state === 'refused' && word === null) {
      context.addIssue({ code: 'custom', path: ['word'], params: { code: 'refusal-needs-reason' } });
    }
  });
export type EvidenceDecision = z.output<typeof evidenceDecision>;

/** A figure of a campaign that may become evidence for the commune. */
export const figureChoice = campaignFigure.extend({
  campaign: z.object({
    id,
    title: z.string(),
    startDay: day.nullable(),
    endDay: day.nullable(),
    year: z.int().nullable(),
  }),
  /** The day that the evidence would be of; null where the campaign does not say it. */
  day: day.nullable(),
});
export type FigureChoice = z.output<typeof figureChoice>;

export const figureChoiceQuery = listQuery(['campaign'], {}, 'campaign');
export type FigureChoiceQuery = z.output<typeof figureChoiceQuery>;

export const figureChoicePage = pageOf(figureChoice);
export type FigureChoicePage = z.output<typeof figureChoicePage>;

/** How many rows of evidence a meeting, or a figure of a campaign, has newly proposed. */
export const evidenceProposed = z.object({ proposed: count });
export type EvidenceProposed = z.output<typeof evidenceProposed>;
