import {
  type ActionCount,
  type ProjectManagerHome,
  actionListQuery,
  actionStatuses,
  chapter6ListQuery,
  synergies,
} from '@zesumme/domain';
import { listActions } from '../actions';
import { Action } from '../actions/action.entity';
import { listChapter6 } from '../pacte-climat';
import type { Ctx } from '../platform/database';
import { attendanceIn } from './attendance';
import { asBrief, groupsOf, nextMeetings } from './lists';
import { watch } from './quiet';
import { todoOf } from './todo';

const MEETINGS = 3;
const GROUPS = 20;
const LATE = 10;
const COMMUNES = 20;

/** Next meetings, what is late, groups at a glance, actions, attendance, who went quiet, chapter 6 where communes agreed. */
export async function projectManagerHome(ctx: Ctx): Promise<ProjectManagerHome> {
  const groups = await groupsOf(ctx, { own: 'true' }, GROUPS);
  const groupIds = groups.map(({ id }) => id);
  const late = await listActions(ctx, actionListQuery.parse({ own: 'true', late: 'true', sort: 'dueDay', size: LATE }));
  const lateBriefs = late.items.map(asBrief);
  const watched = await watch(ctx);
  const chapter6 = await listChapter6(ctx, chapter6ListQuery.parse({ sort: '-effective', size: COMMUNES }));
  return {
    role: 'project-manager',
    todo: await todoOf(ctx, watched.groups, lateBriefs, late.total),
    nextMeetings: await nextMeetings(ctx, MEETINGS),
    groups,
    actions: await actionCounts(ctx, groupIds),
    lateActions: lateBriefs,
    attendance: await attendanceIn(ctx, groupIds),
    quiet: watched.organisations.filter(({ quiet }) => quiet),
    chapter6: chapter6.items,
  };
}

/** Actions of these groups by kind of synergy and status, in the order of both; those without a kind come last. */
async function actionCounts(ctx: Ctx, groupIds: string[]): Promise<ActionCount[]> {
  if (groupIds.length === 0) return [];
  const rows = await ctx.manager
    .createQueryBuilder(Action, 'action')
    .select('action.synergy', 'synergy')
    .addSelect('action.status', 'status')
    .addSelect('COUNT(*)', 'count')
    .where('action.groupId IN (:...groupIds)', { groupIds })
    .groupBy('action.synergy')
    .addGroupBy('action.status')
    .getRawMany<ActionCount>();
  return rows.map((row) => ({ ...row, count: Number(row.count) })).sort((one, other) => place(one) - place(other));
}

const place = ({ synergy, status }: ActionCount): number =>
  (synergy === null ? synergies.length : synergies.indexOf(synergy)) * actionStatuses.length +
  actionStatuses.indexOf(status);
