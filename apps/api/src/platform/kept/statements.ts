import type { EntityManager } from 'typeorm';
import { jsonRowsSql } from '../database/json-sql';

/*
 * What is kept ready: how each organisation stands in each group, the last action that it finished there, and how many actions a
 * group has of what. None of it depends on the day: what does is computed from an index when it is read.
 *
 * Everything here is SQL of both databases, and speaks of the columns as they are.
 */

export const STANDING = 'standing';
export const LAST_DONE = 'last_done';
export const ACTION_COUNT = 'action_count';
export const COMING = 'coming';
export const KEPT = [STANDING, LAST_DONE, ACTION_COUNT, COMING];

type Unit = { readonly manager: EntityManager };

/** For whom somebody invited comes, where `invited` is a row of invitations. */
export const comesFor = (invited: string): string =>
  `COALESCE(${invited}.organisation_id, (SELECT sent.organisation_id FROM invitation sent WHERE sent.id = ${invited}.delegated_from_id))`;

export const isOver = (meeting: string): string => `${meeting}.state IN ('ended', 'closed')`;
export const isTold = (meeting: string): string => `${meeting}.state NOT IN ('draft', 'cancelled')`;

/** Whether those invited still have to be told of it: it was called, and is neither over nor called off. */
export const isComing = (meeting: string): string => `${meeting}.state IN ('open', 'in-progress')`;

/** Whether anybody's attendance at a meeting is noted; before, nobody would have come to it. `but` leaves one of them out. */
export const isNoted = (meetingId: string, but = ''): string =>
  `EXISTS (SELECT 1 FROM invitation noted WHERE noted.meeting_id = ${meetingId} AND noted.attendance IS NOT NULL ${but} ` +
  `AND ${comesFor('noted')} IS NOT NULL)`;

/** By this, meetings are put in their order; their day and their id are read from it. */
const KEY = 'meeting.starts_at || meeting.starts_local || meeting.id';

const INVITED = `${KEY} AS place, meeting.id AS meeting_id, invited.attendance, invited.answer, invited.answered_at,
  CASE WHEN ${isOver('meeting')} AND ${isNoted('meeting.id')} THEN 1 ELSE 0 END AS held`;

const invitationsIn = (group: string): string => `
  SELECT meeting.group_id, ${comesFor('invited')} AS organisation_id, ${INVITED}
  FROM invitation invited JOIN meeting ON meeting.id = invited.meeting_id
  WHERE meeting.group_id = ${group} AND ${isTold('meeting')} AND ${comesFor('invited')} IS NOT NULL`;

/** Those who come for an organisation: its own, and guests whom they send. By the bare column SQLite would look through all guests. */
const invitationsOf = (pairs: string): string => `
  SELECT pair.group_id, pair.organisation_id, ${INVITED}
  FROM (${pairs}) pair JOIN invitation invited ON invited.organisation_id = pair.organisation_id
    JOIN meeting ON meeting.id = invited.meeting_id
  WHERE meeting.group_id = pair.group_id AND ${isTold('meeting')}
  UNION ALL
  SELECT pair.group_id, pair.organisation_id, ${INVITED}
  FROM (${pairs}) pair JOIN invitation sent ON sent.organisation_id = pair.organisation_id
    JOIN invitation invited ON invited.delegated_from_id = sent.id JOIN meeting ON meeting.id = invited.meeting_id
  WHERE COALESCE(invited.organisation_id, '') = '' AND meeting.group_id = pair.group_id AND ${isTold('meeting')}`;

/**
 * Counts anew how organisations stand: their last answer, the last meeting that they came to, those they missed since then, the
 * latest first, and how many of these in a row passed without a word.
 */
