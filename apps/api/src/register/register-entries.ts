import { registerGroups, unfinishedStatuses } from '@zesumme/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { seesWholeAction } from '../actions';
import { Action } from '../actions/action.entity';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Outcome } from '../meetings/outcome.entity';
import { type Ctx, luxembourgDaySql } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';

interface Condition {
  sql: string;
  parameters: ObjectLiteral;
}

/** Named once more around each part: TypeORM selects in an order of its own, and a union goes by position. */
const COLUMNS =
  'id, kind, state, text, search_text, group_id, meeting_id, item_id, responsible_id, day, due_day, done_day, is_demo, version';

/**
 * What the reader may read of the register, decisions and actions in one: `entry`, with one row and these columns each. Late
 * is decided here, in the one place that also filters and sorts by it.
 */
export function selectEntries(ctx: Ctx): SelectQueryBuilder<ObjectLiteral> {
  const [decisions, actions] = [selectDecisions(ctx), selectActions(ctx)];
  return ctx.manager
    .createQueryBuilder()
    .from(
      `(SELECT ${COLUMNS} FROM (${decisions.getQuery()}) decided UNION ALL SELECT ${COLUMNS} FROM (${actions.getQuery()}) acted)`,
      'entry',
    )
    .setParameters({ ...decisions.getParameters(), ...actions.getParameters(), today: ctx.clock.today() });
}

const DECISION_STATE = `CASE
  WHEN outcome.doneDay IS NOT NULL THEN 'done'
  WHEN outcome.dueDay < :today THEN 'late'
  WHEN outcome.dueDay IS NULL AND outcome.responsibleOrganisationId IS NULL THEN 'taken'
  ELSE 'open' END`;

const ACTION_STATE = `CASE
  WHEN action.status IN (:...unfinished) AND action.dueDay < :today THEN 'late'
  WHEN action.status IN (:...unfinished) THEN 'open'
  ELSE action.status END`;

/** Decisions are read as the minutes are: by managers while they are written, by the others once they are sent. */
function selectDecisions(ctx: Ctx) {
  const seen = decisionsSeen(ctx);
  return ctx.manager
    .createQueryBuilder(Outcome, 'outcome')
    .innerJoin(Meeting, 'meeting', 'meeting.id = outcome.meetingId')
    .select('outcome.id', 'id')
    .addSelect("'decision'", 'kind')
    .addSelect(DECISION_STATE, 'state')
    .addSelect('outcome.text', 'text')
    .addSelect('outcome.searchText', 'search_text')
    .addSelect('meeting.groupId', 'group_id')
    .addSelect('meeting.id', 'meeting_id')
    .addSelect('outcome.agendaItemId', 'item_id')
    .addSelect('outcome.responsibleOrganisationId', 'responsible_id')
    .addSelect('SUBSTR(meeting.startsLocal, 1, 10)', 'day')
    .addSelect('outcome.dueDay', 'due_day')
    .addSelect('outcome.doneDay', 'done_day')
    .addSelect('meeting.isDemo', 'is_demo')
    .addSelect('outcome.version', 'version')
    .where("outcome.kind = 'decision'")
    .andWhere(seen.sql, seen.parameters);
}

function selectActions(ctx: Ctx) {
  const whole = seesWholeAction(ctx.actor, 'action');
  const origin = originSeen(ctx);
  return ctx.manager
    .createQueryBuilder(Action, 'action')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = action.groupId')
    .leftJoin(Meeting, 'meeting', `meeting.id = action.meetingId AND ${origin.sql}`, origin.parameters)
    .select('action.id', 'id')
    .addSelect("'action'", 'kind')
    .addSelect(ACTION_STATE, 'state')
    .addSelect('action.title', 'text')
    .addSelect('action.searchText', 'search_text')
    .addSelect('action.groupId', 'group_id')
    .addSelect('meeting.id', 'meeting_id')
    .addSelect('CASE WHEN meeting.id IS NULL THEN NULL ELSE action.agendaItemId END', 'item_id')
    .addSelect('NULL', 'responsible_id')
    .addSelect(`COALESCE(SUBSTR(meeting.startsLocal, 1, 10), ${luxembourgDaySql(ctx, 'action.createdAt')})`, 'day')
    .addSelect('action.dueDay', 'due_day')
    .addSelect('action.doneDay', 'done_day')
    .addSelect('action.isDemo', 'is_demo')
    .addSelect('action.version', 'version')
    .where(whole.sql, { ...whole.parameters, unfinished: unfinishedStatuses });
}

/** Which decisions the reader may read, of a meeting that the query calls `meeting`. */
export function decisionsSeen({ actor }: Ctx): Condition {
  const groups = registerGroups(actor);
  if (groups === 'all') return { sql: '1 = 1', parameters: {} };
  if (groups.length === 0) return { sql: '1 = 0', parameters: {} };
  return {
    sql: "meeting.state = 'closed' AND meeting.groupId IN (:...registerGroupIds)",
    parameters: { registerGroupIds: groups },
  };
}

/** Whether the meeting in which an action was born may be told: as `meetingPolicy.read` says of those not invited. */
function originSeen({ actor }: Ctx): Condition {
  const groups = registerGroups(actor);
  if (groups === 'all') return { sql: '1 = 1', parameters: {} };
  const own = groups.length > 0 ? ' OR meeting.groupId IN (:...registerGroupIds)' : '';
  const open = 'meeting.isPublic = :yes AND workingGroup.publishedAt IS NOT NULL AND workingGroup.archivedAt IS NULL';
  return {
    sql: `meeting.state <> 'draft' AND meeting.isUnannounced = :no AND ((${open})${own})`,
    parameters: { yes: true, no: false, ...(groups.length > 0 ? { registerGroupIds: groups } : {}) },
  };
}

/** Joins what a row says of an entry's group, meeting, item and the organisation that carries a decision out. */
export function withNames(entries: SelectQueryBuilder<ObjectLiteral>): SelectQueryBuilder<ObjectLiteral> {
  return entries
    .innerJoin(WorkingGroup, 'named', 'named.id = entry.group_id')
    .leftJoin(Meeting, 'held', 'held.id = entry.meeting_id')
    .leftJoin(AgendaItem, 'item', 'item.id = entry.item_id');
}
