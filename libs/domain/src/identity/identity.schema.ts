import * as z from 'zod';
import { organisationKinds, roles } from '../shared/actor';
import { day, instant, timeZone } from '../shared/day';
import { listQuery, pageOf } from '../shared/list';
import { mailKinds } from '../shared/mail-kinds';
import { choice, communeCode, count, email, id, locale, name, orNull, version } from '../shared/primitives';
import { password, passwordIssue } from './password.rules';

/** A link's secret, as it stands in the address. */
const token = z.string().trim().min(20).max(200);

export const signIn = z.object({ email, password: z.string().min(1).max(200) });

export const passwordChange = z.object({ currentPassword: z.string().min(1).max(200), password });

export const passwordResetRequest = z.object({ email });

export const passwordResetRedemption = z.object({ token, password });

export const invitationRedemption = z.object({ token, password, displayName: name });

/** What an invitation is opened with. It stays in the body: addresses are kept in logs and histories. */
export const invitationOpening = z.object({ token });

/** What an invitation tells whoever holds it: the name that an administrator gave them, to be kept or mended. */
export const openedInvitation = z.object({ displayName: z.string() });
export type OpenedInvitation = z.output<typeof openedInvitation>;

export const firstAdministrator = z
  .object({ token, email, displayName: name, password })
  .superRefine((input, refinement) => {
    const code = passwordIssue(input.password, input.email);
    if (code) refinement.addIssue({ code: 'custom', path: ['password'], params: { code } });
  });

export const instanceModes = ['demonstration', 'real'] as const;

/** Who asks, as the dashboard needs it: the same object that the policies take. */
export const actorView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('visitor') }),
  z.object({
    kind: z.literal('account'),
    accountId: id,
    role: choice(roles),
    displayName: z.string(),
    locale,
    contactId: id.nullable(),
    organisationId: id.nullable(),
    organisationKind: choice(organisationKinds).nullable(),
    communeCode: z.string().nullable(),
    groupIds: z.array(id),
    leadGroupIds: z.array(id),
    territoryGroupIds: z.array(id),
    grants: z.array(z.object({ communeCode: z.string(), untilDay: day })),
  }),
]);

/** What the dashboard asks first: who I am, and what kind of installation this is. */
export const me = z.object({
  actor: actorView,
  account: z
    .object({
      email: z.string(),
      organisationName: z.string().nullable(),
      isDemo: z.boolean(),
      /** The time zone in which their mails say when something is; null for whoever is not invited to meetings. */
      timeZone: z.string().nullable(),
      /** Whether signing in asks for a code beside the password. */
      secondFactor: z.boolean(),
      version,
    })
    .nullable(),
  instance: z.object({
    mode: choice(instanceModes).nullable(),
    /** The name of another provider that people may sign in with. */
    otherSignIn: z.string().nullable(),
    /** The accounts that a demonstration offers to try; none beside real data. */
    /** The number of the chapter that every catalogue has; null where they have several, or before there is one. */
    chapter: z.string().nullable(),
    demoAccounts: z.array(z.object({ email: z.string(), label: z.string(), password: z.string() })),
  }),
});

/** `timeZone` stays as it is where it is absent; it is for whoever is invited to meetings. */
export const meUpdate = z.object({ displayName: name, locale, timeZone: timeZone.optional(), version });

/** Which mails somebody may do without, and whether they want them. Kinds that are never sent to them are not there. */
export const mailWishes = z.object({ wishes: z.array(z.object({ kind: z.enum(mailKinds), wanted: z.boolean() })) });
export type MailWishes = z.output<typeof mailWishes>;

/** What somebody wants from now on; kinds that are not named stay as they are. */
export const mailWishesUpdate = z.object({
  wishes: z.array(z.object({ kind: choice(mailKinds), wanted: z.boolean() })).max(mailKinds.length),
});
export type MailWishesUpdate = z.output<typeof mailWishesUpdate>;

export const accountStates = ['active', 'disabled'] as const;

/** Without a day an adviser is named alone, and reads once the commune gives one. */
const grant = z.object({ communeCode, untilDay: orNull(day).default(null) });
export type AccountGrant = z.output<typeof grant>;

/** Roles that stand for an organisation need the contact they speak as. */
const needsContact = ['contact', 'commune-user'];

const contactForRole = (input: { role: string; contactId: string | null }, refinement: z.RefinementCtx): void => {
  if (needsContact.includes(input.role) && !input.contactId) {
    refinement.addIssue({ code: 'custom', path: ['contactId'], params: { code: 'role-needs-contact' } });
  }
};

export const accountCreate = z
  .object({
    email,
    displayName: name,
    role: choice(roles),
    locale,
    contactId: id.nullable().default(null),
    grants: z.array(grant).max(100).default([]),
  })
  .superRefine(contactForRole);

export const accountUpdate = z
  .object({
    email,
    displayName: name,
    role: choice(roles),
    locale,
    contactId: id.nullable(),
    state: choice(accountStates),
    grants: z.array(grant).max(100),
    version,
  })
  .superRefine(contactForRole);

export const accountListQuery = listQuery(
  ['displayName', 'email', 'role', 'lastLoginAt'] as const,
  { role: choice(roles).optional(), state: choice(accountStates).optional() },
  'displayName',
);

export const accountRow = z.object({
  id,
  email: z.string(),
  displayName: z.string(),
  role: choice(roles),
  state: choice(accountStates),
  organisationName: z.string().nullable(),
  hasPassword: z.boolean(),
  lastLoginAt: instant.nullable(),
  isDemo: z.boolean(),
});

export const accountPage = pageOf(accountRow);

export const accountDetail = accountRow.extend({
  locale,
  contactId: id.nullable(),
  contactName: z.string().nullable(),
  invitedAt: instant.nullable(),
  secondFactor: z.boolean(),
  grants: z.array(z.object({ communeCode, untilDay: day.nullable(), communeName: z.string() })),
  version,
  openSessions: count,
});

export type Me = z.output<typeof me>;
export type AccountRow = z.output<typeof accountRow>;
export type AccountDetail = z.output<typeof accountDetail>;
export type AccountCreate = z.output<typeof accountCreate>;
export type AccountUpdate = z.output<typeof accountUpdate>;
export type AccountListQuery = z.output<typeof accountListQuery>;
export type MeUpdate = z.output<typeof meUpdate>;

/** A session of one's own: a browser that is signed in. Which of them it is, one tells by when it was used. */
export const ownSession = z.object({
  id: z.string(),
  createdAt: instant,
  /** About when it was used last, to the hour. */
  seenAt: instant,
  /** The one that asks. */
  isCurrent: z.boolean(),
});
export const ownSessions = z.object({ items: z.array(ownSession) });
export type OwnSessions = z.output<typeof ownSessions>;

/** A session is known by the hash of its secret. */
export const sessionParams = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) });
