import { Organisation } from '../../organisations/organisation.entity';
import { Event } from '../../platform/audit/event.entity';
import { type Ctx, columns } from '../../platform/database';
import { Invitation } from '../invitation.entity';

/** What changes a meeting itself, and not who comes. */
const changing = ['meeting.created', 'meeting.edited', 'meeting.moved'];

/** When each of the meetings was last changed; nothing of those of which no change was recorded. */
export async function modifiedAt(ctx: Ctx, meetingIds: string[]): Promise<Map<string, string>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Event, 'event')
    .select('event.subjectId', 'id')
    .addSelect('MAX(event.at)', 'at')
    .where('event.subjectType = :type AND event.subjectId IN (:...meetingIds)', { type: 'meeting', meetingIds })
    .andWhere('event.kind IN (:...changing)', { changing })
    .groupBy('event.subjectId')
    .getRawMany<{ id: string; at: string }>();
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** The organisations that host a meeting together with the broker, each once; of a guest without one, the name. */
export async function hostsOf(ctx: Ctx, meetingId: string): Promise<string[]> {
  const rows = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .leftJoin(Organisation, 'organisation', 'organisation.id = invitation.organisationId')
    .select('organisation.name', 'name')
    .addSelect(columns('invitation', ['guestName', 'guestOrganisation']))
    .where('invitation.meetingId = :meetingId AND invitation.isHost = :yes', { meetingId, yes: true })
    .orderBy('organisation.name')
    .getRawMany<{ name: string | null; guestName: string | null; guestOrganisation: string | null }>();
  return [
    ...new Set(rows.flatMap(({ name, guestOrganisation, guestName }) => name ?? guestOrganisation ?? guestName ?? [])),
  ];
}
