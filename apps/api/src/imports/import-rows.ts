import {
  type ImportDetail,
  type ImportListQuery,
  type ImportPage,
  type ImportRef,
  type ImportRowPage,
  type ImportRowQuery,
  type ImportRowView,
  type ImportSummary,
  IMPORT_DAYS,
  type RowDecision,
  canOf,
  hasAll,
  importPolicy,
  requiredFields,
} from '@zesumme/domain';
import { type Ctx, columns, pageRows } from '../platform/database';
import { notFound } from '../platform/errors';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { ImportRow } from './import-row.entity';
import { Import, type Tally } from './import.entity';

const DAY = 86_400_000;
/** Rows in which an example of a column's values is looked for. */
const LOOK_AT = 20;
const SAMPLE = 60;

type Stored = Import & { slug: string | null; groupName: string | null; groupIsDemo: boolean };

const selectImports = (ctx: Ctx) =>
  ctx.manager
    .createQueryBuilder(Import, 'import')
    .leftJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = import.groupId')
    .select(
      columns('import', [
        'id',
        'accountId',
        'authorLabel',
        'subject',
        'groupId',
        'fileName',
        'state',
        'headings',
        'columns',
        'rowCount',
        'tally',
        'version',
        'createdAt',
        'appliedAt',
        'undoneAt',
      ]),
    )
    .addSelect('workingGroup.slug', 'slug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo');

/** When the rows of an import are forgotten. */
export const keptUntil = ({ createdAt, appliedAt }: Pick<Import, 'createdAt' | 'appliedAt'>): string =>
  new Date(new Date(appliedAt ?? createdAt).getTime() + IMPORT_DAYS * DAY).toISOString();

/** What the policies ask about a stored import. */
export const importRefOf = (
  ctx: Ctx,
  stored: Pick<Import, 'accountId' | 'state' | 'createdAt' | 'appliedAt'>,
): ImportRef => ({
  accountId: stored.accountId,
  state: stored.state,
  kept: keptUntil(stored) > ctx.clock.instant(),
});

/** One page of the imports that the reader brought, or of all for administrators. */
export async function listImports(ctx: Ctx, query: ImportListQuery): Promise<ImportPage> {
  const imports = selectImports(ctx);
  if (!hasAll(ctx.actor)) {
    imports.where('import.accountId = :own', { own: ctx.actor.kind === 'account' ? ctx.actor.accountId : '' });
  }
  if (query.subject) imports.andWhere('import.subject IN (:...subjects)', { subjects: query.subject });
  if (query.state) imports.andWhere('import.state IN (:...states)', { states: query.state });
  const { rows, ...page } = await pageRows<Stored>(imports, query, {
    sorts: { createdAt: 'import.createdAt', fileName: 'import.searchText' },
    searchIn: 'import.searchText',
    tieBreak: 'import.id',
  });
  return { ...page, items: rows.map((row) => summaryOf(ctx, row)) };
}

/** @param progress how far it is while it is being written */
export async function importDetail(
  ctx: Ctx,
  id: string,
  progress: ImportDetail['progress'] = null,
): Promise<ImportDetail> {
  const [stored] = await selectImports(ctx).where('import.id = :id', { id }).getRawMany<Stored>();
  if (!stored) throw notFound('import');
  const headings = parsed<string[]>(stored.headings);
  const fields = parsed<Import['columns']>(stored.columns);
  const samples = await samplesOf(ctx, id);
  const held = new Set(fields);
  return {
    ...summaryOf(ctx, stored),
    headings: headings.map((text, at) => ({ text, sample: samples[at] ?? '', field: fields[at] ?? null })),
    missing: requiredFields(stored.subject, stored.groupId !== null).filter((field) => !held.has(field)),
    undecided: tallyIn(stored)?.undecided ?? 0,
    progress,
  };
}

