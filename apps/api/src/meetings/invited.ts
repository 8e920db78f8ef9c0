import type { Counted, InvitationDetail, InvitedOrganisation, OrganisationLabel } from '@zesumme/domain';
import { answersByOrganisation } from '@zesumme/domain';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { Invitation } from './invitation.entity';

interface InvitationRow extends Omit<Invitation, 'meetingId' | 'version' | 'guestLocale' | 'delegatedFromId'> {
  organisationName: string;
  organisationKind: OrganisationLabel['kind'];
  organisationIsDemo: boolean;
  senderGivenName: string | null;
  senderFamilyName: string | null;
  senderGuest: string | null;
  senderOrganisation: string | null;
  givenName: string | null;
  familyName: string | null;
}

const shown = [
  'id',
  'organisationId',
  'contactId',
  'guestName',
  'guestEmail',
  'guestOrganisation',
  'isHost',
  'required',
  'answer',
  'answeredAt',
  'answerNote',
  'attendance',
] as const;

/** Every invitation of a meeting with the names it needs, companies first, guests last, by name; in one query. */
export async function invitationDetails(ctx: Ctx, meetingId: string): Promise<InvitationDetail[]> {
  const rows = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .leftJoin(Organisation, 'organisation', 'organisation.id = invitation.organisationId')
    .leftJoin(Contact, 'contact', 'contact.id = invitation.contactId')
    .leftJoin(Invitation, 'replaced', 'replaced.id = invitation.delegatedFromId')
    .leftJoin(Contact, 'sender', 'sender.id = replaced.contactId')
    .leftJoin(Organisation, 'senderOrganisation', 'senderOrganisation.id = replaced.organisationId')
    .select(columns('invitation', shown))
    .addSelect('organisation.name', 'organisationName')
    .addSelect('organisation.kind', 'organisationKind')
    .addSelect('organisation.isDemo', 'organisationIsDemo')
    .addSelect(columns('contact', ['givenName', 'familyName']))
    .addSelect('sender.givenName', 'senderGivenName')
    .addSelect('sender.familyName', 'senderFamilyName')
    .addSelect('replaced.guestName', 'senderGuest')
    .addSelect('senderOrganisation.name', 'senderOrganisation')
    .where('invitation.meetingId = :meetingId', { meetingId })
    .orderBy("CASE WHEN organisation.id IS NULL THEN 2 WHEN organisation.kind = 'company' THEN 0 ELSE 1 END", 'ASC')
    .addOrderBy('organisation.name', 'ASC')
    .addOrderBy('organisation.id', 'ASC')
    .addOrderBy('contact.familyName', 'ASC')
    .addOrderBy('contact.givenName', 'ASC')
    .addOrderBy('invitation.guestName', 'ASC')
    .addOrderBy('invitation.id', 'ASC')
    .getRawMany<InvitationRow>();
  return rows.map((row) => ({
    id: row.id,
    organisation: row.organisationId
      ? {
          id: row.organisationId,
          name: row.organisationName,
          kind: row.organisationKind,
          isDemo: Boolean(row.organisationIsDemo),
        }
      : null,
    contact: row.contactId ? { id: row.contactId, name: `${row.givenName} ${row.familyName}` } : null,
    guest: row.guestName ? { name: row.guestName, email: row.guestEmail, organisation: row.guestOrganisation } : null,
    required: Boolean(row.required),
    host: Boolean(row.isHost),
    delegatedFrom: senderOf(row),
    answer: row.answer,
    answeredAt: row.answeredAt,
    answerNote: row.answerNote,
    attendance: row.attendance,
  }));
}

/** Who sends somebody in their place: a person, or an organisation that is invited as a whole. */
const senderOf = ({
  senderGivenName,
  senderFamilyName,
  senderGuest,
  senderOrganisation,
}: InvitationRow): string | null =>
  senderFamilyName ? `${senderGivenName} ${senderFamilyName}` : (senderGuest ?? senderOrganisation);

/** Each invited organisation once, with what it answers as a whole: without names of people and without reasons. */
export function invitedOrganisations(invitations: InvitationDetail[], stored: Counted[]): InvitedOrganisation[] {
  const labels = new Map(
    invitations.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation]] : [])),
  );
  const given = new Map(stored.map((each) => [each.id, each]));
  // In the order of the names, with all that is stored.
  const inOrder = invitations.flatMap(({ id }) => given.get(id) ?? []);
  return answersByOrganisation(inOrder).flatMap(({ organisationId, answer, attendance }) => {
    const organisation = labels.get(organisationId);
    return organisation ? [{ organisation, answer, attendance }] : [];
  });
}

/** Whom an invitation is for, in one name: the person, or the organisation that is invited as a whole. */
export const nameOf = ({ contact, guest, organisation }: InvitationDetail): string =>
  contact?.name ?? guest?.name ?? organisation?.name ?? '';
