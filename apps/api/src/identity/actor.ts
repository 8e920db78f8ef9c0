import type { AccountActor, Grant } from '@zesumme/domain';
import { type Ctx, SameQuery, entityFrom, everyColumn, jsonRows, jsonRowsSql } from '../platform/database';
import { Organisation } from '../organisations/organisation.entity';
import { ZoneCommune } from '../territory/zone-commune.entity';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Account } from './account.entity';
import { AdviserGrant } from './adviser-grant.entity';

/** The rows of other tables that say what an account may see, each as one JSON text. */
export interface Standing {
  homes: string | Home[] | null;
  groups: string | Member[] | null;
  leads: string | [groupId: string][] | null;
}

type Home = [organisationId: string, kind: AccountActor['organisationKind'], communeCode: string | null];
type Member = [organisationId: string, groupId: string];

/** Columns for a query that calls the account by this name; it is told `:today`. One statement says so who somebody is. */
export function standing(unit: Pick<Ctx, 'manager'>, account: string): [sql: string, as: keyof Standing][] {
  const holds = (row: string): string =>
    `(${row}.from_day IS NULL OR ${row}.from_day <= :today) AND (${row}.to_day IS NULL OR ${row}.to_day >= :today)`;
  // The latest relation comes last, and is the one that counts.
  const homes = `SELECT ${jsonRowsSql(unit, ['home.id', 'home.kind', 'home.commune_code'], 'relation.from_day')}
    FROM contact_relation relation JOIN contact person ON person.id = relation.contact_id
    JOIN organisation home ON home.id = relation.organisation_id
    WHERE relation.contact_id = ${account}.contact_id AND ${holds('relation')}
      AND person.archived_at IS NULL AND home.archived_at IS NULL`;
  const groups = `SELECT ${jsonRowsSql(unit, ['member.organisation_id', 'member.group_id'], 'member.group_id')}
    FROM membership member
    WHERE member.organisation_id IN
      (SELECT relation.organisation_id FROM contact_relation relation WHERE relation.contact_id = ${account}.contact_id)
      AND ${holds('member')}`;
  const leads = `SELECT ${jsonRowsSql(unit, ['led.id'], 'led.id')} FROM working_group led WHERE led.lead_account_id = ${account}.id`;
  return [
    [`(${homes})`, 'homes'],
    [`(${groups})`, 'groups'],
    [`(${leads})`, 'leads'],
  ];
}

/**
 * The account together with all that decides what it may see: its organisation and that organisation's groups now, the
 * groups it leads, the groups on its territory, the communes it was granted. Read anew when any of that may have changed
 * (docs/adr/0026-who-writes-is-remembered.md), so that leaving a
 * group or an organisation ends the access at once.
 *
 * @param rows what the columns of `standing` said of the account
 */
export async function actorOf(ctx: Ctx, account: Account, rows: Standing): Promise<AccountActor> {
  const [organisationId = null, organisationKind = null, homeCommune = null] = jsonRows<Home>(rows.homes).at(-1) ?? [];
  const communeCode = account.role === 'commune-user' ? homeCommune : null;
  const groupIds = jsonRows<Member>(rows.groups).flatMap(([member, groupId]) =>
    member === organisationId ? groupId : [],
  );
  return {
    kind: 'account',
    accountId: account.id,
    role: account.role,
    displayName: account.displayName,
    locale: account.locale,
    contactId: account.contactId,
    organisationId,
    organisationKind,
    communeCode,
    groupIds: [...new Set(groupIds)],
    leadGroupIds: account.role === 'project-manager' ? jsonRows<[string]>(rows.leads).map(([groupId]) => groupId) : [],
    territoryGroupIds: communeCode ? await territoryGroups(ctx, communeCode) : [],
    grants: account.role === 'adviser' ? await currentGrants(ctx, account.id) : [],
  };
}

/** The same by the account's id; null when it is not active. */
export async function accountActor(ctx: Ctx, accountId: string): Promise<AccountActor | null> {
  const row = await ACTIVE.row(ctx, { accountId, today: ctx.clock.today() });
  return row ? actorOf(ctx, entityFrom(ctx, Account, 'account', row), row) : null;
}

const ACTIVE = new SameQuery<Record<string, unknown> & Standing>((unit) => {
  const query = unit.manager.createQueryBuilder(Account, 'account').select(everyColumn(unit, Account, 'account'));
  for (const [sql, as] of standing(unit, 'account')) query.addSelect(sql, as);
  return query.where("account.id = :accountId AND account.state = 'active'");
});

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
