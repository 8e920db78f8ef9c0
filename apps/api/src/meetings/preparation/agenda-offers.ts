import { type ActionBrief, type AgendaOffers, type WaitingItem, unfinishedStatuses } from '@zesumme/domain';
import { Action } from '../../actions/action.entity';
import { actionBriefs, seenTitles } from '../../actions';
import {
  type Ctx,
  SameQuery,
  columns,
  entityFrom,
  everyColumn,
  jsonRows,
  jsonRowsSql,
  namedRows,
} from '../../platform/database';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { AgendaItem } from '../agenda-item.entity';
import { type StoredBeside, besideSql } from '../around';
import { measureLabels } from '../measure-labels';
import { Meeting } from '../meeting.entity';
import { BacklogItem } from './backlog-item.entity';

/** How many of each kind are offered: more than one meeting takes up. */
const MOST = 50;

/** The states of meetings whose agenda is still worked through. */
const ahead = ['draft', 'open', 'in-progress'];

/** That an item of some agenda that holds names this column; `link` is how the item does. */
const standsOn = (link: string, states: string): string =>
  `SELECT 1 FROM agenda_item taken INNER JOIN meeting taking ON taking.id = taken.meeting_id
   WHERE taken.${link} AND taking.state ${states}`;

/** Whether an item has been taken up again by a later agenda, in SQL. */
export const IS_TAKEN_UP = `EXISTS (${standsOn('origin_item_id = item.id', "<> 'cancelled'")})`;

/** Whether an item of the backlog stands on an agenda, in SQL. */
export const IS_TAKEN = `EXISTS (${standsOn('backlog_item_id = waiting.id', "<> 'cancelled'")})`;

/** What is offered for the group's next agenda; seven queries however much there is. */
export async function agendaOffers(ctx: Ctx, groupId: string): Promise<AgendaOffers> {
  return {
    unresolved: await unresolvedItems(ctx, groupId),
    lateActions: await lateActions(ctx, groupId),
    backlog: await waitingItems(ctx, groupId),
  };
}

/** Items of earlier meetings that were left open and that no later agenda has taken up, the latest meeting first. */
async function unresolvedItems(ctx: Ctx, groupId: string): Promise<AgendaOffers['unresolved']> {
  const items = await ctx.manager
    .createQueryBuilder(AgendaItem, 'item')
    .innerJoin(Meeting, 'meeting', 'meeting.id = item.meetingId')
    .where('meeting.groupId = :groupId AND item.isUnresolved = :yes', { groupId, yes: true })
    .andWhere('meeting.state IN (:...over)', { over: ['ended', 'closed'] })
    .andWhere(`NOT ${IS_TAKEN_UP}`)
    .orderBy('meeting.startsAt', 'DESC')
    .addOrderBy('item.position')
    .addOrderBy('item.id')
    .limit(MOST)
    .getMany();
  const meetings = await meetingsOf(ctx, items);
  const titles = await seenTitles(
    ctx,
    items.flatMap(({ actionId }) => actionId ?? []),
  );
  const measures = await measureLabels(
    ctx,
    items.flatMap(({ measureId }) => measureId ?? []),
  );
  return items.flatMap(({ id, title, kind, minutes, presenter, note, links, actionId, measureId, meetingId }) => {
    const meeting = meetings.get(meetingId);
    if (!meeting) return [];
    const about = actionId === null ? undefined : titles.get(actionId);
    return [
      {
        id,
        title,
        kind,
        minutes,
        presenter,
        note,
        links: links ?? [],
        action: actionId !== null && about !== undefined ? { id: actionId, title: about } : null,
        measure: (measureId !== null && measures.get(measureId)) || null,
        meeting,
      },
    ];
  });
}

type Label = AgendaOffers['unresolved'][number]['meeting'];

