import type { AccountActor, Grant } from '@zesumme/domain';
import { type Ctx, SameQuery } from '../platform/database';
import { Organisation } from '../organisations/organisation.entity';
import { ZoneCommune } from '../territory/zone-commune.entity';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Account } from './account.entity';
import { AdviserGrant } from './adviser-grant.entity';
import { homeOrganisations } from './home-organisation';

/**
 * The account together with all that decides what it may see: its organisation and that organisation's groups now, the
 * groups it leads, the groups on its territory, the communes it was granted. Read anew for each request, so that leaving a
 * group or an organisation ends the access at once.
 */
export async function actorOf(ctx: Ctx, account: Account): Promise<AccountActor> {
  const home = account.contactId
    ? (await homeOrganisations(ctx, [account.contactId])).get(account.contactId)
    : undefined;
  const communeCode = account.role === 'commune-user' ? (home?.communeCode ?? null) : null;
  return {
    kind: 'account',
    accountId: account.id,
    role: account.role,
    displayName: account.displayName,
    locale: account.locale,
    contactId: account.contactId,
    organisationId: home?.organisationId ?? null,
    organisationKind: home?.organisationKind ?? null,
    communeCode,
    groupIds: home ? await currentGroups(ctx, home.organisationId) : [],
    leadGroupIds: account.role === 'project-manager' ? await ledGroups(ctx, account.id) : [],
    territoryGroupIds: communeCode ? await territoryGroups(ctx, communeCode) : [],
    grants: account.role === 'adviser' ? await currentGrants(ctx, account.id) : [],
  };
}

/** The same by the account's id; null when it is not active. */
export async function accountActor(ctx: Ctx, accountId: string): Promise<AccountActor | null> {
  const account = await ctx.manager.findOneBy(Account, { id: accountId, state: 'active' });
  return account && actorOf(ctx, account);
}

async function currentGroups(ctx: Ctx, organisationId: string): Promise<string[]> {
  const rows = await GROUPS.rows(ctx, { organisationId, today: ctx.clock.today() });
  return rows.map(({ id }) => id);
}

const GROUPS = new SameQuery<{ id: string }>(({ manager }) =>
  manager
    .createQueryBuilder(Membership, 'membership')
    .select('DISTINCT membership.groupId', 'id')
    .where('membership.organisationId = :organisationId')
    .andWhere('(membership.fromDay IS NULL OR membership.fromDay <= :today)')
    .andWhere('(membership.toDay IS NULL OR membership.toDay >= :today)'),
);

async function ledGroups(ctx: Ctx, accountId: string): Promise<string[]> {
  const rows = await LED.rows(ctx, { accountId });
  return rows.map(({ id }) => id);
}

const LED = new SameQuery<{ id: string }>(({ manager }) =>
  manager
    .createQueryBuilder(WorkingGroup, 'workingGroup')
    .select('workingGroup.id', 'id')
    .where('workingGroup.leadAccountId = :accountId'),
);

/** The groups whose zone touches the commune, or of which the commune itself is a member. */
async function territoryGroups(ctx: Ctx, communeCode: string): Promise<string[]> {
  const byZone = await ctx.manager
    .createQueryBuilder(WorkingGroup, 'workingGroup')
    .innerJoin(ZoneCommune, 'zoneCommune', 'zoneCommune.zoneId = workingGroup.zoneId')
    .select('workingGroup.id', 'id')
    .where('zoneCommune.communeCode = :communeCode', { communeCode })
    .getRawMany<{ id: string }>();
  const byMembership = await ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Organisation, 'organisation', 'organisation.id = membership.organisationId')
    .select('membership.groupId', 'id')
    .where('organisation.communeCode = :communeCode', { communeCode })
    .andWhere('organisation.kind = :kind', { kind: 'commune' })
    .andWhere('(membership.fromDay IS NULL OR membership.fromDay <= :today)', { today: ctx.clock.today() })
    .andWhere('(membership.toDay IS NULL OR membership.toDay >= :today)')
    .getRawMany<{ id: string }>();
  return [...new Set([...byZone, ...byMembership].map(({ id }) => id))];
}

async function currentGrants(ctx: Ctx, accountId: string): Promise<Grant[]> {
  return ctx.manager
    .createQueryBuilder(AdviserGrant, 'adviserGrant')
    .select('adviserGrant.communeCode', 'communeCode')
    .addSelect('adviserGrant.untilDay', 'untilDay')
    .where('adviserGrant.accountId = :accountId', { accountId })
    .andWhere('adviserGrant.untilDay >= :today', { today: ctx.clock.today() })
    .getRawMany<Grant>();
}
