import { Organisation } from '../organisations/organisation.entity';
import type { Ctx } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { ZoneCommune } from '../territory/zone-commune.entity';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { CommuneSetting } from './commune-setting.entity';

/**
 * The communes that a group's meeting concerns and that let project managers read their chapter 6: those on which its zone
 * lies, and those that took part in it on that day.
 */
export async function communesConcerned(ctx: Ctx, groupId: string, day: string): Promise<string[]> {
  const rows = await concerned(ctx, groupId, day)
    .innerJoin(CommuneSetting, 'setting', 'setting.communeCode = commune.code AND setting.agreedAt IS NOT NULL')
    .orderBy('commune.code')
    .getRawMany<{ code: string }>();
  return rows.map(({ code }) => code);
}

/** Whether a group's meeting concerns this commune, whatever it agreed to. */
export const isConcerned = (ctx: Ctx, groupId: string, day: string, code: string): Promise<boolean> =>
  concerned(ctx, groupId, day).andWhere('commune.code = :code', { code }).getExists();

function concerned(ctx: Ctx, groupId: string, day: string) {
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
  return ctx.manager
    .createQueryBuilder(Commune, 'commune')
    .select('commune.code', 'code')
    .where(`(commune.code IN (${onZone.getQuery()}) OR commune.code IN (${takingPart.getQuery()}))`)
    .andWhere('commune.mergedIntoCode IS NULL')
    .setParameters({ groupId, day });
}
