import type { EntityManager } from 'typeorm';
import {
  ACTION_COUNT,
  COMING,
  STANDING,
  all,
  comesFor,
  insertComing,
  isComing,
  isNoted,
  isOver,
  isTold,
  lastDoneAnew,
  one,
  pairsAt,
  standingsAnew,
} from './statements';

/** What the database does by itself in the statement that changes a row. */
export interface Trigger {
  name: string;
  table: string;
  /** Such as `AFTER UPDATE OF state`. */
  event: string;
  /** A condition on the row itself. */
  when?: string;
  /** One that asks other rows. */
  onlyIf?: string;
  body: readonly string[];
}

const isOther = (columns: readonly string[]): string =>
  `(${columns.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ')})`;
const isSame = (columns: readonly string[]): string =>
  columns.map((column) => `OLD.${column} IS NOT DISTINCT FROM NEW.${column}`).join(' AND ');

const WHO = ['meeting_id', 'organisation_id', 'delegated_from_id'];
const SAID = ['answer', 'answered_at', 'attendance'];
/** Somebody answers, once or once more: what is asked for most. */
const ANSWERS =
  `${isSame([...WHO, 'attendance'])} AND NEW.answered_at IS NOT NULL ` +
  'AND (OLD.answered_at IS NULL OR NEW.answered_at >= OLD.answered_at)';

const isLater = `${STANDING}.last_answer IS NULL OR excluded.last_answer > ${STANDING}.last_answer`;

/** Before a meeting is over, an answer says nothing but that it was given. */
const noteAnswer = `
  INSERT INTO ${STANDING} (group_id, organisation_id, last_answer, last_attended, missed, unheard)
  SELECT meeting.group_id, ${comesFor('NEW')}, NEW.answered_at || NEW.meeting_id, NULL, '[]', 0 FROM meeting
  WHERE meeting.id = NEW.meeting_id AND meeting.state IN ('open', 'in-progress') AND ${comesFor('NEW')} IS NOT NULL
  ON CONFLICT (group_id, organisation_id)
  DO UPDATE SET last_answer = CASE WHEN ${isLater} THEN excluded.last_answer ELSE ${STANDING}.last_answer END`;

/** The first attendance that is noted, and the last that is taken back, tell something of everybody who is invited. */
function invitations(unit: { manager: EntityManager }): Trigger[] {
  const [old, anew, both] = ['OLD.meeting_id', 'NEW.meeting_id', 'OLD.meeting_id, NEW.meeting_id'];
  // PostgreSQL asks once the whole statement is done: of several that it noted at once, none would be alone, and one is the lowest.
  const isFirst = `NOT ${isNoted(anew, 'AND noted.id < NEW.id')}`;
  const first = `NEW.attendance IS NOT NULL AND ${isFirst}`;
  const turned = `(${isOther(WHO)} OR ((OLD.attendance IS NULL) <> (NEW.attendance IS NULL) AND ${isFirst}))`;
  const meetingIs = (meetings: string, what: string): string =>
    `EXISTS (SELECT 1 FROM meeting WHERE meeting.id IN (${meetings}) AND (${what}))`;
  const saysSomething = `${isOver('meeting')} OR (${isTold('meeting')} AND NEW.answered_at IS NOT NULL)`;
  // Until a meeting is over, who is there says nothing yet.
  const isOtherNow = `${isOver('meeting')} OR (${isTold('meeting')} AND ${isOther([...WHO, 'answered_at'])})`;
  return [
    {
      name: 'kept_invitation_made',
      table: 'invitation',
      event: 'AFTER INSERT',
      onlyIf: meetingIs(anew, saysSomething),
      body: standingsAnew(unit, pairsAt(anew, [one('NEW'), all(anew, first)])),
    },
    {
      name: 'kept_invitation_gone',
      table: 'invitation',
      event: 'AFTER DELETE',
      // Guests whom it sent come for nobody any more.
      onlyIf: meetingIs(old, isTold('meeting')),
      body: standingsAnew(unit, pairsAt(old, [one('OLD'), all(old, `NOT ${isNoted(old)}`)])),
    },
    {
      name: 'kept_invitation_answered',
      table: 'invitation',
      event: 'AFTER UPDATE OF answer, answered_at',
      when: ANSWERS,
      body: [noteAnswer],
    },
    {
      name: 'kept_invitation_answered_late',
      table: 'invitation',
      event: 'AFTER UPDATE OF answer, answered_at',
      when: ANSWERS,
      onlyIf: meetingIs(anew, isOver('meeting')),
      body: standingsAnew(unit, pairsAt(anew, [one('NEW')])),
    },
    {
      name: 'kept_invitation_changed',
      table: 'invitation',
      event: `AFTER UPDATE OF ${[...WHO, ...SAID].join(', ')}`,
      when: `${isOther([...WHO, ...SAID])} AND NOT (${ANSWERS})`,
      onlyIf: meetingIs(both, isOtherNow),
      body: standingsAnew(unit, pairsAt(both, [one('OLD'), one('NEW'), all(both, turned)])),
    },
  ];
}

