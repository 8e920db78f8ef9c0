import * as z from 'zod';
import { snapshotKinds } from '../pacte-climat/snapshot.rules';
import { day, instant } from '../shared/day';
import { canSchema, communeLabel } from '../shared/labels';
import { listQuery, pageOf } from '../shared/list';
import {
  choice,
  choiceOrNull,
  email,
  httpsUrl,
  id,
  line,
  orNull,
  telephone,
  text,
  version,
  word,
} from '../shared/primitives';
import { evidenceForms, publicParts } from './public-parts';

/** Whether an office is named as the contact, or somebody who agreed to it; null as long as nobody said. */
export const pageContacts = ['office', 'person'] as const;
export type PageContact = (typeof pageContacts)[number];

const introduction = orNull(text(3000)).default(null);

const fields = {
  parts: z.array(choice(publicParts)).max(publicParts.length),
  introductionFr: introduction,
  introductionDe: introduction,
  introductionEn: introduction,
  evidenceForm: choice(evidenceForms).default('number'),
  contactOf: choiceOrNull(pageContacts).default(null),
  contactName: orNull(line(200)).default(null),
  contactEmail: orNull(email).default(null),
  contactTelephone: orNull(telephone).default(null),
  contactUrl: orNull(httpsUrl).default(null),
  /** A snapshot that is shown instead of the chapter as it now is. */
  snapshotId: id.nullable().default(null),
};

type Fields = z.output<z.ZodObject<typeof fields>>;

/** Whether somebody could be named or reached by what is given: a site alone is nobody's. */
export const mayNameSomebody = (choice: Pick<Fields, 'contactName' | 'contactEmail' | 'contactTelephone'>): boolean =>
  choice.contactName !== null || choice.contactEmail !== null || choice.contactTelephone !== null;

/** What is chosen has to be there: an introduction without a text, or a contact without an address, shows nothing. */
function checkChoice(choice: Fields, context: z.RefinementCtx): void {
  const wrong = (path: string): void =>
    context.addIssue({ code: 'custom', path: [path], params: { code: 'required' } });
  const { introductionFr, introductionDe, introductionEn, contactEmail, contactTelephone, contactUrl } = choice;
  if (choice.parts.includes('introduction') && !introductionFr && !introductionDe && !introductionEn) {
    wrong('introductionFr');
  }
  if (choice.parts.includes('contact') && !contactEmail && !contactTelephone && !contactUrl) wrong('contactEmail');
}

/** What a public page would show; nothing of it is kept. */
export const publicPageChoice = z.object(fields);
export type PublicPageChoice = z.output<typeof publicPageChoice>;

/** A commune's public page, whole. `version` is that of the stored one, null when there was none. */
export const publicPagePut = z
  .object({ ...fields, published: z.boolean(), version: version.nullable() })
  .superRefine(checkChoice)
  .superRefine(({ published, ...choice }, context) => {
    const { parts, contactOf, contactName } = choice;
    const wrong = (path: string, code: string): void =>
      context.addIssue({ code: 'custom', path: [path], params: { code } });
    if (published && parts.length === 0) wrong('parts', 'nothing-chosen');
    // Before anybody is named to everybody it has to be said whether they are a person, and then who agreed.
    if (!published || !parts.includes('contact') || !mayNameSomebody(choice)) return;
    if (contactOf === null) wrong('contactOf', 'required');
    if (contactOf === 'person' && contactName === null) wrong('contactName', 'required');
  });
export type PublicPagePut = z.output<typeof publicPagePut>;

/** The page as its commune edits it. */
export const publicPageDetail = z.object({
  commune: communeLabel,
  parts: z.array(z.enum(publicParts)),
  introductionFr: z.string().nullable(),
  introductionDe: z.string().nullable(),
  introductionEn: z.string().nullable(),
  evidenceForm: z.enum(evidenceForms),
  contactOf: z.enum(pageContacts).nullable(),
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  contactTelephone: z.string().nullable(),
  contactUrl: z.string().nullable(),
  snapshotId: id.nullable(),
  /** Since when everybody sees it; null as long as nobody does. */
  publishedAt: instant.nullable(),
  version: version.nullable(),
  /** Those that can be shown instead, the latest first; at most a hundred. */
  snapshots: z.array(z.object({ id, day, kind: z.enum(snapshotKinds), label: z.string().nullable() })),
  can: canSchema('edit'),
});
export type PublicPageDetail = z.output<typeof publicPageDetail>;

const points = z.number().min(0);

export const publicCommuneListQuery = listQuery(
  ['name', 'publishedOn', 'effective'],
  { canton: word(60).optional() },
  'name',
);
export type PublicCommuneListQuery = z.output<typeof publicCommuneListQuery>;

/** A commune that publishes its chapter 6. */
export const publicCommuneRow = z.object({
  commune: communeLabel,
  canton: z.string().nullable(),
  /** Whose chapter its page shows; null before there is a catalogue. */
  programme: z.string().nullable(),
  publishedOn: day,
  shown: z.array(z.enum(publicParts)),
  /**
   * The totals of its known points as its page shows them, and of which day; null where it does not show them. `effective` is
   * null as long as nothing is assessed.
   */
  points: z.object({ effective: points.nullable(), possible: points, day }).nullable(),
});
export type PublicCommuneRow = z.output<typeof publicCommuneRow>;

export const publicCommunePage = pageOf(publicCommuneRow).extend({
  /** The cantons in which communes publish. */
  cantons: z.array(z.string()),
  /** The programmes of all of them. */
  programmes: z.array(z.string()),
});
export type PublicCommunePage = z.output<typeof publicCommunePage>;
