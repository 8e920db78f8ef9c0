import { type Actor, type PilotRef, hasAll, isRole, pilotPolicy } from '@zesumme/domain';
import { type Condition, type Ctx, EVERYTHING, NOTHING, allOf, plain } from '../../platform/database';
import { allowOrHide, notFound } from '../../platform/errors';
import { ownGroupIds } from '../../working-groups';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Pilot } from './pilot.entity';

/** A stored pilot with its group and what decides about it. */
export interface SeenPilot {
  pilot: Pilot;
  group: WorkingGroup;
  ref: PilotRef;
}

/** The stored pilot that the reader may know of; what was taken away is not there. @throws DomainError 404 */
export async function findPilot(ctx: Ctx, id: string): Promise<SeenPilot> {
  const seen = await findKeptPilot(ctx, id);
  if (seen.pilot.removedAt !== null) throw notFound('pilot');
  return seen;
}

/** The same, also where it was taken away. @throws DomainError 404 */
export async function findKeptPilot(ctx: Ctx, id: string): Promise<SeenPilot> {
  const pilot = await ctx.manager.findOneBy(Pilot, { id });
  if (!pilot) throw notFound('pilot');
  allowOrHide(pilotPolicy.read(ctx.actor, pilot), 'pilot');
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: pilot.groupId });
  return { pilot, group, ref: { groupId: group.id, groupArchived: group.archivedAt !== null } };
}

/** The same rule as `pilotPolicy.read`, for a whole list; what was taken away is not in it. The alias is `pilot`. */
export const seesPilot = (actor: Actor): Condition => allOf(plain('pilot.removed_at IS NULL'), ofOwnGroups(actor));

function ofOwnGroups(actor: Actor): Condition {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return EVERYTHING;
  const ids = ownGroupIds(actor);
  return ids.length === 0
    ? NOTHING
    : { sql: 'pilot.group_id IN (:...pilotGroupIds)', parameters: { pilotGroupIds: ids } };
}