/** A meeting that begins or ceases to be told of changes what its answers say; one that is over, everything. */
function meetings(unit: { manager: EntityManager }): Trigger[] {
  const kind = (row: string): string => `CASE WHEN ${isOver(row)} THEN 2 WHEN ${isTold(row)} THEN 1 ELSE 0 END`;
  const wasOrIsOver = `(${isOver('OLD')} OR ${isOver('NEW')})`;
  const about = `(${wasOrIsOver} OR invited.answered_at IS NOT NULL)`;
  const groups = 'SELECT OLD.group_id AS group_id UNION SELECT NEW.group_id';
  return [
    {
      name: 'kept_meeting_changed',
      table: 'meeting',
      event: 'AFTER UPDATE OF state, starts_at, starts_local, group_id',
      when:
        `OLD.group_id <> NEW.group_id OR ${kind('OLD')} <> ${kind('NEW')} ` +
        `OR (${isOver('NEW')} AND ${isOther(['starts_at', 'starts_local'])})`,
      body: standingsAnew(
        unit,
        `SELECT of_it.group_id, about.organisation_id FROM (${groups}) of_it ` +
          `JOIN (${all('NEW.id', about)}) about ON about.organisation_id IS NOT NULL`,
      ),
    },
    {
      // Its invitations go first, while it still says of which group they are.
      name: 'kept_meeting_gone',
      table: 'meeting',
      event: 'BEFORE DELETE',
      body: ['DELETE FROM invitation WHERE meeting_id = OLD.id'],
    },
  ];
}

const OF_WHAT = ['meeting_id', 'organisation_id'];
const goes = `DELETE FROM ${COMING} WHERE organisation_id = OLD.organisation_id AND invitation_id = OLD.id`;
const allGo =
  `DELETE FROM ${COMING} WHERE (organisation_id, invitation_id) IN ` +
  '(SELECT invited.organisation_id, invited.id FROM invitation invited WHERE invited.meeting_id = NEW.id)';

/** An answer changes nothing of it. */
const comings: Trigger[] = [
  {
    name: 'kept_coming_made',
    table: 'invitation',
    event: 'AFTER INSERT',
    when: 'NEW.organisation_id IS NOT NULL',
    body: [insertComing('invited.id = NEW.id')],
  },
  {
    name: 'kept_coming_gone',
    table: 'invitation',
    event: 'AFTER DELETE',
    when: 'OLD.organisation_id IS NOT NULL',
    body: [goes],
  },
  {
    name: 'kept_coming_changed',
    table: 'invitation',
    event: `AFTER UPDATE OF ${OF_WHAT.join(', ')}`,
    when: isOther(OF_WHAT),
    body: [goes, insertComing('invited.id = NEW.id')],
  },
  {
    name: 'kept_coming_moved',
    table: 'meeting',
    event: 'AFTER UPDATE OF state',
    when: `(${isComing('OLD')}) <> (${isComing('NEW')})`,
    body: [allGo, insertComing('invited.meeting_id = NEW.id')],
  },
];

const carrying = (row: string): string =>
  `SELECT action.group_id, ${row}.organisation_id FROM action WHERE action.id = ${row}.action_id AND action.status = 'done'`;

const done: Trigger[] = [
  {
    name: 'kept_responsible_made',
    table: 'action_responsible',
    event: 'AFTER INSERT',
    body: lastDoneAnew(carrying('NEW')),
  },
  {
    name: 'kept_responsible_gone',
    table: 'action_responsible',
    event: 'AFTER DELETE',
    body: lastDoneAnew(carrying('OLD')),
  },
  {
    name: 'kept_responsible_changed',
    table: 'action_responsible',
    event: 'AFTER UPDATE OF action_id, organisation_id',
    when: isOther(['action_id', 'organisation_id']),
    body: lastDoneAnew(`${carrying('OLD')} UNION ${carrying('NEW')}`),
  },
  {
    name: 'kept_action_done',
    table: 'action',
    event: 'AFTER UPDATE OF status, done_day, group_id',
    when: `(OLD.status = 'done' OR NEW.status = 'done') AND ${isOther(['status', 'done_day', 'group_id'])}`,
    body: lastDoneAnew(
      'SELECT of_it.group_id, carrying.organisation_id FROM (SELECT OLD.group_id AS group_id UNION SELECT NEW.group_id) of_it, ' +
        'action_responsible carrying WHERE carrying.action_id = NEW.id',
    ),
  },
  {
    name: 'kept_action_gone',
    table: 'action',
    event: 'BEFORE DELETE',
    body: ['DELETE FROM action_responsible WHERE action_id = OLD.id'],
  },
];

const more = `
  INSERT INTO ${ACTION_COUNT} (group_id, synergy, status, count) VALUES (NEW.group_id, COALESCE(NEW.synergy, ''), NEW.status, 1)
  ON CONFLICT (group_id, synergy, status) DO UPDATE SET count = ${ACTION_COUNT}.count + 1`;
const fewer = `
  UPDATE ${ACTION_COUNT} SET count = count - 1
  WHERE group_id = OLD.group_id AND synergy = COALESCE(OLD.synergy, '') AND status = OLD.status`;

const counts: Trigger[] = [
  { name: 'kept_action_made', table: 'action', event: 'AFTER INSERT', body: [more] },
  { name: 'kept_action_taken', table: 'action', event: 'AFTER DELETE', body: [fewer] },
  {
    name: 'kept_action_counted',
    table: 'action',
    event: 'AFTER UPDATE OF group_id, synergy, status',
    when: isOther(['group_id', 'synergy', 'status']),
    body: [fewer, more],
  },
];

/** All that keeps the rows as they would be counted anew. */
export const triggers = (unit: { manager: EntityManager }): Trigger[] => [
  ...invitations(unit),
  ...meetings(unit),
  ...comings,
  ...done,
  ...counts,
];
