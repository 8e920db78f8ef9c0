import { Organisation } from '../organisations/organisation.entity';
import type { Ctx } from '../platform/database';
import { ZoneCommune } from '../territory/zone-commune.entity';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { CommuneSetting } from './commune-setting.entity';

/**
 * The communes that a group's meeting concerns and that let project managers read their chapter 6: those on which its zone
 * lies, and those that took part in it on that day.
 */
export async function communesConcerned(ctx: Ctx, groupId: string, day: string): Promise<string[]> {
  const onZone = ctx.manager
    .createQueryBuilder(ZoneCommune, 'touched')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.zoneId = touched.zoneId')
    .select('touched.communeCode')
    .where('workingGroup.id = :groupId');
  const takingPart = ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Organisation, 'organisation', 'organisation.id = membership.organisationId')
    .select('organisation.communeCode')
    .where("membership.groupId = :groupId AND organisation.kind = 'commune'")
    .andWhere('(membership.fromDay IS NULL OR membership.fromDay <= :day)')
    .andWhere('(membership.toDay IS NULL OR membership.toDay >= :day)');
  const rows = await ctx.manager
    .createQueryBuilder(CommuneSetting, 'setting')
    .select('setting.communeCode', 'code')
    .where('setting.agreedAt IS NOT NULL')
    .andWhere(`(setting.communeCode IN (${onZone.getQuery()}) OR setting.communeCode IN (${takingPart.getQuery()}))`)
    .setParameters({ groupId, day })
    .orderBy('setting.communeCode')
    .getRawMany<{ code: string }>();
  return rows.map(({ code }) => code);
}
