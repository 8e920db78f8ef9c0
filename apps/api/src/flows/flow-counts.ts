import { type FlowCounts, countShown } from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import type { Ctx } from '../platform/database';
import { Flow } from './flow.entity';
import { FlowIntroduction } from './introductions/flow-introduction.entity';

interface Counted {
  rows: number;
  organisations: number;
}

/** How many open flows and exchanges a commune has on its territory, each hidden where it would tell of one company. */
export async function countFlows(ctx: Ctx, communeCode: string): Promise<FlowCounts> {
  const directions = await ctx.manager
    .createQueryBuilder(Flow, 'flow')
    .innerJoin(
      Organisation,
      'organisation',
      'organisation.id = flow.organisationId AND organisation.archivedAt IS NULL',
    )
    .select('flow.direction', 'direction')
    .addSelect('COUNT(*)', 'rows')
    .addSelect('COUNT(DISTINCT flow.organisationId)', 'organisations')
    .where('flow.communeCode = :communeCode', { communeCode })
    .andWhere('flow.withdrawnAt IS NULL AND flow.expiresOn >= :today', { today: ctx.clock.today() })
    .groupBy('flow.direction')
    .getRawMany<Counted & { direction: string }>();
  const exchanges = await ctx.manager
    .createQueryBuilder(FlowIntroduction, 'introduction')
    .innerJoin(Flow, 'flow', 'flow.id = introduction.offerId')
    .select('COUNT(*)', 'rows')
    .addSelect('COUNT(DISTINCT introduction.offerOrganisationId)', 'organisations')
    .addSelect('COUNT(DISTINCT introduction.needOrganisationId)', 'others')
    .where("introduction.phase IN ('implementation', 'completed')")
    .andWhere('flow.communeCode = :communeCode', { communeCode })
    .getRawOne<Counted & { others: number }>();
  const shown = (of: Counted | undefined): number | null =>
    countShown(Number(of?.rows ?? 0), Number(of?.organisations ?? 0));
  return {
    offers: shown(directions.find(({ direction }) => direction === 'offer')),
    needs: shown(directions.find(({ direction }) => direction === 'need')),
    // Few on either side would be told by it.
    exchanges: shown(
      exchanges && { ...exchanges, organisations: Math.min(Number(exchanges.organisations), Number(exchanges.others)) },
    ),
  };
}