function summaryOf(ctx: Ctx, stored: Stored): ImportSummary {
  const tally = tallyIn(stored);
  const ref = importRefOf(ctx, stored);
  const { actor } = ctx;
  return {
    id: stored.id,
    subject: stored.subject,
    group:
      stored.groupId === null
        ? null
        : {
            id: stored.groupId,
            slug: stored.slug ?? '',
            name: stored.groupName ?? '',
            isDemo: Boolean(stored.groupIsDemo),
          },
    fileName: stored.fileName,
    state: stored.state,
    rowCount: stored.rowCount,
    counts: tally?.verdicts ?? null,
    creates: tally?.creates ?? 0,
    changes: tally?.changes ?? 0,
    authorLabel: stored.authorLabel,
    createdAt: stored.createdAt,
    appliedAt: stored.appliedAt,
    undoneAt: stored.undoneAt,
    keptUntil: keptUntil(stored),
    version: stored.version,
    can: canOf({
      edit: importPolicy.edit(actor, ref),
      apply: importPolicy.apply(actor, ref),
      undo: importPolicy.undo(actor, ref),
    }),
  };
}

/** Raw reads bring JSON as the text it is stored as. */
const parsed = <T>(value: T): T => (typeof value === 'string' ? (JSON.parse(value) as T) : value);

const tallyIn = ({ tally }: Pick<Import, 'tally'>): Tally | null => parsed(tally);

async function samplesOf(ctx: Ctx, importId: string): Promise<string[]> {
  const rows = await ctx.manager.find(ImportRow, {
    where: { importId },
    select: { importId: true, number: true, cells: true },
    order: { number: 'ASC' },
    take: LOOK_AT,
  });
  const samples: string[] = [];
  for (const { cells } of rows) cells.forEach((cell, at) => (samples[at] ||= cell.slice(0, SAMPLE)));
  return Array.from(samples, (sample) => sample ?? '');
}

/** One page of the rows with what they come to. */
export async function listRows(ctx: Ctx, stored: Import, query: ImportRowQuery): Promise<ImportRowPage> {
  const rows = ctx.manager
    .createQueryBuilder(ImportRow, 'importRow')
    .select(columns('importRow', ['number', 'cells', 'label', 'verdict', 'outcome', 'choices', 'decision']))
    .where('importRow.importId = :importId AND importRow.verdict IS NOT NULL', { importId: stored.id });
  if (query.verdict) rows.andWhere('importRow.verdict IN (:...verdicts)', { verdicts: query.verdict });
  if (query.undecided !== undefined) rows.andWhere('importRow.undecided = :undecided', { undecided: query.undecided });
  const { rows: found, ...page } = await pageRows<ImportRow>(rows, query, {
    sorts: { number: 'importRow.number' },
    searchIn: 'importRow.searchText',
    tieBreak: 'importRow.number',
  });
  return { ...page, items: found.map((row) => rowView(stored, row)) };
}

function rowView(stored: Import, row: ImportRow): ImportRowView {
  const cells = parsed(row.cells);
  const outcome = parsed(row.outcome);
  return {
    number: row.number,
    label: row.label,
    cells: stored.columns.flatMap((field, at) => (field === null ? [] : { field, text: cells[at] ?? '' })),
    verdict: row.verdict ?? 'error',
    changes: outcome?.changes ?? [],
    issues: outcome?.issues ?? [],
    of: outcome?.of ?? null,
    decision: row.decision,
    choices: row.choices === '' ? [] : (row.choices.split(',') as RowDecision[]),
  };
}

/** How many rows came to which verdict, and what would be written of them. */
export async function tallyOf(ctx: Ctx, importId: string): Promise<Tally> {
  const groups = await ctx.manager
    .createQueryBuilder(ImportRow, 'importRow')
    .select('importRow.verdict', 'verdict')
    .addSelect('importRow.decision', 'decision')
    .addSelect('importRow.undecided', 'undecided')
    .addSelect('COUNT(*)', 'count')
    .where('importRow.importId = :importId AND importRow.verdict IS NOT NULL', { importId })
    .groupBy('importRow.verdict')
    .addGroupBy('importRow.decision')
    .addGroupBy('importRow.undecided')
    .getRawMany<Pick<ImportRow, 'verdict' | 'decision' | 'undecided'> & { count: number }>();
  const tally: Tally = {
    verdicts: { new: 0, same: 0, changed: 0, duplicate: 0, error: 0 },
    creates: 0,
    changes: 0,
    undecided: 0,
  };
  for (const { verdict, decision, undecided, count } of groups) {
    const rows = Number(count);
    tally.verdicts[verdict ?? 'error'] += rows;
    if (verdict === 'new' || decision === 'create') tally.creates += rows;
    if (verdict === 'changed' || decision === 'merge') tally.changes += rows;
    if (undecided) tally.undecided += rows;
  }
  return tally;
}
