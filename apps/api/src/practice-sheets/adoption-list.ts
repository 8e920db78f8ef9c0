import {
  type AdoptionRef,
  type PracticeAdoptionListQuery,
  type PracticeAdoptionPage,
  type PracticeAdoptionRow,
  adoptionPolicy,
} from '@zesumme/domain';
import { groupIdsOf, isNamedPublicly, seesOrganisation } from '../organisations';
import { Organisation } from '../organisations/organisation.entity';
import { type Condition, type Ctx, anyOf, columns, pageRows } from '../platform/database';
import { PracticeAdoption } from './practice-adoption.entity';

interface StoredRow extends Omit<PracticeAdoption, 'searchText'> {
  organisationName: string;
  organisationKind: Organisation['kind'];
  organisationIsDemo: boolean;
  opens: number;
}

const shown = [
  'id',
  'organisationId',
  'onDay',
  'cost',
  'result',
  'offersAdvice',
  'published',
  'removedAt',
  'isDemo',
  'version',
] as const;

/**
 * Those that the reader is told by name: of organisations that they may know of, or that agreed to be named to everybody. The aliases
 * are `adoption` and `organisation`.
 */
export function seesAdoption(ctx: Ctx): Condition {
  const named = isNamedPublicly(ctx, 'organisation');
  return anyOf(seesOrganisation(ctx, 'organisation'), { ...named, sql: `(adoption.published AND ${named.sql})` });
}

function selectAdoptions(ctx: Ctx) {
  const opens = seesOrganisation(ctx, 'organisation');
  const seen = seesAdoption(ctx);
  return ctx.manager
    .createQueryBuilder(PracticeAdoption, 'adoption')
    .innerJoin(Organisation, 'organisation', 'organisation.id = adoption.organisationId')
    .select(columns('adoption', shown))
    .addSelect('organisation.name', 'organisationName')
    .addSelect('organisation.kind', 'organisationKind')
    .addSelect('organisation.isDemo', 'organisationIsDemo')
    .addSelect(`CASE WHEN ${opens.sql} THEN 1 ELSE 0 END`, 'opens')
    .where(seen.sql, { ...opens.parameters, ...seen.parameters });
}

/** One page of those who did what the sheet says, and how many organisations did in all. */
export async function listAdoptions(
  ctx: Ctx,
  sheetId: string,
  query: PracticeAdoptionListQuery,
): Promise<PracticeAdoptionPage> {
  const adoptions = selectAdoptions(ctx)
    .andWhere('adoption.sheetId = :sheetId', { sheetId })
    .andWhere('adoption.removedAt IS NULL');
  if (query.organisationId)
    adoptions.andWhere('adoption.organisationId = :organisationId', { organisationId: query.organisationId });
  if (query.offersAdvice !== undefined)
    adoptions.andWhere('adoption.offersAdvice = :offersAdvice', { offersAdvice: query.offersAdvice });
  const { rows, ...page } = await pageRows<StoredRow>(adoptions, query, {
    sorts: { onDay: 'adoption.onDay', organisation: 'organisation.searchText', cost: 'adoption.cost' },
    searchIn: 'adoption.searchText',
    tieBreak: 'adoption.id',
  });
  return { ...page, items: await complete(ctx, rows), organisations: await countOrganisations(ctx, sheetId) };
}

/** One adoption as the reader sees it; nothing when it is not theirs to know. */
export async function adoptionRow(ctx: Ctx, id: string): Promise<PracticeAdoptionRow | null> {
  const rows = await selectAdoptions(ctx).andWhere('adoption.id = :id', { id }).getRawMany<StoredRow>();
  const [row] = await complete(ctx, rows);
  return row ?? null;
}

/** Whether the reader is told by name that the organisation did what the sheet says. */
export const isToldOf = async (ctx: Ctx, sheetId: string, organisationId: string): Promise<boolean> =>
  (await selectAdoptions(ctx)
    .andWhere('adoption.sheetId = :sheetId AND adoption.organisationId = :organisationId', { sheetId, organisationId })
    .andWhere('adoption.removedAt IS NULL')
    .getCount()) > 0;

/** What decides who may write of an organisation; one query. */
export async function adoptionRef(ctx: Ctx, organisationId: string): Promise<AdoptionRef> {
  const groups = await groupIdsOf(ctx, [organisationId]);
  return { organisationId, groupIds: groups.get(organisationId) ?? [] };
}

async function countOrganisations(ctx: Ctx, sheetId: string): Promise<number> {
  const row = await ctx.manager
    .createQueryBuilder(PracticeAdoption, 'adoption')
    .select('COUNT(DISTINCT adoption.organisationId)', 'count')
    .where('adoption.sheetId = :sheetId AND adoption.removedAt IS NULL', { sheetId })
    .getRawOne<{ count: number }>();
  return Number(row?.count ?? 0);
}

/** Completes rows in one query, however many there are. */
async function complete(ctx: Ctx, rows: StoredRow[]): Promise<PracticeAdoptionRow[]> {
  const groups = await groupIdsOf(
    ctx,
    rows.map(({ organisationId }) => organisationId),
  );
  return rows.map((row) => ({
    id: row.id,
    organisation: {
      id: row.organisationId,
      name: row.organisationName,
      kind: row.organisationKind,
      isDemo: Boolean(row.organisationIsDemo),
    },
    opens: Number(row.opens) === 1,
    onDay: row.onDay,
    cost: row.cost === null ? null : Number(row.cost),
    result: row.result,
    offersAdvice: Boolean(row.offersAdvice),
    published: Boolean(row.published),
    removed: row.removedAt !== null,
    isDemo: Boolean(row.isDemo),
    version: row.version,
    can: {
      edit: adoptionPolicy.write(ctx.actor, {
        organisationId: row.organisationId,
        groupIds: groups.get(row.organisationId) ?? [],
      }).allowed,
    },
  }));
}
