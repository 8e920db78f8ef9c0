import { Account } from '../identity/account.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';

export type CommuneUser = Pick<Account, 'id' | 'email' | 'locale'> & { contactId: string };

/** Those who speak for the commune today, with an account. */
export function communeUsers(ctx: Ctx, communeCode: string): Promise<CommuneUser[]> {
  return ctx.manager
    .createQueryBuilder(Account, 'account')
    .innerJoin(ContactRelation, 'relation', 'relation.contactId = account.contactId')
    .innerJoin(Organisation, 'organisation', 'organisation.id = relation.organisationId')
    .select(columns('account', ['id', 'email', 'locale', 'contactId']))
    .distinct(true)
    .where("account.role = 'commune-user' AND account.state = 'active'")
    .andWhere("organisation.kind = 'commune' AND organisation.communeCode = :communeCode", { communeCode })
    .andWhere('relation.fromDay <= :today AND (relation.toDay IS NULL OR relation.toDay >= :today)', {
      today: ctx.clock.today(),
    })
    .getRawMany<CommuneUser>();
}

/** The commune that a contact speaks for today; null where they speak for none any more. */
export async function communeSpokenFor(ctx: Ctx, contactId: string): Promise<string | null> {
  const row = await ctx.manager
    .createQueryBuilder(ContactRelation, 'relation')
    .innerJoin(Organisation, 'organisation', 'organisation.id = relation.organisationId')
    .select('organisation.communeCode', 'communeCode')
    .where("relation.contactId = :contactId AND organisation.kind = 'commune'", { contactId })
    .andWhere('organisation.archivedAt IS NULL')
    .andWhere('relation.fromDay <= :today AND (relation.toDay IS NULL OR relation.toDay >= :today)', {
      today: ctx.clock.today(),
    })
    .orderBy('relation.fromDay', 'DESC')
    .addOrderBy('relation.id')
    .getRawOne<{ communeCode: string | null }>();
  return row?.communeCode ?? null;
}
