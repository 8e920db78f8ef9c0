import type { SharedServiceListQuery, SharedServicePage, SharedServiceRow } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns, pageRows } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { seesService } from './seen-shared-services';
import { ServiceInterest } from './service-interest.entity';
import { SharedService } from './shared-service.entity';

const own = ['id', 'title', 'kind', 'phase', 'decideBy', 'changedAt', 'isDemo'] as const;

interface Row extends Pick<SharedService, (typeof own)[number]> {
  groupId: string;
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean;
  joined: number;
  ownAnswer: ServiceInterest['answer'] | null;
}

/** The same rule as `joinedOf`, counted. */
const JOINED =
  '(SELECT COUNT(*) FROM service_interest one WHERE one.service_id = service.id AND CASE ' +
  "WHEN service.phase IN ('agreed', 'running', 'ended') THEN one.agreed_cents IS NOT NULL " +
  "ELSE one.answer = 'interested' AND EXISTS (SELECT 1 FROM membership taking WHERE taking.group_id = service.group_id " +
  'AND taking.organisation_id = one.organisation_id AND (taking.from_day IS NULL OR taking.from_day <= :today) ' +
  'AND (taking.to_day IS NULL OR taking.to_day >= :today)) END)';

/** A share was put to it, and it has not said whether it accepts. */
const SHARE_PUT =
  "(service.phase = 'offers' AND interest.answer = 'interested' AND interest.put AND interest.acceptance IS NULL)";

/** One page of the shared services that the reader may know of; two queries, however many there are. */
export async function listServices(ctx: Ctx, query: SharedServiceListQuery): Promise<SharedServicePage> {
  const { actor } = ctx;
  const seen = seesService(actor);
  const ownId = actor.kind === 'account' ? (actor.organisationId ?? '') : '';
  const services = ctx.manager
    .createQueryBuilder(SharedService, 'service')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = service.groupId')
    .leftJoin(ServiceInterest, 'interest', 'interest.serviceId = service.id AND interest.organisationId = :ownId', {
      ownId,
    })
    .select(columns('service', own))
    .addSelect('workingGroup.id', 'groupId')
    .addSelect('workingGroup.slug', 'groupSlug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect('interest.answer', 'ownAnswer')
    .addSelect(JOINED, 'joined')
    .setParameter('today', ctx.clock.today())
    .where(seen.sql, seen.parameters);
  keepAsked(services, query, actor.kind === 'account' ? actor.groupIds : []);
  const { rows, ...page } = await pageRows<Row>(services, query, {
    sorts: {
      changedAt: 'service.changedAt',
      title: 'service.searchText',
      group: 'workingGroup.searchText',
      decideBy: 'service.decideBy',
    },
    searchIn: 'service.searchText',
    tieBreak: 'service.id',
  });
  return { ...page, items: rows.map(shown) };
}

function keepAsked(
  services: SelectQueryBuilder<SharedService>,
  { groupId, kind, phase, waiting }: SharedServiceListQuery,
  groupIds: readonly string[],
): void {
  if (groupId) services.andWhere('service.groupId = :groupId', { groupId });
  if (kind?.length) services.andWhere('service.kind IN (:...kinds)', { kinds: kind });
  if (phase?.length) services.andWhere('service.phase IN (:...phases)', { phases: phase });
  if (waiting === undefined) return;
  const asked =
    groupIds.length === 0
      ? '1 = 0'
      : "(service.phase IN ('interest', 'offers') AND workingGroup.archivedAt IS NULL AND service.groupId IN (:...askedGroupIds) " +
        `AND (interest.answer IS NULL OR interest.answer = 'not-yet' OR ${SHARE_PUT}))`;
  services.andWhere(waiting ? asked : `NOT ${asked}`, groupIds.length === 0 ? {} : { askedGroupIds: groupIds });
}

const shown = (row: Row): SharedServiceRow => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  group: { id: row.groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
  phase: row.phase,
  decideBy: row.decideBy,
  joined: Number(row.joined),
  ownAnswer: row.ownAnswer,
  changedAt: row.changedAt,
  isDemo: Boolean(row.isDemo),
});
