import { type Permission, type ZoneFigureName, type ZoneFigures, mayTry, zoneFigureNames } from '@zesumme/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { seesCampaign, stateSql } from '../campaigns';
import { CampaignGroup } from '../campaigns/campaign-group.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { seesIntroduction } from '../flows';
import { Flow } from '../flows/flow.entity';
import { FlowIntroduction } from '../flows/introductions/flow-introduction.entity';
import { seesPilot } from '../method';
import { Pilot } from '../method/pilots/pilot.entity';
import { holdsToday, seesOrganisation } from '../organisations';
import { Organisation } from '../organisations/organisation.entity';
import type { Condition, Ctx } from '../platform/database';
import { keepKnownGroups } from '../working-groups';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Zone } from './zone.entity';

type Counting = SelectQueryBuilder<ObjectLiteral>;

/** The list behind each figure: whoever may not open it is told no figure either. */
const lists: Record<ZoneFigureName, Permission> = {
  participants: 'organisation.list',
  campaigns: 'campaign.list',
  exchanges: 'introduction.list',
  pilots: 'pilot.list',
};

/** How each is counted in the zone of the query around it, with the very conditions of its list, so that both say the same. */
const counted: Record<ZoneFigureName, (ctx: Ctx) => Counting> = {
  participants: (ctx) => {
    const seen = seesOrganisation(ctx, 'organisation');
    const taking = ctx.manager
      .createQueryBuilder(Membership, 'taking')
      .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = taking.groupId')
      .innerJoin(Organisation, 'organisation', 'organisation.id = taking.organisationId')
      .select('COUNT(DISTINCT taking.organisationId)')
      .where('workingGroup.zoneId = zone.id AND organisation.archivedAt IS NULL')
      .andWhere(holdsToday('taking'), { today: ctx.clock.today() })
      .andWhere(seen.sql, seen.parameters);
    return keepKnownGroups(taking, ctx.actor);
  },

  campaigns: (ctx) => {
    const seen = seesCampaign(ctx.actor);
    const state = stateSql(ctx.clock.today());
    const running = ctx.manager
      .createQueryBuilder(Campaign, 'campaign')
      .innerJoin(CampaignGroup, 'sharing', 'sharing.campaignId = campaign.id')
      .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = sharing.groupId')
      .select('COUNT(DISTINCT campaign.id)')
      .where('workingGroup.zoneId = zone.id')
      .andWhere(`${state.sql} = 'running'`, state.parameters)
      .andWhere(seen.sql, seen.parameters);
    return keepKnownGroups(running, ctx.actor);
  },

  exchanges: (ctx) => {
    const seen = seesIntroduction(ctx.actor);
    return ctx.manager
      .createQueryBuilder(FlowIntroduction, 'introduction')
      .innerJoin(Flow, 'offer', 'offer.id = introduction.offerId')
      .innerJoin(Flow, 'need', 'need.id = introduction.needId')
      .select('COUNT(*)')
      .where('(offer.zoneId = zone.id OR need.zoneId = zone.id)')
      .andWhere("introduction.phase IN ('implementation', 'completed')")
      .andWhere(seen.sql, seen.parameters);
  },

  pilots: (ctx) => {
    const seen = seesPilot(ctx.actor);
    return ctx.manager
      .createQueryBuilder(Pilot, 'pilot')
      .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = pilot.groupId')
      .select('COUNT(*)')
      .where('workingGroup.zoneId = zone.id')
      .andWhere(seen.sql, seen.parameters);
  },
};

/** The figures that the reader is told, each as an expression of a query whose alias is `zone`; the others are NULL. */
export function zoneFigureSql(ctx: Ctx): Record<ZoneFigureName, Condition> {
  const sql = (name: ZoneFigureName): Condition => {
    if (!mayTry(ctx.actor, lists[name])) return { sql: 'CAST(NULL AS INTEGER)', parameters: {} };
    const counting = counted[name](ctx);
    return { sql: `(${counting.getQuery()})`, parameters: counting.getParameters() };
  };
  return {
    participants: sql('participants'),
    campaigns: sql('campaigns'),
    exchanges: sql('exchanges'),
    pilots: sql('pilots'),
  };
}

/** What happens in each zone, in one query however many there are. */
export async function zoneFiguresOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ZoneFigures>> {
  const zones = ctx.manager
    .createQueryBuilder(Zone, 'zone')
    .select('zone.id', 'id')
    .where('zone.id IN (:...ids)', { ids });
  const figures = zoneFigureSql(ctx);
  for (const name of zoneFigureNames) {
    zones.addSelect(figures[name].sql, name).setParameters(figures[name].parameters);
  }
  const rows = await zones.getRawMany<{ id: string } & Record<ZoneFigureName, number | string | null>>();
  return new Map(
    rows.map(({ id, participants, campaigns, exchanges, pilots }) => [
      id,
      {
        participants: numberOf(participants),
        campaigns: numberOf(campaigns),
        exchanges: numberOf(exchanges),
        pilots: numberOf(pilots),
      },
    ]),
  );
}

const numberOf = (value: number | string | null): number | null => (value === null ? null : Number(value));
