import {
  type ActionCount,
  type ProjectManagerHome,
  actionListQuery,
  actionStatuses,
  chapter6ListQuery,
  synergies,
} from '@zesumme/domain';
import { listActions } from '../actions';
import { listChapter6 } from '../pacte-climat';
import { type Ctx, SameQuery } from '../platform/database';
import { ACTION_COUNT } from '../platform/kept';
import { attendanceIn } from './attendance';
import { asBrief, groupsOf, nextMeetings } from './lists';
import { goneQuiet } from './quiet';
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
  const quiet = await goneQuiet(ctx);
  const chapter6 = await listChapter6(ctx, chapter6ListQuery.parse({ sort: '-effective', size: COMMUNES }));
  return {
    role: 'project-manager',
    todo: await todoOf(ctx, quiet.groups, lateBriefs, late.total),
    nextMeetings: await nextMeetings(ctx, MEETINGS),
    groups,
    actions: await actionCounts(ctx, groupIds),
    lateActions: lateBriefs,
    attendance: await attendanceIn(ctx, groupIds),
    quiet: quiet.organisations,
    chapter6: chapter6.items,
  };
}

/** Actions of these groups by kind of synergy and status, in the order of both; those without a kind come last. */
async function actionCounts(ctx: Ctx, groupIds: string[]): Promise<ActionCount[]> {
  if (groupIds.length === 0) return [];
  const rows = await COUNTS.rows(ctx, { groupIds });
  return rows.map((row) => ({ ...row, count: Number(row.count) })).sort((one, other) => place(one) - place(other));
}

const COUNTS = new SameQuery<ActionCount>(
  () =>
    `SELECT NULLIF(synergy, '') AS synergy, status, SUM(count) AS count FROM ${ACTION_COUNT}
      WHERE group_id IN (:...groupIds) AND count > 0 GROUP BY synergy, status`,
);

const place = ({ synergy, status }: ActionCount): number =>
  (synergy === null ? synergies.length : synergies.indexOf(synergy)) * actionStatuses.length +
  actionStatuses.indexOf(status);
