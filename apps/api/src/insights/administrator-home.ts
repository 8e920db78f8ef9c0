import { type AdministratorHome, type Role, roles } from '@zesumme/domain';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Account } from '../identity/account.entity';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { Measure } from '../pacte-climat/measure.entity';
import type { Ctx } from '../platform/database';
import { Delivery } from '../platform/outbox/delivery.entity';
import { Commune } from '../territory/commune.entity';
import { Nace } from '../territory/nace.entity';
import { Theme } from '../territory/theme.entity';
import { Zone } from '../territory/zone.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';

const LAST_SIGN_INS = 8;

/** Accounts by role, what reference data are loaded, mail that waits or failed, who signed in last. */
export async function administratorHome(ctx: Ctx): Promise<AdministratorHome> {
  const count = (entity: EntityTarget<ObjectLiteral>): Promise<number> => ctx.manager.count(entity);
  return {
    role: 'administrator',
    accounts: await accountsByRole(ctx),
    referenceData: {
      communes: await ctx.manager.countBy(Commune, { isDemo: false }),
      zones: await count(Zone),
      themes: await count(Theme),
      naceCodes: await count(Nace),
      measures: await count(Measure),
      organisations: await count(Organisation),
      contacts: await count(Contact),
      groups: await count(WorkingGroup),
    },
    mail: await mailByState(ctx),
    lastSignIns: await lastSignIns(ctx),
  };
}

async function accountsByRole(ctx: Ctx): Promise<AdministratorHome['accounts']> {
  const rows = await ctx.manager
    .createQueryBuilder(Account, 'account')
    .select('account.role', 'role')
    .addSelect("SUM(CASE WHEN account.state = 'active' THEN 1 ELSE 0 END)", 'active')
    .addSelect("SUM(CASE WHEN account.state = 'disabled' THEN 1 ELSE 0 END)", 'disabled')
    .addSelect(
      'SUM(CASE WHEN account.passwordHash IS NULL AND account.invitedAt IS NOT NULL THEN 1 ELSE 0 END)',
      'invited',
    )
    .groupBy('account.role')
    .getRawMany<{ role: Role; active: number; disabled: number; invited: number }>();
  const byRole = new Map(rows.map((row) => [row.role, row]));
  return roles.map((role) => {
    const row = byRole.get(role);
    return {
      role,
      active: Number(row?.active ?? 0),
      disabled: Number(row?.disabled ?? 0),
      invited: Number(row?.invited ?? 0),
    };
  });
}

async function mailByState(ctx: Ctx): Promise<AdministratorHome['mail']> {
  const rows = await ctx.manager
    .createQueryBuilder(Delivery, 'delivery')
    .select('delivery.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .groupBy('delivery.state')
    .getRawMany<{ state: Delivery['state']; count: number }>();
  const of = (state: Delivery['state']): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { pending: of('pending'), sent: of('sent'), failed: of('failed') };
}

async function lastSignIns(ctx: Ctx): Promise<AdministratorHome['lastSignIns']> {
  return ctx.manager
    .createQueryBuilder(Account, 'account')
    .select('account.id', 'accountId')
    .addSelect('account.displayName', 'displayName')
    .addSelect('account.role', 'role')
    .addSelect('account.lastLoginAt', 'at')
    .where('account.lastLoginAt IS NOT NULL')
    .orderBy('account.lastLoginAt', 'DESC')
    .limit(LAST_SIGN_INS)
    .getRawMany<AdministratorHome['lastSignIns'][number]>();
}
