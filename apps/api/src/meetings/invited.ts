import {
  type Counted,
  type InvitationDetail,
  type InvitationListQuery,
  type InvitationPage,
  type InvitedOrganisation,
  type OrganisationLabel,
  answersByOrganisation,
  matchesAllWords,
  searchTextOf,
} from '@zesumme/domain';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, SameQuery, columns } from '../platform/database';
import { linksGiven } from './invitation-links';
import { Invitation } from './invitation.entity';

interface InvitationRow extends Omit<Invitation, 'version' | 'delegatedFromId'> {
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
  'meetingId',
  'organisationId',
  'contactId',
  'guestName',
  'guestEmail',
  'guestOrganisation',
  'guestLocale',
  'isHost',
  'required',
  'answer',
  'answeredAt',
  'answerNote',
  'attendance',
] as const;

/** How many are shown at once where nothing else is asked for. */
const FIRST = 20;

/** One page of those invited, found by their names. */
export async function invitationPage(ctx: Ctx, meetingId: string, asked: InvitationListQuery): Promise<InvitationPage> {
  const { page, size, q } = asked;
  const from = (page - 1) * size;
  if (q === '') {
    const total = await ctx.manager.countBy(Invitation, { meetingId });
    return { items: await invitationDetails(ctx, meetingId, { from, size }), total, page, size };
  }
  // A guest's name is kept as it was typed, and accents are no matter for a search: so all of the names are read for it.
  const found = (await invitationDetails(ctx, meetingId)).filter((each) => matchesAllWords(wordsOf(each), q));
  return { items: found.slice(from, from + size), total: found.length, page, size };
}

/** The first page of them. */
export const firstInvited = (ctx: Ctx, meetingId: string): Promise<InvitationDetail[]> =>
  invitationDetails(ctx, meetingId, { from: 0, size: FIRST });

/** What somebody is found by among those invited. */
const wordsOf = ({ contact, organisation, guest }: InvitationDetail): string =>
  searchTextOf(contact?.name, organisation?.name, guest?.name, guest?.organisation, guest?.email);

/** Which of the invitations are read. */
interface Some {
  from?: number;
  size?: number;
  ids?: readonly string[];
}

/** The invitations of a meeting with the names they need, companies first, guests last, by name; in two queries. */
export async function invitationDetails(ctx: Ctx, meetingId: string, some: Some = {}): Promise<InvitationDetail[]> {
  if (some.ids?.length === 0) return [];
  const rows = await invitationRows(ctx, [meetingId], some);
  const links = await linksGiven(ctx, meetingId, rows.map(holderOf));
  return rows.map((row) => ({
    id: row.id,
    ...namesOf(row),
    required: Boolean(row.required),
    host: Boolean(row.isHost),
    answer: row.answer,
    answeredAt: row.answeredAt,
    answerNote: row.answerNote,
    attendance: row.attendance,
    linkEndedAt: links.endedAt.get(holderOf(row)) ?? null,
    hasLink: links.open.has(holderOf(row)),
  }));
}

/** The order of invitations: companies first, guests last, by name. */
export const BY_NAME = [
  "CASE WHEN organisation.id IS NULL THEN 2 WHEN organisation.kind = 'company' THEN 0 ELSE 1 END",
  ...['organisation.name', 'organisation.id', 'contact.familyName', 'contact.givenName'],
  ...['invitation.guestName', 'invitation.id'],
] as const;

/** The rows of these meetings, in this order. */
function invitationRows(
  ctx: Ctx,
  meetingIds: readonly string[],
  { from, size, ids }: Some = {},
): Promise<InvitationRow[]> {
  if (ids) return NAMED.rows(ctx, { meetingIds, ids });
  return size === undefined ? ALL.rows(ctx, { meetingIds }) : PAGE.rows(ctx, { meetingIds, from: from ?? 0, size });
}

const rowsWhere = (which: string, end = '') =>
  new SameQuery<InvitationRow>(({ manager }) => {
    const query = manager
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
      .where(`invitation.meetingId IN (:...meetingIds) AND ${which}`)
      .orderBy(Object.fromEntries(BY_NAME.map((by) => [by, 'ASC' as const])));
    return `${query.getQuery()} ${end}`;
  });

