import type { Counted, InvitedOrganisation, MeetingRow, OrganisationLabel } from '@zesumme/domain';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, jsonRows, jsonRowsSql } from '../platform/database';
import { AgendaItem } from './agenda-item.entity';
import { Invitation } from './invitation.entity';
import { BY_NAME, organisationsInvited } from './invited';

type AgendaLine = NonNullable<MeetingRow['agenda']>[number];
type Participant = NonNullable<MeetingRow['participants']>[number];

/** How many of those invited to one meeting a list shows. */
const MOST_PARTICIPANTS = 20;

type StoredLine = [string, string | null, string, AgendaLine['kind'], number, string | null];

/** The agendas of these meetings; one query, however many they are. */
export async function agendaLinesOf(ctx: Ctx, meetingIds: readonly string[]): Promise<Map<string, AgendaLine[]>> {
  if (meetingIds.length === 0) return new Map();
  const read = ['id', 'section', 'title', 'kind', 'minutes', 'presenter'].map((property) => `item.${property}`);
  const rows = await ctx.manager
    .createQueryBuilder(AgendaItem, 'item')
    .select('item.meetingId', 'meetingId')
    .addSelect(jsonRowsSql(ctx, read, 'item.position, item.id'), 'items')
    .where('item.meetingId IN (:...meetingIds)', { meetingIds })
    .groupBy('item.meetingId')
    .getRawMany<{ meetingId: string; items: string }>();
  const lineOf = ([id, section, title, kind, minutes, presenter]: StoredLine): AgendaLine => ({
    ...{ id, section, title, kind, minutes, presenter },
  });
  return new Map(rows.map(({ meetingId, items }) => [meetingId, jsonRows<StoredLine>(items).map(lineOf)]));
}

type StoredParticipant = [
  ...[string | null, string, OrganisationLabel['kind'], boolean | number],
  ...[string | null, Participant['answer'], Participant['attendance']],
];

/** Who is invited to these meetings, by name, the first of each; one query, however many they are. */
export async function participantsByName(ctx: Ctx, meetingIds: readonly string[]): Promise<Map<string, Participant[]>> {
  if (meetingIds.length === 0) return new Map();
  const read = [
    ...['organisation.id', 'organisation.name', 'organisation.kind', 'organisation.isDemo'],
    "COALESCE(contact.givenName || ' ' || contact.familyName, invitation.guestName)",
    ...['invitation.answer', 'invitation.attendance'],
  ];
  const names = ['organisation', 'name', 'kind', 'demo', 'person', 'answer', 'attendance'];
  const rows = await ctx.manager
    .createQueryBuilder()
    .select('invited.meeting', 'meeting')
    .addSelect(
      jsonRowsSql(
        ctx,
        names.map((name) => `invited.${name}`),
        'invited.place',
      ),
      'people',
    )
    .from((invited) => {
      invited.select('invitation.meetingId', 'meeting').from(Invitation, 'invitation');
      read.forEach((value, at) => invited.addSelect(value, names[at]));
      return invited
        .addSelect(`ROW_NUMBER() OVER (PARTITION BY invitation.meetingId ORDER BY ${BY_NAME.join(', ')})`, 'place')
        .leftJoin(Organisation, 'organisation', 'organisation.id = invitation.organisationId')
        .leftJoin(Contact, 'contact', 'contact.id = invitation.contactId')
        .where('invitation.meetingId IN (:...meetingIds)', { meetingIds });
    }, 'invited')
    .where('invited.place <= :most', { most: MOST_PARTICIPANTS })
    .groupBy('invited.meeting')
    .getRawMany<{ meeting: string; people: string }>();
  return new Map(rows.map(({ meeting, people }) => [meeting, jsonRows<StoredParticipant>(people).map(participantOf)]));
}

function participantOf([id, name, kind, isDemo, person, answer, attendance]: StoredParticipant): Participant {
  const organisation = id === null ? null : { id, name, kind, isDemo: Boolean(isDemo) };
  return { organisation, name: person, answer, attendance };
}

/** The organisations that are invited to these meetings, without the names of people; one query, however many they are. */
export async function participantsByOrganisation(
  ctx: Ctx,
  meetingIds: readonly string[],
): Promise<(stored: readonly Counted[]) => Participant[]> {
  const invited = await organisationsInvited(ctx, meetingIds);
  const participant = (each: InvitedOrganisation): Participant => ({ ...each, name: null });
  return (stored) => invited(stored).slice(0, MOST_PARTICIPANTS).map(participant);
}
