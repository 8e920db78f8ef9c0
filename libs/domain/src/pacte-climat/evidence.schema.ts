import * as z from 'zod';
import { day, instant } from '../shared/day';
import { canSchema, communeLabel, groupLabel, measureLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import { choice, communeCode, count, id, orNull, text, version } from '../shared/primitives';
import { evidenceStates } from './evidence.rules';

export const evidenceListQuery = listQuery(
  ['day', 'state', 'measure', 'commune', 'meeting'],
  {
    communeCode: communeCode.optional(),
    measureId: id.optional(),
    meetingId: id.optional(),
    state: queryList(z.enum(evidenceStates)),
  },
  '-day',
);
export type EvidenceListQuery = z.output<typeof evidenceListQuery>;

/** Who came to a meeting, as counts; null where nobody noted it. */
export const evidenceCounts = z.object({ persons: count, organisations: count, companies: count, publicActors: count });

/** A meeting as evidence for a commune's measure. */
export const evidenceRow = z.object({
  id,
  state: z.enum(evidenceStates),
  commune: communeLabel,
  measure: measureLabel,
  group: groupLabel,
  /** The id is null where the reader may not open the meeting's page. */
  meeting: z.object({ id: id.nullable(), title: z.string() }),
  day,
  counts: evidenceCounts.nullable(),
  /** What the commune said when it accepted or refused. */
  word: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  isDemo: z.boolean(),
  version,
  can: canSchema('decide'),
});
export type EvidenceRow = z.output<typeof evidenceRow>;

export const evidencePage = pageOf(evidenceRow);
export type EvidencePage = z.output<typeof evidencePage>;

/** The commune's answer. Whoever refuses says why; a later answer replaces an earlier one. */
export const evidenceDecision = z
  .object({ version, state: choice(['accepted', 'refused']), word: orNull(text(1000)).default(null) })
  .superRefine(({ state, word }, context) => {
    if (state === 'refused' && word === null) {
      context.addIssue({ code: 'custom', path: ['word'], params: { code: 'refusal-needs-reason' } });
    }
  });
export type EvidenceDecision = z.output<typeof evidenceDecision>;

/** How many rows of evidence a meeting has newly proposed. */
export const evidenceProposed = z.object({ proposed: count });
export type EvidenceProposed = z.output<typeof evidenceProposed>;
