import * as z from 'zod';
import { day } from '../shared/day';
import { canSchema, communeLabel } from '../shared/labels';
import { choice, count, id, word } from '../shared/primitives';
import { snapshotKinds } from '../pacte-climat/snapshot.rules';

/** The languages in which a commune hands documents over: those of which the catalogue has titles. */
export const documentLanguages = ['fr', 'de'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

export const dossierFormats = ['pdf', 'docx', 'xlsx'] as const;
export type DossierFormat = (typeof dossierFormats)[number];

/** The year in which the programme began; nothing is told of earlier ones. */
export const FIRST_BRIEF_YEAR = 2021;

const language = choice(documentLanguages).default('fr');
/** The chapter as it now is, or a snapshot by its id. */
const snapshot = word(36).default('now');

export const archiveQuery = z.object({ language, snapshot });
export type ArchiveQuery = z.output<typeof archiveQuery>;

export const dossierQuery = archiveQuery.extend({ format: choice(dossierFormats).default('pdf') });
export type DossierQuery = z.output<typeof dossierQuery>;

export const briefQuery = z.object({ language, year: z.coerce.number().int().min(FIRST_BRIEF_YEAR).max(2100) });
export type BriefQuery = z.output<typeof briefQuery>;

/** What a commune can hand over, and what there is to choose from. */
export const chapter6Documents = z.object({
  commune: communeLabel,
  /** Those of which a brief can be made, the latest first. */
  years: z.array(z.int()),
  /** The latest first; at most a hundred. */
  snapshots: z.array(z.object({ id, day, kind: z.enum(snapshotKinds), label: z.string().nullable() })),
  /** What goes with the dossier as annexes. */
  annexes: z.object({ pieces: count, files: count, bytes: count }),
  can: canSchema('dossier', 'archive', 'brief'),
});
export type Chapter6Documents = z.output<typeof chapter6Documents>;
