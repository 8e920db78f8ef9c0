import { Account } from '../identity/account.entity';
import { type Ctx, columns } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';
import type { Organisation } from './organisation.entity';
import { groupIdsOf } from './seen-organisations';

/** Somebody who signs in and is written to. */
export type Lead = Pick<Account, 'id' | 'email' | 'locale'>;

/** Tells those who lead the organisation's groups that it has named a contact: an account is theirs to ask for. */
export async function tellLeads(
  ctx: Ctx,
  eventId: string,
  organisation: Organisation,
  contactId: string,
): Promise<void> {
  const params = { contactId, organisationId: organisation.id };
  await ctx.deliver(
    eventId,
    (await leadsOf(ctx, organisation.id)).map(({ id, email, locale }) => ({
      recipientKey: id,
      email,
      locale,
      template: 'contact-named',
      params,
    })),
  );
}

/** Those who lead the groups in which the organisation takes part today. */
export async function leadsOf(ctx: Ctx, organisationId: string): Promise<Lead[]> {
  const groupIds = (await groupIdsOf(ctx, [organisationId])).get(organisationId) ?? [];
  if (groupIds.length === 0) return [];
  return ctx.manager
    .createQueryBuilder(Account, 'account')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.leadAccountId = account.id')
    .select(columns('account', ['id', 'email', 'locale']))
    .distinct(true)
    .where('workingGroup.id IN (:...groupIds)', { groupIds })
    .andWhere("account.state = 'active'")
    .getRawMany<Lead>();
}
