import { type Actor, hasAll, isRole } from '@zesumme/domain';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder, type WhereExpressionBuilder } from 'typeorm';
import { Invitation } from './invitation.entity';

/**
 * Keeps the meetings that the reader may see: the same rule as `meetingPolicy.read`, for a whole list. The query calls them
 * `meeting` and joins their group as `workingGroup`.
 */
export function onlyVisible<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  actor: Actor,
): SelectQueryBuilder<E> {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return query;
  query.andWhere('meeting.state <> :draft AND meeting.isUnannounced = :never', { draft: 'draft', never: false });
  return query.andWhere(
    new Brackets((visible) => {
      visible.where('meeting.isPublic = :yes', { yes: true });
      visible.andWhere('workingGroup.publishedAt IS NOT NULL AND workingGroup.archivedAt IS NULL');
      orConcerned(query, visible, actor);
    }),
  );
}

/** Keeps the meetings of the reader's own groups, and those the reader is invited to. */
export function onlyConcerned<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  actor: Actor,
): SelectQueryBuilder<E> {
  return query.andWhere(
    new Brackets((concerned) => {
      concerned.where('1 = 0');
      orConcerned(query, concerned, actor);
    }),
  );
}

/**
 * Keeps the meetings that the reader calls "mine": those of the groups they lead, or those they are invited to. Everything
 * is the administrator's.
 */
export function onlyMine<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  actor: Actor,
  unanswered = false,
): SelectQueryBuilder<E> {
  if (hasAll(actor) && !unanswered) return query;
  if (isRole(actor, 'project-manager') && actor.leadGroupIds.length > 0 && !unanswered) {
    return query.andWhere('meeting.groupId IN (:...ledGroupIds)', { ledGroupIds: actor.leadGroupIds });
  }
  const own = ownInvitation(query, actor, unanswered);
  return own ? query.andWhere(own.exists, own.params) : query.andWhere('1 = 0');
}

/** Keeps the meetings that the reader is invited to. */
export function onlyInvited<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  actor: Actor,
): SelectQueryBuilder<E> {
  const own = ownInvitation(query, actor, false);
  return own ? query.andWhere(own.exists, own.params) : query.andWhere('1 = 0');
}

function orConcerned<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  where: WhereExpressionBuilder,
  actor: Actor,
): void {
  const groupIds = groupsOf(actor);
  if (groupIds.length > 0) where.orWhere('meeting.groupId IN (:...ownGroupIds)', { ownGroupIds: groupIds });
  const own = ownInvitation(query, actor, false);
  if (own) where.orWhere(own.exists, own.params);
}

function groupsOf(actor: Actor): string[] {
  if (isRole(actor, 'contact')) return actor.groupIds;
  return isRole(actor, 'commune-user') ? [...actor.territoryGroupIds, ...actor.groupIds] : [];
}

/** That an invitation is the reader's own, as `isOwnInvitation` says; nothing for whoever cannot be invited. */
function ownInvitation<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  actor: Actor,
  unanswered: boolean,
): { exists: string; params: ObjectLiteral } | null {
  if (!isRole(actor, 'contact') && !isRole(actor, 'commune-user')) return null;
  if (!actor.organisationId) return null;
  const own = query
    .subQuery()
    .select('1')
    .from(Invitation, 'own')
    .where('own.meetingId = meeting.id')
    .andWhere('own.organisationId = :ownOrganisationId')
    .andWhere('(own.contactId IS NULL OR own.contactId = :ownContactId)');
  if (unanswered) own.andWhere('own.answer = :unanswered');
  return {
    exists: `EXISTS ${own.getQuery()}`,
    params: { ownOrganisationId: actor.organisationId, ownContactId: actor.contactId, unanswered: 'needs-action' },
  };
}
