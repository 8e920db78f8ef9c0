import { isRole } from '@zesumme/domain';
import { type Condition, type Ctx, anyOf } from '../platform/database';
import { ZONES_OF_OWN_GROUPS, namesFlow } from './seen-flows';

/** So many organisations, besides the reader's own, have to be at a place before it is told of a flow there. */
export const FEWEST_AT_PLACE = 3;

/** How many organisations other than the reader's own have a site at the place of a flow. */
const others = (place: string): string =>
  '(SELECT COUNT(DISTINCT place.organisation_id) FROM site place JOIN organisation body ON body.id = place.organisation_id ' +
  `WHERE ${place} AND body.archived_at IS NULL AND place.organisation_id <> :readersOrganisationId)`;

const isOfMany = ({ actor }: Ctx, place: string): Condition => ({
  sql: `${others(place)} >= ${FEWEST_AT_PLACE}`,
  parameters: { readersOrganisationId: (actor.kind === 'account' ? actor.organisationId : null) ?? '' },
});

/**
 * That the reader is told in which zone a flow is: they know whose it is, work in that zone themselves, or there are so many
 * organisations there that it names none. The alias is `flow`.
 */
export function tellsZone(ctx: Ctx): Condition {
  const { actor } = ctx;
  const own: Condition[] =
    isRole(actor, 'contact') && actor.groupIds.length > 0
      ? [{ sql: `flow.zone_id IN (${ZONES_OF_OWN_GROUPS})`, parameters: { ownGroupIds: actor.groupIds } }]
      : [];
  return anyOf(namesFlow(ctx), ...own, isOfMany(ctx, 'place.zone_id = flow.zone_id'));
}

/** The same of its commune. */
export const tellsCommune = (ctx: Ctx): Condition =>
  anyOf(tellsZone(ctx), isOfMany(ctx, 'place.commune_code = flow.commune_code'));

/** The longitude and latitude by which a list tells how far a flow is: of the smallest area that the reader is told. */
export function toldArea(ctx: Ctx): { lon: string; lat: string; parameters: Condition['parameters'] } {
  const [zone, commune] = [tellsZone(ctx), tellsCommune(ctx)];
  const of = (axis: 'lon' | 'lat'): string =>
    `(CASE WHEN ${zone.sql} THEN COALESCE(zone.${axis}, commune.${axis}) WHEN ${commune.sql} THEN commune.${axis} END)`;
  return { lon: of('lon'), lat: of('lat'), parameters: { ...zone.parameters, ...commune.parameters } };
}
