import { type Actor, hasAll, isRole } from '@zesumme/domain';
import { type Condition, EVERYTHING, NOTHING } from '../../platform/database';

/** The same rule as `introductionPolicy.read`, for a whole list; the alias is `introduction`. */
export function seesIntroduction(actor: Actor): Condition {
  if (hasAll(actor)) return EVERYTHING;
  if (isRole(actor, 'contact') && actor.organisationId !== null) {
    return {
      sql: '(introduction.offer_organisation_id = :ownSideId OR introduction.need_organisation_id = :ownSideId)',
      parameters: { ownSideId: actor.organisationId },
    };
  }
  const ids = isRole(actor, 'project-manager') ? actor.leadGroupIds : [];
  if (ids.length === 0) return NOTHING;
  return { sql: 'introduction.group_id IN (:...runGroupIds)', parameters: { runGroupIds: ids } };
}

/**
 * That both sides know each other and one of them lies in the zone `:zoneId`; the alias is `introduction`. Of others nobody may find
 * out by asking where the other side is.
 */
export const IN_ZONE =
  "(introduction.offer_answer = 'accepted' AND introduction.need_answer = 'accepted' AND EXISTS (SELECT 1 FROM flow side " +
  'WHERE side.id IN (introduction.offer_id, introduction.need_id) AND side.zone_id = :zoneId))';
