import * as z from 'zod';
import { instant } from '../shared/day';
import { canSchema, contactLabel, organisationLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import { choice, id, orNull, text, version } from '../shared/primitives';

/** Whether an organisation seeks advice on a practice, or offers it. */
export const adviceKinds = ['ask', 'offer'] as const;
export type AdviceKind = (typeof adviceKinds)[number];

export const adviceStates = ['open', 'introduced', 'declined', 'withdrawn'] as const;
export type AdviceState = (typeof adviceStates)[number];

const answer = text(400);

/** Of the reader's own organisation; `otherOrganisationId` is one that it reads of on the sheet, else the broker finds one. */
export const adviceRequestCreate = z.object({
  sheetId: id,
  kind: choice(adviceKinds),
  otherOrganisationId: orNull(id).default(null),
  word: text(2000),
});
export type AdviceRequestCreate = z.output<typeof adviceRequestCreate>;

/** Whom the broker brings together: without `contactId` whoever made the request. */
export const adviceIntroduction = z.object({
  version,
  contactId: orNull(id).default(null),
  otherOrganisationId: id,
  otherContactId: id,
  word: orNull(answer).default(null),
});
export type AdviceIntroduction = z.output<typeof adviceIntroduction>;

/** Whoever declines says why. */
export const adviceRefusal = z.object({ version, word: answer });
export type AdviceRefusal = z.output<typeof adviceRefusal>;

export const adviceRequestListQuery = listQuery(
  ['createdAt', 'organisation', 'sheet'],
  {
    state: queryList(z.enum(adviceStates)),
    kind: queryList(z.enum(adviceKinds)),
    sheetId: id.optional(),
    organisationId: id.optional(),
  },
  '-createdAt',
);
export type AdviceRequestListQuery = z.output<typeof adviceRequestListQuery>;

const introduced = contactLabel.extend({ email: z.string().nullable() });

export const adviceRequestRow = z.object({
  id,
  kind: z.enum(adviceKinds),
  state: z.enum(adviceStates),
  sheet: z.object({ id, slug: z.string(), title: z.string() }),
  organisation: organisationLabel,
  /** Who made the request. */
  contact: contactLabel.nullable(),
  otherOrganisation: organisationLabel.nullable(),
  /** Both, with how to reach them; null until the broker has introduced them. */
  introduced: z.object({ contact: introduced.nullable(), otherContact: introduced.nullable() }).nullable(),
  word: z.string(),
  answer: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  createdAt: instant,
  isDemo: z.boolean(),
  version,
  can: canSchema('decide', 'withdraw'),
});
export type AdviceRequestRow = z.output<typeof adviceRequestRow>;

export const adviceRequestPage = pageOf(adviceRequestRow);
export type AdviceRequestPage = z.output<typeof adviceRequestPage>;
