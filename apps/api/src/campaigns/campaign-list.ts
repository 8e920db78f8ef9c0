import { type CampaignListQuery, type CampaignPage, type CampaignRow, campaignState } from '@zesumme/domain';
import { type Ctx, columns, pageRows } from '../platform/database';
import { Theme } from '../territory/theme.entity';
import { seesInner } from '../working-groups';
import { groupsOf, takingInNumbers, takingOf } from './campaign-parts';
import { stateSql } from './campaign-state';
import { Campaign } from './campaign.entity';
import { OF_GROUP, keepSeen } from './seen-campaign';

const read = ['id', 'groupId', 'title', 'startDay', 'endDay', 'year', 'themeId', 'isDemo'] as const;

interface Row extends Pick<Campaign, (typeof read)[number]> {
  themeSlug: string | null;
  nameFr: string;
  nameDe: string;
  nameEn: string;
  figures: number;
}

/** One page of the campaigns that the reader sees; five queries, however many there are. */
export async function listCampaigns(ctx: Ctx, query: CampaignListQuery): Promise<CampaignPage> {
  const campaigns = ctx.manager
    .createQueryBuilder(Campaign, 'campaign')
    .leftJoin(Theme, 'theme', 'theme.id = campaign.themeId')
    .select(columns('campaign', read))
    .addSelect('theme.slug', 'themeSlug')
    .addSelect(columns('theme', ['nameFr', 'nameDe', 'nameEn']))
    .addSelect('(SELECT COUNT(*) FROM campaign_figure given WHERE given.campaign_id = campaign.id)', 'figures');
  keepSeen(ctx, campaigns);
  if (query.groupId) campaigns.andWhere(`${OF_GROUP} = :groupId)`, { groupId: query.groupId });
  if (query.zoneId) {
    const inner = seesInner(ctx.actor, 'place');
    const known = `place.archived_at IS NULL AND (place.published_at IS NOT NULL OR ${inner.sql})`;
    campaigns.andWhere(
      `${OF_GROUP} IN (SELECT place.id FROM working_group place WHERE place.zone_id = :zoneId AND ${known}))`,
      { zoneId: query.zoneId, ...inner.parameters },
    );
  }
  if (query.themeId) campaigns.andWhere('campaign.themeId = :themeId', { themeId: query.themeId });
  if (query.year !== undefined) campaigns.andWhere('campaign.year = :year', { year: query.year });
  if (query.state?.length) {
    const { sql, parameters } = stateSql(ctx.clock.today());
    campaigns.andWhere(`${sql} IN (:...states)`, { states: query.state, ...parameters });
  }
  const { rows, ...page } = await pageRows<Row>(campaigns, query, {
    sorts: {
      // Where only the year is known, after those of its days.
      period: "COALESCE(campaign.startDay, CAST(campaign.year AS VARCHAR(4)) || '-99')",
      title: 'campaign.searchText',
    },
    searchIn: 'campaign.searchText',
    tieBreak: 'campaign.id',
  });
  return { ...page, items: await complete(ctx, rows), years: await yearsSeen(ctx) };
}

async function complete(ctx: Ctx, rows: Row[]): Promise<CampaignRow[]> {
  const groups = await groupsOf(ctx, rows);
  const taking = await takingOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const today = ctx.clock.today();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: campaignState(row, today),
    startDay: row.startDay,
    endDay: row.endDay,
    year: row.year,
    theme:
      row.themeId === null
        ? null
        : {
            id: row.themeId,
            slug: row.themeSlug ?? '',
            nameFr: row.nameFr,
            nameDe: row.nameDe,
            nameEn: row.nameEn,
          },
    groups: groups(row.id),
    taking: takingInNumbers(taking(row.id)),
    figures: Number(row.figures),
    isDemo: Boolean(row.isDemo),
  }));
}

async function yearsSeen(ctx: Ctx): Promise<number[]> {
  const campaigns = ctx.manager
    .createQueryBuilder(Campaign, 'campaign')
    .select('DISTINCT campaign.year', 'year')
    .where('campaign.year IS NOT NULL');
  keepSeen(ctx, campaigns);
  const rows = await campaigns.getRawMany<{ year: number }>();
  return rows.map(({ year }) => Number(year)).sort((a, b) => b - a);
}
