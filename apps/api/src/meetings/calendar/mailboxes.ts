import { type Answer, HOME_ZONE, type Locale, jointAnswer } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { Contact } from '../../organisations/contact.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { type Ctx, columns } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import { ReaderZone } from '../../platform/outbox/reader-zone.entity';
import { Invitation } from '../invitation.entity';

/** Somebody who is invited, by the mailbox at which they are reached. */
export interface Invited {
  /** The address in lower case: what a calendar hangs on. */
  mailbox: string;
  email: string;
  /** The contact's id, or the mailbox of a guest. */
  recipientKey: string;
  name: string;
  locale: Locale;
  /** The time zone in which they read. */
  timeZone: string;
  /** The zone that they have chosen; null where nobody knows it, and Luxembourg's is taken. */
  chosenZone: string | null;
  required: boolean;
  isHost: boolean;
  answer: Answer;
}

interface Row {
  id: string;
  contactId: string | null;
  required: boolean;
  isHost: boolean;
  answer: Answer;
  guestName: string | null;
  guestEmail: string | null;
  guestLocale: Locale | null;
  guestZone: string | null;
}

interface Reachable {
  invitationId: string;
  contactId: string;
  kind: ContactRelation['kind'];
  email: string;
  locale: Locale;
  givenName: string;
  familyName: string;
  timeZone: string | null;
}

/**
 * Who is invited to a meeting and can be written to, each mailbox once: the contact or guest who is invited, or where an
 * organisation is invited as a whole its main contacts, else all of its contacts. Whoever has left the organisation, is
 * archived or has no address is not among them. Two queries, however many they are.
 */
export async function mailboxesOf(ctx: Ctx, meetingId: string): Promise<Map<string, Invited>> {
  return (await invitedTo(ctx, meetingId)).mailboxes;
}

/** The same for some of the mailboxes, without reading who else is invited. */
export async function someMailboxesOf(
  ctx: Ctx,
  meetingId: string,
  mailboxes: readonly string[],
): Promise<Map<string, Invited>> {
  if (mailboxes.length === 0) return new Map();
  const guests = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .select('invitation.id', 'id')
    .where('invitation.meetingId = :meetingId', { meetingId })
    .andWhere('LOWER(invitation.guestEmail) IN (:...mailboxes)', { mailboxes })
    .getRawMany<{ id: string }>();
  const contacts = await reachableBy(ctx, meetingId)
    .andWhere('LOWER(contact.email) IN (:...mailboxes)', { mailboxes })
    .getRawMany<Reachable>();
  // Everything that is said of a mailbox counts: also what is said of others who share it, or of their organisation.
  const ids = [...guests.map(({ id }) => id), ...contacts.map(({ invitationId }) => invitationId)];
  const found = (await invitedTo(ctx, meetingId, [...new Set(ids)])).mailboxes;
  return new Map(mailboxes.flatMap((mailbox) => [found.get(mailbox) ?? []].flat().map((each) => [mailbox, each])));
}

/** The same, with the ids of the invitations for which nobody can be written to; of all invitations, or of those named. */
export async function invitedTo(
  ctx: Ctx,
  meetingId: string,
  only?: readonly string[],
): Promise<{ mailboxes: Map<string, Invited>; unreached: string[] }> {
  if (only?.length === 0) return { mailboxes: new Map(), unreached: [] };
  const which = only ? 'invitation.id IN (:...only)' : '1 = 1';
  const invitations = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .leftJoin(ReaderZone, 'zone', 'zone.recipientKey = invitation.guestEmail')
    .select(columns('invitation', ['id', 'contactId', 'required', 'isHost', 'answer']))
    .addSelect(columns('invitation', ['guestName', 'guestEmail', 'guestLocale']))
    .addSelect('zone.timeZone', 'guestZone')
    .where('invitation.meetingId = :meetingId', { meetingId })
    .andWhere(which, { only })
    .orderBy('invitation.id')
    .getRawMany<Row>();
  const people = await reachableBy(ctx, meetingId).andWhere(which, { only }).getRawMany<Reachable>();
  const reachable = grouped(people, ({ invitationId }) => invitationId);
  const found = new Map<string, Invited>();
  const unreached: string[] = [];
  // Those who are invited by name come first: what is said of them counts before what is said of their organisation.
  const inOrder = [...invitations.filter(isByName), ...invitations.filter((each) => !isByName(each))];
  for (const invitation of inOrder) {
    const people = peopleOf(invitation, reachable.get(invitation.id) ?? []);
    if (people.length === 0) unreached.push(invitation.id);
    for (const person of people) {
      const known = found.get(person.mailbox);
      found.set(person.mailbox, known ? together(known, person) : person);
    }
  }
  return { mailboxes: found, unreached };
}

const isByName = ({ contactId, guestEmail }: Row): boolean => contactId !== null || guestEmail !== null;

function peopleOf(invitation: Row, reachable: Reachable[]): Invited[] {
  const { contactId, guestEmail, guestName, guestLocale, guestZone, answer } = invitation;
  const as = { required: Boolean(invitation.required), isHost: Boolean(invitation.isHost), answer };
  if (guestEmail) {
    const mailbox = guestEmail.toLowerCase();
    const name = guestName ?? guestEmail;
    const reads = { locale: guestLocale ?? 'fr', timeZone: guestZone ?? HOME_ZONE, chosenZone: guestZone };
    return [{ ...as, ...reads, mailbox, email: guestEmail, recipientKey: mailbox, name }];
  }
  const main = contactId ? [] : reachable.filter(({ kind }) => kind === 'main');
  return (main.length > 0 ? main : reachable).map((contact) => ({
    ...as,
    mailbox: contact.email.toLowerCase(),
    email: contact.email,
    recipientKey: contact.contactId,
    name: `${contact.givenName} ${contact.familyName}`,
    locale: contact.locale,
    timeZone: contact.timeZone ?? HOME_ZONE,
    chosenZone: contact.timeZone,
  }));
}

/** Two who share a mailbox, or one who is invited in two ways. */
const together = (known: Invited, other: Invited): Invited => ({
  ...known,
  required: known.required || other.required,
  isHost: known.isHost || other.isHost,
  answer: known.answer === 'needs-action' ? jointAnswer([known.answer, other.answer]) : known.answer,
});

function reachableBy(ctx: Ctx, meetingId: string): SelectQueryBuilder<Invitation> {
  return ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .innerJoin(ContactRelation, 'relation', 'relation.organisationId = invitation.organisationId')
    .innerJoin(Contact, 'contact', 'contact.id = relation.contactId')
    .leftJoin(ReaderZone, 'zone', 'zone.recipientKey = contact.id')
    .select('invitation.id', 'invitationId')
    .addSelect('zone.timeZone', 'timeZone')
    .addSelect(columns('relation', ['contactId', 'kind']))
    .addSelect(columns('contact', ['email', 'locale', 'givenName', 'familyName']))
    .where('invitation.meetingId = :meetingId', { meetingId })
    .andWhere('(invitation.contactId IS NULL OR invitation.contactId = relation.contactId)')
    .andWhere('relation.fromDay <= :today', { today: ctx.clock.today() })
    .andWhere('(relation.toDay IS NULL OR relation.toDay >= :today)')
    .andWhere('contact.archivedAt IS NULL AND contact.email IS NOT NULL')
    .orderBy('contact.familyName')
    .addOrderBy('contact.id');
}
