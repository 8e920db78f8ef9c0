import { type Condition, type Ctx, NOTHING, allOf, plain } from '../platform/database';
import { BELONGS } from './contact-rows';
import { keepsRegister, seesOrganisation } from './seen-organisations';

/**
 * Which contacts the reader sees, as a condition for a query with the aliases of `selectContacts`. Whoever has left, and whoever
 * is archived, is shown to those who keep the register.
 */
export function seesContact(ctx: Ctx, archived: boolean): Condition {
  const standing = plain(`contact.archived_at IS ${archived ? 'NOT NULL' : 'NULL'}`);
  if (keepsRegister(ctx.actor)) return standing;
  if (archived) return NOTHING;
  const seen = seesOrganisation(ctx, 'organisation');
  return allOf(standing, {
    sql: `(contact.id = :ownContactId OR (${BELONGS} AND ${seen.sql}))`,
    parameters: {
      ...seen.parameters,
      today: ctx.clock.today(),
      ownContactId: ctx.actor.kind === 'account' ? ctx.actor.contactId : null,
    },
  });
}
