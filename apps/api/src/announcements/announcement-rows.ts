import {
  type AnnouncementListQuery,
  type AnnouncementRef,
  type AnnouncementRow,
  type GroupLabel,
  type Page,
  announcementPolicy,
  canOf,
  hasAll,
  isRole,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns, pageRows } from '../platform/database';
import { Theme } from '../territory/theme.entity';
import { ownGroupIds } from '../working-groups';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { AnnouncementGroup } from './announcement-group.entity';
import { reachOf } from './announcement-reach';
import { Announcement } from './announcement.entity';

interface StoredRow extends Omit<Announcement, 'searchText' | 'sentEventId' | 'accountId'> {
  slug: string | null;
  nameFr: string;
  nameDe: string;
  nameEn: string;
  correctedById: string | null;
}

const read = [
  'id',
  'title',
  'text',
  'state',
  'groupId',
  'themeId',
  'authorLabel',
  'sentAt',
  'retractedAt',
  'correctsId',
  'createdAt',
  'isDemo',
  'version',
] as const;

/** The correction of an announcement that was sent, in SQL; also one that was taken back since: it does not come back. */
const CORRECTION =
  "(SELECT MAX(newer.id) FROM announcement newer WHERE newer.corrects_id = announcement.id AND newer.state <> 'draft')";

const selectAnnouncements = (ctx: Ctx) =>
  ctx.manager
    .createQueryBuilder(Announcement, 'announcement')
    .leftJoin(Theme, 'theme', 'theme.id = announcement.themeId')
    .select(columns('announcement', read))
    .addSelect(columns('theme', ['slug', 'nameFr', 'nameDe', 'nameEn']))
    .addSelect(CORRECTION, 'correctedById');

/** One page of the announcements that the reader sees. */
export async function listAnnouncements(ctx: Ctx, query: AnnouncementListQuery): Promise<Page<AnnouncementRow>> {
  const announcements = selectAnnouncements(ctx);
  keepSeen(ctx, announcements);
  if (query.groupId) {
    announcements.andWhere(
      'EXISTS (SELECT 1 FROM announcement_group told WHERE told.announcement_id = announcement.id AND told.group_id = :groupId)',
      { groupId: query.groupId },
    );
  }
  if (query.themeId) announcements.andWhere('announcement.themeId = :themeId', { themeId: query.themeId });
  if (query.state) announcements.andWhere('announcement.state IN (:...states)', { states: query.state });
  if (query.current !== undefined) announcements.andWhere(`${CORRECTION} IS ${query.current ? '' : 'NOT '}NULL`);
  const { rows, ...page } = await pageRows<StoredRow>(announcements, query, {
    sorts: {
      sentAt: 'announcement.sentAt',
      createdAt: 'announcement.createdAt',
      title: 'announcement.searchText',
    },
    searchIn: 'announcement.searchText',
    tieBreak: 'announcement.id',
  });
  return { ...page, items: await complete(ctx, rows) };
}

/** One announcement as a row. */
export async function announcementRow(ctx: Ctx, id: string): Promise<AnnouncementRow> {
  const rows = await selectAnnouncements(ctx).where('announcement.id = :id', { id }).getRawMany<StoredRow>();
  const [row] = await complete(ctx, rows);
  if (!row) throw new Error(`Announcement ${id} is gone.`);
  return row;
}

/** What the policies ask about a stored announcement. */
export async function announcementRef(ctx: Ctx, { id, state }: Pick<Announcement, 'id' | 'state'>) {
  const groups = await groupsOf(ctx, [id]);
  const newer = await ctx.manager
    .createQueryBuilder(Announcement, 'newer')
    .where("newer.correctsId = :id AND newer.state <> 'draft'", { id })
    .getCount();
  return refOf(state, groups.get(id) ?? [], newer > 0);
}

const refOf = (state: Announcement['state'], groups: GroupLabel[], corrected: boolean): AnnouncementRef => ({
  groupIds: groups.map(({ id }) => id),
  state,
  corrected,
});

