import {
  type PilotIndicator,
  type PilotListQuery,
  type PilotPage,
  type PilotRow,
  type PilotVerdict,
  type Page,
  indicatorStanding,
} from '@zesumme/domain';
import { type Ctx, columns, pageRows } from '../../platform/database';
import { Theme } from '../../territory/theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Pilot } from './pilot.entity';
import { seesPilot } from './seen-pilots';

const read = [
  'id',
  'title',
  'fromDay',
  'toDay',
  'verdict',
  'verdictDay',
  'indicators',
  'fromPilotId',
  'isDemo',
] as const;

interface Row extends Omit<Pick<Pilot, (typeof read)[number]>, 'indicators'> {
  /** Raw reads bring JSON as the text it is stored as. */
  indicators: string;
  groupId: string;
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean;
  themeId: string;
  themeSlug: string;
  nameFr: string;
  nameDe: string;
  nameEn: string;
}

/** One page of the pilots that the reader sees; two queries, however many there are. */
export async function listPilots(ctx: Ctx, query: PilotListQuery): Promise<PilotPage> {
  const seen = seesPilot(ctx.actor);
  const pilots = ctx.manager
    .createQueryBuilder(Pilot, 'pilot')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = pilot.groupId')
    .innerJoin(Theme, 'theme', 'theme.id = pilot.themeId')
    .select(columns('pilot', read))
    .addSelect('workingGroup.id', 'groupId')
    .addSelect('workingGroup.slug', 'groupSlug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect('theme.id', 'themeId')
    .addSelect('theme.slug', 'themeSlug')
    .addSelect(columns('theme', ['nameFr', 'nameDe', 'nameEn']))
    .where(seen.sql, seen.parameters);
  if (query.groupId) pilots.andWhere('pilot.groupId = :groupId', { groupId: query.groupId });
  if (query.zoneId) pilots.andWhere('workingGroup.zoneId = :zoneId', { zoneId: query.zoneId });
  if (query.themeId) pilots.andWhere('pilot.themeId = :themeId', { themeId: query.themeId });
  if (query.verdict?.length) {
    const verdicts = query.verdict.filter((each): each is PilotVerdict => each !== 'open');
    const open = query.verdict.includes('open') ? 'pilot.verdict IS NULL' : '1 = 0';
    const judged = verdicts.length > 0 ? 'pilot.verdict IN (:...verdicts)' : '1 = 0';
    pilots.andWhere(`(${open} OR ${judged})`, verdicts.length > 0 ? { verdicts } : {});
  }
  const { rows, ...page } = await pageRows<Row>(pilots, query, {
    sorts: {
      period: 'pilot.fromDay',
      title: 'pilot.searchText',
      group: 'workingGroup.searchText',
      verdictDay: 'pilot.verdictDay',
    },
    searchIn: 'pilot.searchText',
    tieBreak: 'pilot.id',
  });
  return { ...page, items: rows.map(shown) } satisfies Page<PilotRow>;
}

function shown(row: Row): PilotRow {
  const indicators = JSON.parse(row.indicators) as PilotIndicator[];
  return {
    id: row.id,
    title: row.title,
    group: { id: row.groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
    theme: { id: row.themeId, slug: row.themeSlug, nameFr: row.nameFr, nameDe: row.nameDe, nameEn: row.nameEn },
    fromDay: row.fromDay,
    toDay: row.toDay,
    verdict: row.verdict,
    verdictDay: row.verdictDay,
    isCopy: row.fromPilotId !== null,
    removed: false,
    isDemo: Boolean(row.isDemo),
    indicators: indicators.length,
    reached: indicators.filter((indicator) => indicatorStanding(indicator).reached === true).length,
  };
}