const insertStandings = (unit: Unit, invitations: string): string => `
  INSERT INTO ${STANDING} (group_id, organisation_id, last_answer, last_attended, missed, unheard)
  SELECT group_id, organisation_id, MAX(answered_at || meeting_id), MAX(came), COALESCE(CAST(
      ${jsonRowsSql(unit, ['meeting_id', 'substr(place, 25, 10)', 'answered'], 'place DESC')}
        FILTER (WHERE held = 1 AND place > COALESCE(came, '')) AS text), '[]'),
    COUNT(CASE WHEN held = 1 AND place > COALESCE(gave, '') THEN 1 END)
  FROM (SELECT met.*, MAX(CASE WHEN held = 1 AND attended = 1 THEN place END) OVER (PARTITION BY group_id, organisation_id) AS came,
      MAX(CASE WHEN held = 1 AND attended + answered > 0 THEN place END) OVER (PARTITION BY group_id, organisation_id) AS gave
    FROM (SELECT group_id, organisation_id, meeting_id, place, MAX(held) AS held, MAX(answered_at) AS answered_at,
        MAX(CASE WHEN attendance = 'attended' THEN 1 ELSE 0 END) AS attended,
        MAX(CASE WHEN attendance = 'excused' OR answer <> 'needs-action' THEN 1 ELSE 0 END) AS answered
      FROM (${invitations}) every
      GROUP BY group_id, organisation_id, meeting_id, place) met) known
  GROUP BY group_id, organisation_id
  HAVING MAX(answered_at) IS NOT NULL OR MAX(held) = 1`;

const insertLastDone = (carried: string): string => `
  INSERT INTO ${LAST_DONE} (group_id, organisation_id, last)
  SELECT action.group_id, responsible.organisation_id, MAX(action.done_day || action.id)
  FROM ${carried}
  WHERE action.status = 'done' AND action.done_day IS NOT NULL
  GROUP BY action.group_id, responsible.organisation_id`;

/** The invitations of organisations to meetings that are still to come, or are going on. */
export const insertComing = (which: string): string => `
  INSERT INTO ${COMING} (organisation_id, invitation_id)
  SELECT invited.organisation_id, invited.id FROM invitation invited JOIN meeting ON meeting.id = invited.meeting_id
  WHERE ${which} AND invited.organisation_id IS NOT NULL AND ${isComing('meeting')}`;

/** Counts everything of a group, of which nothing is kept yet; `group` stands for its id. */
export const countIn = (unit: Unit, group: string): string[] => [
  insertComing(`meeting.group_id = ${group}`),
  insertStandings(unit, invitationsIn(group)),
  insertLastDone(
    `action JOIN action_responsible responsible ON responsible.action_id = action.id AND action.group_id = ${group}`,
  ),
  `INSERT INTO ${ACTION_COUNT} (group_id, synergy, status, count)
    SELECT group_id, COALESCE(synergy, ''), status, COUNT(*) FROM action WHERE group_id = ${group}
    GROUP BY group_id, COALESCE(synergy, ''), status`,
];

const without = (table: string, pairs: string): string =>
  `DELETE FROM ${table} WHERE (group_id, organisation_id) IN (${pairs})`;

/** Counts these pairs of groups and organisations anew. */
export const standingsAnew = (unit: Unit, pairs: string): string[] => [
  without(STANDING, pairs),
  insertStandings(unit, invitationsOf(pairs)),
];

export const lastDoneAnew = (pairs: string): string[] => [
  without(LAST_DONE, pairs),
  insertLastDone(
    `(${pairs}) pair JOIN action_responsible responsible ON responsible.organisation_id = pair.organisation_id ` +
      'JOIN action ON action.id = responsible.action_id AND action.group_id = pair.group_id',
  ),
];

/** The groups of some meetings, with organisations that stand otherwise in them now. */
export const pairsAt = (meetings: string, organisations: readonly string[]): string =>
  `SELECT meeting.group_id, about.organisation_id FROM meeting JOIN (${organisations.join(' UNION ')}) about ` +
  `ON about.organisation_id IS NOT NULL WHERE meeting.id IN (${meetings})`;

export const one = (invited: string): string => `SELECT ${comesFor(invited)} AS organisation_id`;

/** Everybody who is invited to a meeting, under a condition. */
export const all = (meetings: string, where: string): string =>
  `SELECT ${comesFor('invited')} AS organisation_id FROM invitation invited WHERE invited.meeting_id IN (${meetings}) AND ${where}`;
