import {
  type GroupLabel,
  type NeighbourListQuery,
  type NeighbourPage,
  type NeighbourRow,
  type OrganisationLabel,
  type SolvedKind,
  solvedKinds,
} from '@zesumme/domain';
import { In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns, pageRows } from '../../platform/database';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Zone } from '../zone.entity';
import { originsFor, squareKmFrom } from './near-zones';
import { type Solved, selectSolved } from './solved';

/** Named once more around each part: TypeORM selects in an order of its own, and a union goes by position. */
const COLUMNS =
  'entry_key, kind, id, address, title, word, organisation_id, opens, group_id, zone_id, day, words, is_demo';

interface Row {
  kind: SolvedKind;
  id: string;
  key: string;
  title: string;
  word: string | null;
  organisationId: string | null;
  opens: number;
  groupId: string | null;
  day: string | null;
  isDemo: number;
  zoneId: string | null;
  zoneName: string;
  zoneIsDemo: boolean;
  squareKm: number | null;
}

/** One page of what others have solved, the nearest first, as far as the reader may read it; five queries, however much that is. */
export async function listNeighbours(ctx: Ctx, query: NeighbourListQuery): Promise<NeighbourPage> {
  const from = await originsFor(ctx, query.nearZoneId);
  const wanted = query.kind?.length ? query.kind : solvedKinds;
  const parts = wanted.map((kind) => selectSolved[kind](ctx, from));
  const distance = squareKmFrom(from, 'ground');
  const entries = ctx.manager
    .createQueryBuilder()
    .from(`(${parts.map(asPart).join(' UNION ALL ')})`, 'entry')
    .leftJoin(Zone, 'ground', 'ground.id = entry.zone_id')
    .select(['kind', 'id', 'title', 'word', 'opens', 'day'].map((name) => `entry.${name} AS "${name}"`))
    .addSelect('entry.address', 'key')
    .addSelect('entry.organisation_id', 'organisationId')
    .addSelect('entry.group_id', 'groupId')
    .addSelect('entry.is_demo', 'isDemo')
    .addSelect('ground.id', 'zoneId')
    .addSelect('ground.name', 'zoneName')
    .addSelect('ground.isDemo', 'zoneIsDemo')
    .addSelect(distance.sql, 'squareKm')
    .setParameters(
      Object.assign({}, ...parts.map((part) => part.getParameters()), distance.parameters) as ObjectLiteral,
    );
  if (query.maxKm !== undefined) entries.andWhere(`${distance.sql} <= :most`, { most: query.maxKm ** 2 });
  const { rows, ...page } = await pageRows<Row>(entries as SelectQueryBuilder<ObjectLiteral>, query, {
    sorts: { distance: distance.sql, day: 'entry.day', title: 'entry.words' },
    searchIn: 'entry.words',
    tieBreak: 'entry.entry_key',
  });
  return { ...page, items: await complete(ctx, rows), from };
}

const asPart = (solved: Solved, at: number): string => `SELECT ${COLUMNS} FROM (${solved.getQuery()}) solved_${at}`;

async function complete(ctx: Ctx, rows: readonly Row[]): Promise<NeighbourRow[]> {
  const organisations = await organisationsOf(ctx, rows);
  const groups = await groupsOf(ctx, rows);
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    key: row.key,
    title: row.title,
    word: row.word,
    organisation: organisations.get(row.organisationId ?? '') ?? null,
    opens: Number(row.opens) === 1,
    group: groups.get(row.groupId ?? '') ?? null,
    zone: row.zoneId === null ? null : { id: row.zoneId, name: row.zoneName, isDemo: Boolean(row.zoneIsDemo) },
    km: row.squareKm === null ? null : Math.round(Math.sqrt(Number(row.squareKm)) * 10) / 10,
    day: row.day,
    isDemo: Number(row.isDemo) === 1,
  }));
}

async function organisationsOf(ctx: Ctx, rows: readonly Row[]): Promise<Map<string, OrganisationLabel>> {
  const ids = [...new Set(rows.flatMap(({ organisationId }) => organisationId ?? []))];
  const found = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .select(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where({ id: In(ids) })
    .getRawMany<OrganisationLabel>();
  return new Map(found.map((each) => [each.id, { ...each, isDemo: Boolean(each.isDemo) }]));
}

async function groupsOf(ctx: Ctx, rows: readonly Row[]): Promise<Map<string, GroupLabel>> {
  const ids = [...new Set(rows.flatMap(({ groupId }) => groupId ?? []))];
  const found = await ctx.manager
    .createQueryBuilder(WorkingGroup, 'workingGroup')
    .select(columns('workingGroup', ['id', 'slug', 'name', 'isDemo']))
    .where({ id: In(ids) })
    .getRawMany<GroupLabel>();
  return new Map(found.map((each) => [each.id, { ...each, isDemo: Boolean(each.isDemo) }]));
}
