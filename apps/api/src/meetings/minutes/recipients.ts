import type { MinutesDetail } from '@zesumme/domain';
import { Contact } from '../../organisations/contact.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Organisation } from '../../organisations/organisation.entity';
import type { Ctx } from '../../platform/database';
import { wantsMail } from '../../platform/outbox';
import { type Invited, mailboxesOf } from '../calendar/mailboxes';
import { Invitation } from '../invitation.entity';

/** Whom mails about minutes go to: those invited who can be written to and want such mails. */
export async function minutesRecipients(ctx: Ctx, meetingId: string): Promise<Invited[]> {
  const reachable = [...(await mailboxesOf(ctx, meetingId)).values()];
  const wanting = await wantsMail(
    ctx,
    reachable.map(({ recipientKey }) => recipientKey),
    'minutes',
  );
  return reachable.filter(({ recipientKey }) => wanting.has(recipientKey));
}

/** The same by name, with those who are invited and cannot be written to. */
export async function namedRecipients(ctx: Ctx, meetingId: string): Promise<NonNullable<MinutesDetail['recipients']>> {
  const people = (await minutesRecipients(ctx, meetingId)).map(({ name }) => name);
  return { people, unreachable: await unreachableNames(ctx, meetingId) };
}

async function unreachableNames(ctx: Ctx, meetingId: string): Promise<string[]> {
  const query = ctx.manager.createQueryBuilder(Invitation, 'invitation');
  const reachable = query
    .subQuery()
    .select('1')
    .from(ContactRelation, 'relation')
    .innerJoin(Contact, 'person', 'person.id = relation.contactId')
    .where('relation.organisationId = invitation.organisationId')
    .andWhere('(invitation.contactId IS NULL OR invitation.contactId = relation.contactId)')
    .andWhere('relation.fromDay <= :today AND (relation.toDay IS NULL OR relation.toDay >= :today)')
    .andWhere('person.archivedAt IS NULL AND person.email IS NOT NULL');
  const rows = await query
    .leftJoin(Contact, 'contact', 'contact.id = invitation.contactId')
    .leftJoin(Organisation, 'organisation', 'organisation.id = invitation.organisationId')
    .select('invitation.guestName', 'guestName')
    .addSelect('organisation.name', 'organisationName')
    .addSelect('contact.givenName', 'givenName')
    .addSelect('contact.familyName', 'familyName')
    .where('invitation.meetingId = :meetingId AND invitation.guestEmail IS NULL', { meetingId })
    .andWhere(`NOT EXISTS ${reachable.getQuery()}`, { today: ctx.clock.today() })
    .orderBy('organisation.searchText')
    .addOrderBy('invitation.id')
    .getRawMany<Record<'guestName' | 'organisationName' | 'givenName' | 'familyName', string | null>>();
  return rows.map(({ guestName, organisationName, givenName, familyName }) =>
    familyName === null ? (guestName ?? organisationName ?? '') : `${givenName} ${familyName}`,
  );
}

/**
 * Contacts among those invited who speak for an organisation that is no commune: they read of who was there by
 * organisation. Guests, and contacts of communes, read counts.
 */
export async function insideRecipients(ctx: Ctx, meetingId: string): Promise<Set<string>> {
  const rows = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .innerJoin(Organisation, 'organisation', 'organisation.id = invitation.organisationId')
    .innerJoin(ContactRelation, 'relation', 'relation.organisationId = organisation.id')
    .select('relation.contactId', 'contactId')
    .distinct(true)
    .where("invitation.meetingId = :meetingId AND organisation.kind <> 'commune'", { meetingId })
    .andWhere('relation.fromDay <= :today AND (relation.toDay IS NULL OR relation.toDay >= :today)', {
      today: ctx.clock.today(),
    })
    .getRawMany<{ contactId: string }>();
  return new Set(rows.map(({ contactId }) => contactId));
}
