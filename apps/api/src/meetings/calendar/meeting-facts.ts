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
export const hostsOf = async (ctx: Ctx, meetingId: string): Promise<string[]> =>
  (await hostsOfAll(ctx, [meetingId])).get(meetingId) ?? [];

/** The same for many meetings in one query. */
export async function hostsOfAll(ctx: Ctx, meetingIds: string[]): Promise<Map<string, string[]>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .leftJoin(Organisation, 'organisation', 'organisation.id = invitation.organisationId')
    .select('organisation.name', 'name')
    .addSelect(columns('invitation', ['meetingId', 'guestName', 'guestOrganisation']))
    .where('invitation.meetingId IN (:...meetingIds) AND invitation.isHost = :yes', { meetingIds, yes: true })
    .orderBy('organisation.name')
    .addOrderBy('invitation.id')
    .getRawMany<HostRow>();
  const hosts = new Map<string, string[]>();
  for (const { meetingId, name, guestOrganisation, guestName } of rows) {
    const known = hosts.get(meetingId) ?? [];
    const shown = name ?? guestOrganisation ?? guestName;
    if (shown !== null && !known.includes(shown)) hosts.set(meetingId, [...known, shown]);
  }
  return hosts;
}

interface HostRow {
  meetingId: string;
  name: string | null;
  guestName: string | null;
  guestOrganisation: string | null;
}
