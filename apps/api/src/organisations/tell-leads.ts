import { Account } from '../identity/account.entity';
import { type Ctx, columns } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';
import type { Organisation } from './organisation.entity';
import { groupIdsOf } from './seen-organisations';

/** Tells those who lead the organisation's groups that it has named a contact: an account is theirs to ask for. */
export async function tellLeads(
  ctx: Ctx,
  eventId: string,
  organisation: Organisation,
  contactId: string,
): Promise<void> {
  const groupIds = (await groupIdsOf(ctx, [organisation.id])).get(organisation.id) ?? [];
  if (groupIds.length === 0) return;
  const leads = await ctx.manager
    .createQueryBuilder(Account, 'account')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.leadAccountId = account.id')
    .select(columns('account', ['id', 'email', 'locale']))
    .distinct(true)
    .where('workingGroup.id IN (:...groupIds)', { groupIds })
    .andWhere("account.state = 'active'")
    .getRawMany<Pick<Account, 'id' | 'email' | 'locale'>>();
  const params = { contactId, organisationId: organisation.id };
  await ctx.deliver(
    eventId,
    leads.map(({ id, email, locale }) => ({ recipientKey: id, email, locale, template: 'contact-named', params })),
  );
}
