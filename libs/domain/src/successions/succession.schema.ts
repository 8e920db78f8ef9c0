import * as z from 'zod';
import { day, instant } from '../shared/day';
import { canSchema, contactLabel, organisationLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import {
  choice,
  count,
  email,
  id,
  line,
  locale,
  locales,
  name,
  orNull,
  telephone,
  text,
  version,
} from '../shared/primitives';
import { startsBeforeEnd } from '../shared/span';

/** A successor takes the contact's place for good; a substitute stands beside it, perhaps until a day. */
export const successionKinds = ['successor', 'substitute'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

export const successionStates = ['proposed', 'confirmed', 'refused', 'withdrawn'] as const;
export type SuccessionState = (typeof successionStates)[number];

/** What is said with a proposal, and with the decision. */
const word = text(400);

/** A colleague who is a contact already is named by `personId`; anybody else by name and mail address. */
export const successionCreate = z
  .object({
    kind: choice(successionKinds),
    personId: orNull(id).default(null),
    givenName: orNull(name).default(null),
    familyName: orNull(name).default(null),
    functionTitle: orNull(line(200)).default(null),
    email: orNull(email).default(null),
    telephone: orNull(telephone).default(null),
    locale: locale.default('fr'),
    fromDay: day,
    /** The last day of a substitute; a successor has none. */
    untilDay: orNull(day).default(null),
    word: orNull(word).default(null),
  })
  .check(startsBeforeEnd('fromDay', 'untilDay', true))
  .check(
    z.superRefine<{ personId: string | null } & Record<'givenName' | 'familyName' | 'email', string | null>>(
      (person, context) => {
        if (person.personId !== null) return;
        for (const field of ['givenName', 'familyName', 'email'] as const)
          if (person[field] === null) context.addIssue({ code: 'custom', path: [field], params: { code: 'required' } });
      },
    ),
  );
export type SuccessionCreate = z.output<typeof successionCreate>;

export const successionConfirm = z.object({ version, word: orNull(word).default(null) });
export type SuccessionConfirm = z.output<typeof successionConfirm>;

/** Whoever refuses says why. */
export const successionRefuse = z.object({ version, word });
export type SuccessionRefuse = z.output<typeof successionRefuse>;

export const successionListQuery = listQuery(
  ['createdAt', 'fromDay', 'organisation'],
  {
    state: queryList(z.enum(successionStates)),
    kind: queryList(z.enum(successionKinds)),
    organisationId: id.optional(),
  },
  '-createdAt',
);
export type SuccessionListQuery = z.output<typeof successionListQuery>;

export const successionRow = z.object({
  id,
  kind: z.enum(successionKinds),
  state: z.enum(successionStates),
  organisation: organisationLabel,
  /** Who named somebody. */
  contact: contactLabel,
  person: z.object({
    /** Null while the person is no contact yet. */
    contactId: id.nullable(),
    givenName: z.string(),
    familyName: z.string(),
    functionTitle: z.string().nullable(),
    email: z.string().nullable(),
    telephone: z.string().nullable(),
    locale: z.enum(locales),
  }),
  fromDay: day,
  untilDay: day.nullable(),
  word: z.string().nullable(),
  answer: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** When invitations and actions passed to the successor; null until the day has come. */
  handedOverAt: instant.nullable(),
  /** What a confirmation moves to the successor; null for whoever does not decide. */
  moves: z.object({ invitations: count, actions: count }).nullable(),
  createdAt: instant,
  isDemo: z.boolean(),
  version,
  can: canSchema('decide', 'withdraw'),
});
export type SuccessionRow = z.output<typeof successionRow>;

export const successionPage = pageOf(successionRow);
export type SuccessionPage = z.output<typeof successionPage>;