/** The same rule as `announcementPolicy.read`, for a whole list. */
function keepSeen({ actor }: Ctx, announcements: SelectQueryBuilder<Announcement>): void {
  if (hasAll(actor)) return;
  const ids = ownGroupIds(actor);
  const told = 'FROM announcement_group told WHERE told.announcement_id = announcement.id AND told.group_id';
  if (isRole(actor, 'project-manager')) {
    const own = ids.length > 0 ? ` OR NOT EXISTS (SELECT 1 ${told} NOT IN (:...ownIds))` : '';
    announcements.andWhere(`(announcement.state <> 'draft'${own})`, { ownIds: ids });
  } else if (ids.length > 0) {
    announcements.andWhere(`announcement.state = 'sent' AND EXISTS (SELECT 1 ${told} IN (:...ownIds))`, {
      ownIds: ids,
    });
  } else announcements.andWhere('1 = 0');
}

async function complete(ctx: Ctx, stored: StoredRow[]): Promise<AnnouncementRow[]> {
  const groups = await groupsOf(
    ctx,
    stored.map(({ id }) => id),
  );
  const refs = new Map(
    stored.map((row) => [row.id, refOf(row.state, groups.get(row.id) ?? [], row.correctedById !== null)]),
  );
  const told = stored.filter(({ id }) => {
    const ref = refs.get(id);
    return ref && announcementPolicy.readReach(ctx.actor, ref).allowed;
  });
  const reach = await reachOf(
    ctx,
    told.map(({ id }) => id),
  );
  return stored.map((row) => {
    const own = groups.get(row.id) ?? [];
    const ref = refs.get(row.id) ?? refOf(row.state, own, false);
    const { actor } = ctx;
    return {
      id: row.id,
      title: row.title,
      text: row.text,
      state: row.state,
      group: own.find(({ id }) => id === row.groupId) ?? null,
      theme:
        row.themeId === null || row.slug === null
          ? null
          : { id: row.themeId, slug: row.slug, nameFr: row.nameFr, nameDe: row.nameDe, nameEn: row.nameEn },
      groups: seenOf(ctx, own),
      authorLabel: row.authorLabel,
      sentAt: row.sentAt,
      retractedAt: row.retractedAt,
      correctsId: row.correctsId,
      correctedById: row.correctedById,
      reach: reach.get(row.id) ?? null,
      createdAt: row.createdAt,
      isDemo: Boolean(row.isDemo),
      version: row.version,
      can: canOf({
        edit: announcementPolicy.edit(actor, ref),
        send: announcementPolicy.send(actor, ref),
        remove: announcementPolicy.remove(actor, ref),
        retract: announcementPolicy.retract(actor, ref),
        correct: announcementPolicy.correct(actor, ref),
        readReach: announcementPolicy.readReach(actor, ref),
      }),
    };
  });
}

/** A reader is told of the own groups alone: the others may not be published. */
function seenOf({ actor }: Ctx, groups: GroupLabel[]): GroupLabel[] {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return groups;
  const own = ownGroupIds(actor);
  return groups.filter(({ id }) => own.includes(id));
}

async function groupsOf(ctx: Ctx, ids: string[]): Promise<Map<string, GroupLabel[]>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(AnnouncementGroup, 'told')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = told.groupId')
    .select('told.announcementId', 'announcementId')
    .addSelect(columns('workingGroup', ['id', 'slug', 'name', 'isDemo']))
    .where('told.announcementId IN (:...ids)', { ids })
    .orderBy('workingGroup.searchText')
    .getRawMany<GroupLabel & { announcementId: string }>();
  const groups = new Map<string, GroupLabel[]>();
  for (const { announcementId, ...group } of rows) {
    groups.set(announcementId, [...(groups.get(announcementId) ?? []), { ...group, isDemo: Boolean(group.isDemo) }]);
  }
  return groups;
}
