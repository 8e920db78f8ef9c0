import { type Actor, hasAll, isRole } from '@zesumme/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type Condition, EVERYTHING, NOTHING, allOf, anyOf, plain } from '../platform/database';
import { COMING } from '../platform/kept';

/** That the group of a meeting is known to everybody. */
const PUBLIC = plain(
  'meeting.is_public = TRUE AND "workingGroup".published_at IS NOT NULL AND "workingGroup".archived_at IS NULL',
);
const ANNOUNCED = plain("meeting.state <> 'draft' AND meeting.is_unannounced = FALSE");

/**
 * Which meetings the reader may see: the same rule as `meetingPolicy.read`. The query calls them `meeting` and joins their group
 * as `workingGroup`.
 *
 * @param isComing that only meetings are asked for that are to come or going on, and neither over nor called off: then those that
 *   the reader was ever invited to are not looked through
 */
export const seesMeeting = (actor: Actor, isComing = false): Condition =>
  hasAll(actor) || isRole(actor, 'project-manager')
    ? EVERYTHING
    : allOf(ANNOUNCED, anyOf(allOf(PUBLIC), ...concerning(actor, isComing)));

/** Keeps the meetings that the reader may see; the query as for `seesMeeting`. */
export const onlyVisible = <E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  actor: Actor,
  isComing = false,
): SelectQueryBuilder<E> => keep(query, seesMeeting(actor, isComing));

/** Keeps the meetings of the reader's own groups, and those the reader is invited to. */
export const onlyConcerned = <E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  actor: Actor,
): SelectQueryBuilder<E> => keep(query, anyOf(NOTHING, ...concerning(actor)));

/**
 * Keeps the meetings that the reader calls "mine": those of the groups they lead, or those they are invited to. Everything
 * is the administrator's.
 */
export function onlyMine<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  actor: Actor,
  { unanswered = false, isComing = false } = {},
): SelectQueryBuilder<E> {
  if (hasAll(actor) && !unanswered) return query;
  if (isRole(actor, 'project-manager') && actor.leadGroupIds.length > 0 && !unanswered) {
    return query.andWhere('meeting.groupId IN (:...ledGroupIds)', { ledGroupIds: actor.leadGroupIds });
  }
  return keep(query, ownInvitation(actor, { unanswered, isComing }) ?? NOTHING);
}

/** Keeps the meetings that the reader is invited to. */
export const onlyInvited = <E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  actor: Actor,
): SelectQueryBuilder<E> => keep(query, ownInvitation(actor) ?? NOTHING);

/**
 * Says once more of which meetings to come those that the reader may see can be, in a way that indices answer: else all that are to
 * come would be looked at, whose ever they are. The query calls the time `:now`.
 */
export function onlyNear<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, actor: Actor): SelectQueryBuilder<E> {
  if (seesMeeting(actor) === EVERYTHING) return query;
  const groupIds = groupsOf(actor);
  const near = 'SELECT near.id FROM meeting near WHERE near.ends_at > :now';
  const ids = [
    `${near} AND near.is_public = TRUE`,
    ...(groupIds.length > 0 ? [`${near} AND near.group_id IN (:...ownGroupIds)`] : []),
    ...(ownInvitation(actor) ? [OWN_COMING] : []),
  ];
  return query.andWhere(`meeting.id IN (${ids.join(' UNION ALL ')})`);
}

const keep = <E extends ObjectLiteral>(query: SelectQueryBuilder<E>, { sql, parameters }: Condition) =>
  query.andWhere(sql, parameters);

function concerning(actor: Actor, isComing = false): Condition[] {
  const groupIds = groupsOf(actor);
  const own = ownInvitation(actor, { isComing });
  return [
    ...(groupIds.length > 0
      ? [{ sql: 'meeting.group_id IN (:...ownGroupIds)', parameters: { ownGroupIds: groupIds } }]
      : []),
    ...(own ? [own] : []),
  ];
}

function groupsOf(actor: Actor): string[] {
  if (isRole(actor, 'contact')) return actor.groupIds;
  return isRole(actor, 'commune-user') ? [...actor.territoryGroupIds, ...actor.groupIds] : [];
}

/** That an invitation is the reader's own, as `isOwnInvitation` says; nothing for whoever cannot be invited. */
function ownInvitation(actor: Actor, { unanswered = false, isComing = false } = {}): Condition | null {
  if (!isRole(actor, 'contact') && !isRole(actor, 'commune-user')) return null;
  if (!actor.organisationId) return null;
  return {
    sql: `meeting.id IN (${isComing ? OWN_COMING : OWN}${unanswered ? " AND own.answer = 'needs-action'" : ''})`,
    parameters: { ownOrganisationId: actor.organisationId, ownContactId: actor.contactId },
  };
}

const FOR_THEM = '(own.contact_id IS NULL OR own.contact_id = :ownContactId)';

/** From the invitations of the organisation to their meetings: the other way round, each meeting would be asked for its own. */
const OWN = `SELECT own.meeting_id FROM invitation own WHERE own.organisation_id = :ownOrganisationId AND ${FOR_THEM}`;

/** The same of those to what is to come or going on, however many years of others there are. */
const OWN_COMING =
  `SELECT own.meeting_id FROM ${COMING} still JOIN invitation own ON own.id = still.invitation_id ` +
  `WHERE still.organisation_id = :ownOrganisationId AND ${FOR_THEM}`;