const ALL = rowsWhere('1 = 1');
const NAMED = rowsWhere('invitation.id IN (:...ids)');
const PAGE = rowsWhere('1 = 1', 'LIMIT :size OFFSET :from');

/** Somebody who is invited, by the names that are shown of them. */
export interface NamedInvitation extends Pick<
  InvitationDetail,
  'organisation' | 'contact' | 'guest' | 'delegatedFrom' | 'attendance'
> {
  meetingId: string;
}

/** All those invited to these meetings by name, in the same order; one query, however many they are. */
export async function namedInvitations(ctx: Ctx, meetingIds: readonly string[]): Promise<NamedInvitation[]> {
  if (meetingIds.length === 0) return [];
  const rows = await invitationRows(ctx, meetingIds);
  return rows.map((row) => ({ meetingId: row.meetingId, attendance: row.attendance, ...namesOf(row) }));
}

const namesOf = (
  row: InvitationRow,
): Pick<InvitationDetail, 'organisation' | 'contact' | 'guest' | 'delegatedFrom'> => ({
  organisation: row.organisationId
    ? {
        id: row.organisationId,
        name: row.organisationName,
        kind: row.organisationKind,
        isDemo: Boolean(row.organisationIsDemo),
      }
    : null,
  contact: row.contactId ? { id: row.contactId, name: `${row.givenName} ${row.familyName}` } : null,
  guest: guestOf(row),
  delegatedFrom: senderOf(row),
});

/** Whose links those of an invitation are; nobody's where a guest has no address. */
const holderOf = ({ contactId, guestEmail, organisationId }: InvitationRow): string =>
  contactId ?? guestEmail ?? organisationId ?? '';

const guestOf = ({
  guestName,
  guestEmail,
  guestOrganisation,
  guestLocale,
}: InvitationRow): InvitationDetail['guest'] =>
  guestName
    ? { name: guestName, email: guestEmail, organisation: guestOrganisation, locale: guestLocale ?? 'fr' }
    : null;

/** Who sends somebody in their place: a person, or an organisation that is invited as a whole. */
const senderOf = ({
  senderGivenName,
  senderFamilyName,
  senderGuest,
  senderOrganisation,
}: InvitationRow): string | null =>
  senderFamilyName ? `${senderGivenName} ${senderFamilyName}` : (senderGuest ?? senderOrganisation);

/** Each invited organisation once, with what it answers as a whole: without names of people and without reasons. */
export async function invitedOrganisations(
  ctx: Ctx,
  meetingId: string,
  stored: readonly Counted[],
): Promise<InvitedOrganisation[]> {
  return (await organisationsInvited(ctx, [meetingId]))(stored);
}

/**
 * The same for several meetings; one query, however many they are.
 *
 * @returns what the organisations that these invitations of one of the meetings name answer
 */
export async function organisationsInvited(
  ctx: Ctx,
  meetingIds: readonly string[],
): Promise<(stored: readonly Counted[]) => InvitedOrganisation[]> {
  if (meetingIds.length === 0) return () => [];
  const labels = await LABELS.rows(ctx, { meetingIds });
  return (stored) => {
    const answers = new Map(answersByOrganisation(stored).map((each) => [each.organisationId, each]));
    return labels.flatMap((label) => {
      const said = answers.get(label.id);
      const organisation = { ...label, isDemo: Boolean(label.isDemo) };
      return said ? [{ organisation, answer: said.answer, attendance: said.attendance }] : [];
    });
  };
}

/** Whom an invitation is for, in one name: the person, or the organisation that is invited as a whole. */
export const nameOf = ({ contact, guest, organisation }: InvitationDetail): string =>
  contact?.name ?? guest?.name ?? organisation?.name ?? '';

const LABELS = new SameQuery<OrganisationLabel>(({ manager }) =>
  manager
    .createQueryBuilder(Organisation, 'organisation')
    .select(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where((query) => {
      const invited = query
        .subQuery()
        .select('invitation.organisationId')
        .from(Invitation, 'invitation')
        .where('invitation.meetingId IN (:...meetingIds)');
      return `organisation.id IN ${invited.getQuery()}`;
    })
    .orderBy("CASE WHEN organisation.kind = 'company' THEN 0 ELSE 1 END", 'ASC')
    .addOrderBy('organisation.name', 'ASC')
    .addOrderBy('organisation.id', 'ASC'),
);
