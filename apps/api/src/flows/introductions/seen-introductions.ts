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
