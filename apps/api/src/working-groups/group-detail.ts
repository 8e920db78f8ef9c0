import {
  type GroupRef,
  type WorkingGroupDetail,
  type WorkingGroupRow,
  allOf,
  actionPolicy,
  canOf,
  isLate,
  meetingPolicy,
  no,
  progressOf,
  workingGroupPolicy,
  yes,
} from '@zesumme/domain';
import { seesWholeAction } from '../actions';
import { Action } from '../actions/action.entity';
import { Account } from '../identity/account.entity';
import { Meeting } from '../meetings/meeting.entity';
import { type Ctx, columns } from '../platform/database';
import { communesOf, linksOf, participantsOf } from './group-parts';
import { type StoredGroupRow, groupRows, selectGroups } from './group-rows';
import { findGroup } from './seen-groups';

/**
 * The group's page, as far as the reader sees it.
 *
 * @param key its id or its slug
 * @throws DomainError 404
 */
export async function groupDetail(ctx: Ctx, key: string): Promise<WorkingGroupDetail> {
  const { group, ref, inner } = await findGroup(ctx, key);
  const { id } = group;
  return {
    ...(await rowOf(ctx, id)),
    part: inner ? 'inner' : 'public',
    purpose: group.purpose,
    locale: group.locale,
    lead: inner ? await leadOf(ctx, group.leadAccountId) : null,
    statedSourceUrl: group.statedSourceUrl,
    links: inner ? await linksOf(ctx, id) : [],
    participants: await participantsOf(ctx, id),
    territory: await communesOf(ctx, group),
    progress: inner ? await progressIn(ctx, id) : null,
    meetings: inner ? await meetingsIn(ctx, ref) : null,
    createdAt: group.createdAt,
    publishedAt: group.publishedAt,
    archivedAt: group.archivedAt,
    version: group.version,
    can: acts(ctx, ref),
  };
}

function acts(ctx: Ctx, ref: GroupRef): WorkingGroupDetail['can'] {
  const { actor } = ctx;
  const current = ref.archived ? no('archived') : yes;
  return canOf({
    edit: workingGroupPolicy.edit(actor, ref),
    archive: workingGroupPolicy.archive(actor, ref),
    restore: workingGroupPolicy.restore(actor, ref),
    manageMembers: workingGroupPolicy.manageMembers(actor, ref),
    readInner: workingGroupPolicy.readInner(actor, ref),
    readHistory: workingGroupPolicy.readHistory(actor, ref),
    readAttendance: workingGroupPolicy.readAttendance(actor, ref),
    createMeeting: allOf(meetingPolicy.create(actor, { groupId: ref.id }), current),
    createAction: allOf(actionPolicy.create(actor, { groupId: ref.id }), current),
  });
}

async function rowOf(ctx: Ctx, id: string): Promise<WorkingGroupRow> {
  const stored = await selectGroups(ctx).where('workingGroup.id = :id', { id }).getRawMany<StoredGroupRow>();
  const [row] = await groupRows(ctx, stored);
  if (!row) throw new Error(`Group ${id} is gone.`);
  return row;
}

async function leadOf(ctx: Ctx, accountId: string | null): Promise<WorkingGroupDetail['lead']> {
  if (accountId === null) return null;
  const lead = await ctx.manager
    .createQueryBuilder(Account, 'account')
    .select(columns('account', ['id', 'displayName']))
    .where('account.id = :accountId', { accountId })
    .getRawOne<{ id: string; displayName: string }>();
  return lead ?? null;
}

async function progressIn(ctx: Ctx, groupId: string): Promise<WorkingGroupDetail['progress']> {
  const whole = seesWholeAction(ctx.actor, 'action');
  const actions = await ctx.manager
    .createQueryBuilder(Action, 'action')
    .select(columns('action', ['status', 'progress', 'dueDay']))
    .where('action.groupId = :groupId', { groupId })
    .andWhere(whole.sql, whole.parameters)
    .getRawMany<Pick<Action, 'status' | 'progress' | 'dueDay'>>();
  const today = ctx.clock.today();
  return { ...progressOf(actions), late: actions.filter((action) => isLate(action, today)).length };
}

/** Meetings to come and past ones. A draft counts for those who prepare it. */
async function meetingsIn(ctx: Ctx, ref: GroupRef): Promise<WorkingGroupDetail['meetings']> {
  const seen = {
    groupId: ref.id,
    groupPublished: ref.published,
    state: 'draft',
    public: false,
    invitations: [],
  } as const;
  const hidden = meetingPolicy.read(ctx.actor, seen).allowed ? ['cancelled'] : ['cancelled', 'draft'];
  const counted = await ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .select('COUNT(CASE WHEN meeting.endsAt > :now THEN 1 END)', 'upcoming')
    .addSelect('COUNT(CASE WHEN meeting.endsAt <= :now THEN 1 END)', 'past')
    .where('meeting.groupId = :groupId', { groupId: ref.id, now: ctx.clock.instant() })
    .andWhere('meeting.state NOT IN (:...hidden)', { hidden })
    .getRawOne<{ upcoming: number; past: number }>();
  return { upcoming: Number(counted?.upcoming ?? 0), past: Number(counted?.past ?? 0) };
}
