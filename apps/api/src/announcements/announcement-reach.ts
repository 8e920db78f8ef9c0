import type { AnnouncementReach, Page, ReachListQuery, ReachRow, ReachState } from '@zesumme/domain';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns, pageRows } from '../platform/database';
import { Delivery } from '../platform/outbox/delivery.entity';
import { AnnouncementRecipient } from './announcement-recipient.entity';
import { Announcement } from './announcement.entity';

/** What became of somebody's mail, in SQL: what the outbox says of it, where one was made. */
const STATE =
  "(CASE WHEN recipient.outcome <> 'queued' THEN recipient.outcome WHEN delivery.state IN ('sent', 'failed') " +
  "THEN delivery.state WHEN delivery.state = 'dropped' THEN 'withdrawn' ELSE 'waiting' END)";

const recipients = (ctx: Ctx) =>
  ctx.manager
    .createQueryBuilder(AnnouncementRecipient, 'recipient')
    .innerJoin(Announcement, 'announcement', 'announcement.id = recipient.announcementId')
    .leftJoin(
      Delivery,
      'delivery',
      'delivery.eventId = announcement.sentEventId AND delivery.recipientKey = recipient.contactId',
    );

const nobody: AnnouncementReach = {
  total: 0,
  sent: 0,
  waiting: 0,
  failed: 0,
  noAddress: 0,
  unwanted: 0,
  withdrawn: 0,
};
const counts: Record<ReachState, Exclude<keyof AnnouncementReach, 'total'>> = {
  sent: 'sent',
  waiting: 'waiting',
  failed: 'failed',
  'no-address': 'noAddress',
  unwanted: 'unwanted',
  withdrawn: 'withdrawn',
};

/** How many people each announcement was for and what became of their mails; one query, however many there are. */
export async function reachOf(ctx: Ctx, ids: string[]): Promise<Map<string, AnnouncementReach>> {
  const reach = new Map(ids.map((id) => [id, nobody]));
  if (ids.length === 0) return reach;
  const rows = await recipients(ctx)
    .select('recipient.announcementId', 'id')
    .addSelect(STATE, 'state')
    .addSelect('COUNT(*)', 'count')
    .where('recipient.announcementId IN (:...ids)', { ids })
    .groupBy('recipient.announcementId')
    .addGroupBy(STATE)
    .getRawMany<{ id: string; state: ReachState; count: number }>();
  for (const { id, state, count } of rows) {
    const known = reach.get(id) ?? nobody;
    reach.set(id, { ...known, [counts[state]]: Number(count), total: known.total + Number(count) });
  }
  return reach;
}

interface StoredReach {
  id: string;
  organisationId: string;
  organisationName: string;
  kind: Organisation['kind'];
  isDemo: boolean;
  contactId: string | null;
  givenName: string;
  familyName: string;
  state: ReachState;
  sentAt: string | null;
}

/** One page of those whom an announcement was for. */
export async function listReach(ctx: Ctx, announcementId: string, query: ReachListQuery): Promise<Page<ReachRow>> {
  const found = recipients(ctx)
    .innerJoin(Organisation, 'organisation', 'organisation.id = recipient.organisationId')
    .leftJoin(Contact, 'contact', 'contact.id = recipient.contactId')
    .select(columns('recipient', ['id', 'organisationId', 'contactId']))
    .addSelect('organisation.name', 'organisationName')
    .addSelect(columns('organisation', ['kind', 'isDemo']))
    .addSelect(columns('contact', ['givenName', 'familyName']))
    .addSelect(STATE, 'state')
    .addSelect('delivery.sentAt', 'sentAt')
    .where('recipient.announcementId = :announcementId', { announcementId });
  if (query.state) found.andWhere(`${STATE} IN (:...states)`, { states: query.state });
  const { rows, ...page } = await pageRows<StoredReach>(found, query, {
    sorts: {
      organisation: 'organisation.searchText',
      contact: 'contact.searchText',
      state: STATE,
      sentAt: 'delivery.sentAt',
    },
    searchIn: "(organisation.searchText || ' ' || COALESCE(contact.searchText, ''))",
    tieBreak: 'recipient.id',
  });
  return {
    ...page,
    items: rows.map((row) => ({
      id: row.id,
      organisation: {
        id: row.organisationId,
        name: row.organisationName,
        kind: row.kind,
        isDemo: Boolean(row.isDemo),
      },
      contact: row.contactId === null ? null : { id: row.contactId, name: `${row.givenName} ${row.familyName}` },
      state: row.state,
      sentAt: row.sentAt,
    })),
  };
}
