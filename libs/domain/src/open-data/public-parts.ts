/** What a commune can show of its chapter 6; it chooses each of them. */
export const publicParts = [
  'introduction',
  'totals',
  'measures',
  'actions',
  'indicators',
  'evidence',
  'certification',
  'contact',
] as const;
export type PublicPart = (typeof publicParts)[number];

/** Evidence is never handed out: only how many pieces there are, or also what they are called. */
export const evidenceForms = ['number', 'titles'] as const;
export type EvidenceForm = (typeof evidenceForms)[number];

/** Parts that are told measure by measure. */
const byMeasure: readonly PublicPart[] = ['measures', 'actions', 'indicators', 'evidence'];

/** Whether anything is told measure by measure. */
export const listsMeasures = (parts: readonly PublicPart[]): boolean => byMeasure.some((part) => parts.includes(part));

/** What of the choice decides whether everybody may also read the figures where the product lists the communes. */
interface Choice {
  published: boolean;
  parts: readonly PublicPart[];
  snapshotId: string | null;
}

/**
 * Whether the commune shows all its figures as they now are, so that its chapter stands in the list that everybody reads.
 * Whoever shows less, or a snapshot, shows it on the public page alone.
 */
export const opensFigures = ({ published, parts, snapshotId }: Choice): boolean =>
  published &&
  snapshotId === null &&
  (['totals', 'measures', 'actions'] as const).every((part) => parts.includes(part));

/** Under which terms the data are handed on. Source: creativecommons.org. */
export const OPEN_LICENCE = {
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** The version of the documented shape; a change that a reader has to know of raises it. */
export const OPEN_SCHEMA_VERSION = 1;
