import { type Ctx, allOf, plain } from '../platform/database';
import type { Searched } from '../platform/search';
import { tellingRelation } from './contact-rows';
import { seesContact } from './seen-contacts';
import { seesOrganisation } from './seen-organisations';

/** The organisations that the search may find: as in the list, none that is archived. */
export const searchedOrganisations = (ctx: Ctx): Searched => ({
  type: 'organisation',
  alias: 'organisation',
  from: 'organisation',
  seen: allOf(plain('organisation.archived_at IS NULL'), seesOrganisation(ctx, 'organisation')),
  hit: { key: 'organisation.id', title: 'organisation.name' },
});

/** The contacts that the search may find; each leads to the organisation that it speaks for. */
export function searchedContacts(ctx: Ctx): Searched {
  const seen = seesContact(ctx, false);
  return {
    type: 'contact',
    alias: 'contact',
    from:
      `contact LEFT JOIN contact_relation relation ON relation.id = (${tellingRelation()}) ` +
      'LEFT JOIN organisation ON organisation.id = relation.organisation_id',
    seen: { ...seen, parameters: { ...seen.parameters, today: ctx.clock.today() } },
    hit: {
      key: 'COALESCE(organisation.id, contact.id)',
      title: "contact.given_name || ' ' || contact.family_name",
      context: 'organisation.name',
    },
  };
}