async function meetingsOf(ctx: Ctx, items: AgendaItem[]): Promise<Map<string, Label>> {
  if (items.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .select(columns('meeting', ['id', 'title', 'startsLocal']))
    .where('meeting.id IN (:...ids)', { ids: [...new Set(items.map(({ meetingId }) => meetingId))] })
    .getRawMany<Label>();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Late actions of the group that stand on no agenda to come, the one that has been late for longest first. */
function lateActions(ctx: Ctx, groupId: string): Promise<ActionBrief[]> {
  return actionBriefs(ctx, (query) => {
    query.andWhere(IS_LATE, lateIn(ctx, groupId)).orderBy('action.dueDay').addOrderBy('action.id').limit(MOST);
  });
}

/** The same by their titles, for whoever runs the group. */
export const lateTitles = (ctx: Ctx, groupId: string): Promise<Pick<ActionBrief, 'id' | 'title'>[]> =>
  LATE.rows(ctx, lateIn(ctx, groupId));

const IS_LATE =
  'action.groupId = :groupId AND action.dueDay < :today AND action.status IN (:...unfinished) ' +
  `AND NOT EXISTS (${standsOn('action_id = action.id', 'IN (:...ahead)')})`;

const lateIn = ({ clock }: Ctx, groupId: string) => ({
  ...{ groupId, today: clock.today(), unfinished: unfinishedStatuses, ahead },
});

const LATE = new SameQuery<Pick<ActionBrief, 'id' | 'title'>>(({ manager }) =>
  manager
    .createQueryBuilder(Action, 'action')
    .select(columns('action', ['id', 'title']))
    .where(IS_LATE)
    .orderBy('action.dueDay')
    .addOrderBy('action.id')
    .limit(MOST),
);

/** A group for which a meeting is made, the titles of what is late in it, and what will stand beside the meeting. */
export interface GroupToMeet {
  group: WorkingGroup;
  late: Pick<ActionBrief, 'id' | 'title'>[];
  beside: StoredBeside;
}

/** The group of this identifier, if there is one, `lateTitles` of it, and what is beside a meeting of it, in one statement. */
export async function groupToMeet(
  ctx: Ctx,
  groupId: string,
  meeting: { meetingId: string; startsAt: string },
): Promise<GroupToMeet | null> {
  const { sql, parameters } = besideSql(ctx);
  const [row] = await namedRows<Row>(ctx, `SELECT "toMeet".*, ${sql} FROM (${TO_MEET.text(ctx)}) "toMeet"`, {
    ...lateIn(ctx, groupId),
    ...meeting,
    ...parameters,
  });
  if (!row) return null;
  const late = jsonRows<[string, string]>(row.late).map(([id, title]) => ({ id, title }));
  return { group: entityFrom(ctx, WorkingGroup, 'workingGroup', row), late, beside: row };
}

interface Late extends Record<string, unknown> {
  late: string | [string, string][] | null;
}
type Row = Late & StoredBeside;

const TO_MEET = new SameQuery<Late>((unit) =>
  unit.manager
    .createQueryBuilder(WorkingGroup, 'workingGroup')
    .select(everyColumn(unit, WorkingGroup, 'workingGroup'))
    .addSelect(
      (late) =>
        late
          .select(jsonRowsSql(unit, ['late.id', 'late.title'], 'late.due, late.id'))
          .from(
            (actions) =>
              actions
                .select('action.id', 'id')
                .addSelect('action.title', 'title')
                .addSelect('action.dueDay', 'due')
                .from(Action, 'action')
                .where(IS_LATE)
                .orderBy('action.dueDay')
                .addOrderBy('action.id')
                .limit(MOST),
            'late',
          ),
      'late',
    )
    .where('workingGroup.id = :groupId'),
);

/** What waits in the group's backlog, the oldest first. */
function waitingItems(ctx: Ctx, groupId: string): Promise<WaitingItem[]> {
  return ctx.manager
    .createQueryBuilder(BacklogItem, 'waiting')
    .select(columns('waiting', ['id', 'title', 'kind', 'minutes', 'presenter', 'note']))
    .where('waiting.groupId = :groupId AND waiting.state = :state', { groupId, state: 'waiting' })
    .andWhere(`waiting.removedAt IS NULL AND NOT ${IS_TAKEN}`)
    .orderBy('waiting.createdAt')
    .addOrderBy('waiting.id')
    .limit(MOST)
    .getRawMany<WaitingItem>();
}
