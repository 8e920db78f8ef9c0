import * as z from 'zod';
import { instant } from '../shared/day';
import { listQuery, pageOf } from '../shared/list';
import { choice, count, id, locale } from '../shared/primitives';
import { dataKinds, legalBases } from './data-kinds';

/** One row that is held about somebody. */
export const dataRow = z.object({
  /** An instant, a day, or a time on the clock of a meeting. */
  at: z.string().nullable(),
  /** What it was about and what it says. */
  text: z.string(),
  facts: z.array(z.object({ field: z.string(), value: z.string().nullable() })),
  /** Its columns but for secrets. */
  values: z.record(z.string(), z.unknown()),
});
export type DataRow = z.output<typeof dataRow>;

/** Where rows of one person are held, by the table. */
export const dataRows = z.object({
  /** The table; its name in words is in the catalogues. */
  table: z.string(),
  /** All there are. */
  total: count,
  /** The newest of them. */
  rows: z.array(dataRow),
});
export type DataRows = z.output<typeof dataRows>;

/** What is held about somebody of one kind, why, and how long. */
export const heldKind = z.object({
  kind: z.enum(dataKinds),
  basis: z.enum(legalBases),
  /** For how many months; null where something else decides. */
  months: count.nullable(),
  holdings: z.array(dataRows),
});
export type HeldKind = z.output<typeof heldKind>;

/** Everything that is held about one person. */
export const heldData = z.object({
  name: z.string(),
  isDemo: z.boolean(),
  madeAt: instant,
  kinds: z.array(heldKind),
});
export type HeldData = z.output<typeof heldData>;

/** What is done with data of one kind, wherever they are held. */
export const recordedKind = heldKind.omit({ holdings: true }).extend({ tables: z.array(z.string()) });
export type RecordedKind = z.output<typeof recordedKind>;

/** The record of processing activities. */
export const processingRecord = z.object({ madeAt: instant, kinds: z.array(recordedKind) });
export type ProcessingRecord = z.output<typeof processingRecord>;

/** In which language a document about somebody's data is made; that of the reader unless it is said. */
export const dataDocumentQuery = z.object({ language: locale.optional() });
export type DataDocumentQuery = z.output<typeof dataDocumentQuery>;

/** A page shows so many rows of one table. */
export const PAGE_HELD_ROWS = 5;

/** What an erasure does to rows: they go, lose what is personal, or stay, since they say nothing without the person. */
export const erasureEffects = ['removed', 'anonymised', 'kept'] as const;

/** Why somebody cannot be erased now. */
export const erasureObstacles = ['leads-groups', 'last-administrator', 'renamed-lately', 'shared-account'] as const;
export type ErasureObstacle = (typeof erasureObstacles)[number];

/**
 * Why something that may mean the person stays in texts: somebody else has it too, it stands within what an organisation, a group
 * or a place is called, or whoever asks for themselves is the only one who says that it is theirs.
 */
export const erasureStays = ['others', 'within', 'unconfirmed'] as const;

/** What an erasure would change, before anything is. */
export const erasurePreview = z.object({
  name: z.string(),
  isDemo: z.boolean(),
  obstacle: z.enum(erasureObstacles).nullable(),
  /** Where something is held, with how many rows, and what becomes of them. */
  tables: z.array(z.object({ table: z.string(), total: count, effect: z.enum(erasureEffects) })),
  /** Texts of others that name the person. */
  mentions: count,
  /** Mails to the person that wait, and will not leave. */
  waitingMails: count,
  /** Whether somebody else bears the same name: what stands under the name alone is left as it is. */
  hasNamesake: z.boolean(),
  /** What stays in texts. */
  stays: z.array(z.object({ text: z.string(), why: z.enum(erasureStays) })),
  /**
   * Documents to look at, since nothing reads what is in them: those that the person uploaded, and those whose title holds their
   * name. At most a hundred are listed.
   */
  files: z.object({
    total: count,
    /** `url` is that of a link; a document is at its own address. */
    items: z.array(z.object({ id, name: z.string(), url: z.string().nullable(), isUploaded: z.boolean() })),
  }),
});
export type ErasurePreview = z.output<typeof erasurePreview>;

/** It cannot be undone: whoever asks says that they know. */
export const erasureRequest = z.object({ understood: z.literal(true) });

/** Who asked for an erasure. */
export const erasureReasons = ['person', 'administrator', 'retention'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** How somebody is known: as a contact, by an account alone, or by an address alone: a guest, or whoever wrote or was proposed. */
export const personKinds = ['contact', 'account', 'guest'] as const;
export type PersonKind = (typeof personKinds)[number];
export const personParams = z.object({ kind: choice(personKinds), id });

export const personListQuery = listQuery(['name', 'email'], {}, 'name');
export type PersonListQuery = z.output<typeof personListQuery>;

/** Somebody about whom something is held. */
export const personRow = z.object({
  kind: z.enum(personKinds),
  /** Of the contact or the account; of a guest that of one of the invitations. */
  id,
  name: z.string(),
  email: z.string().nullable(),
  isDemo: z.boolean(),
});
export type PersonRow = z.output<typeof personRow>;
export const personPage = pageOf(personRow);

export const erasureListQuery = listQuery(['at'], {}, '-at');
export type ErasureListQuery = z.output<typeof erasureListQuery>;

/** An erasure, which says nothing of whom it was of. */
export const erasureRow = z.object({
  id,
  at: instant,
  subjectKind: z.enum(personKinds),
  reason: z.enum(erasureReasons),
  /** How many rows were removed or changed. */
  changed: count,
});
export type ErasureRow = z.output<typeof erasureRow>;
export const erasurePage = pageOf(erasureRow);
