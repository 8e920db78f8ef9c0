import {
  type CatalogueDetail,
  type Chapter6Detail,
  type CommentListQuery,
  type CommentPage,
  type CommentThread,
  type MeasureLabel,
  canOf,
  commentPolicy,
  wordsOf,
} from '@zesumme/domain';
import { In, IsNull, type SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns, pageRows } from '../platform/database';
import { grouped } from '../platform/grouped';
import { MeasureComment } from './measure-comment.entity';
import { Catalogue } from './catalogue.entity';
import { equivalentMeasures } from './equivalent-measures';
import { Measure } from './measure.entity';
import { catalogueOf } from './read-catalogue';
import type { StoredCommune } from './readable-communes';

const own = [
  'id',
  'communeCode',
  'measureId',
  'threadId',
  'text',
  'authorAccountId',
  'authorName',
  'authorRole',
  'createdAt',
  'editedAt',
  'removedAt',
  'resolvedAt',
  'resolvedBy',
  'isDemo',
  'version',
] as const;

type OpenComments = Chapter6Detail['comments'];

type Stored = Omit<MeasureComment, 'searchText'>;
interface Row extends Stored {
  slug: string;
  codeInferred: string | null;
  titleFr: string;
  titleDe: string;
  titleEn: string;
  catalogueId: string;
  versionLabel: string;
}

/** An answer keeps the comment that it answers in sight, also once that was taken away. */
const ANSWERED = `EXISTS (SELECT 1 FROM measure_comment answer WHERE answer.thread_id = comment.id AND answer.removed_at IS NULL)`;

/** One page of the comments on a commune's measures with the answers to them, in a number of queries that does not grow. */
export async function listComments(ctx: Ctx, commune: StoredCommune, query: CommentListQuery): Promise<CommentPage> {
  const { code } = commune.label;
  const threads = selectThreads(ctx).where('comment.communeCode = :code AND comment.threadId IS NULL', { code });
  threads.andWhere(`(comment.removedAt IS NULL OR ${ANSWERED})`);
  if (query.measureId) {
    const measureIds = await samePlace(ctx, commune, query.measureId);
    threads.andWhere('comment.measureId IN (:...measureIds)', { measureIds });
  }
  if (query.resolved !== undefined) {
    threads.andWhere(query.resolved ? 'comment.resolvedAt IS NOT NULL' : 'comment.resolvedAt IS NULL');
  }
  seek(threads, query.q);
  const { rows, ...page } = await pageRows<Row>(threads, query, {
    sorts: { day: 'comment.createdAt', measure: 'measure.position' },
    tieBreak: 'comment.id',
  });
  const answers = await answersTo(ctx, rows);
  const { id: catalogueId } = await catalogueOf(ctx, commune);
  const open = (await openComments(ctx, code)).reduce((sum, each) => sum + each.open, 0);
  return {
    ...page,
    items: rows.map((row) => shown(ctx, { ...commune, catalogueId }, row, answers.get(row.id) ?? [])),
    open,
    can: canOf({ write: commentPolicy.write(ctx.actor, commune.ref) }),
  };
}

/** The measures, of any version, whose comments stand beside this one of the commune's own version. */
async function samePlace(ctx: Ctx, commune: StoredCommune, measureId: string): Promise<string[]> {
  const { id: catalogueId } = await catalogueOf(ctx, commune);
  const equivalents = await equivalentMeasures(ctx, [commune.label.code]);
  const commented = await ctx.manager
    .createQueryBuilder(MeasureComment, 'comment')
    .select('comment.measureId', 'measureId')
    .where('comment.communeCode = :code', { code: commune.label.code })
    .groupBy('comment.measureId')
    .getRawMany<{ measureId: string }>();
  const same = commented.filter((each) =>
    equivalents(each.measureId, catalogueId, commune.label.code).includes(measureId),
  );
  return [measureId, ...same.map((each) => each.measureId)];
}

/** A comment as it now is, with the answers to it; also one that was taken away just now. */
export async function threadOf(ctx: Ctx, commune: StoredCommune, id: string): Promise<CommentThread> {
  const row = await selectThreads(ctx).where('comment.id = :id', { id }).getRawOne<Row>();
  if (!row) throw new Error('The comment that was just kept is gone.');
  const { id: catalogueId } = await catalogueOf(ctx, commune);
  return shown(ctx, { ...commune, catalogueId }, row, (await answersTo(ctx, [row])).get(id) ?? []);
}

/** How many comments are open on all measures of each of these communes, in one query. */
export async function openCommentsOf(ctx: Ctx, communeCodes: readonly string[]): Promise<Map<string, number>> {
  const rows = await openIn(ctx, communeCodes)
    .select('comment.communeCode', 'communeCode')
    .addSelect('COUNT(*)', 'open')
    .groupBy('comment.communeCode')
    .getRawMany<{ communeCode: string; open: number | string }>();
  return new Map(rows.map(({ communeCode, open }) => [communeCode, Number(open)]));
}

/** How many comments are open on each measure of the commune, in one query. */
export async function openComments(ctx: Ctx, communeCode: string): Promise<{ measureId: string; open: number }[]> {
  const rows = await openIn(ctx, [communeCode])
    .select('comment.measureId', 'measureId')
    .addSelect('COUNT(*)', 'open')
    .groupBy('comment.measureId')
    .orderBy('comment.measureId')
    .getRawMany<{ measureId: string; open: number | string }>();
  return rows.map(({ measureId, open }) => ({ measureId, open: Number(open) }));
}

/**
 * The same as the commune reads it by its version: what is open on a former measure stands with the first that came in its
 * place; where none did, it stands under the former measure, named with its version. Nothing is counted twice.
 */
export async function openCommentsBy(
  ctx: Ctx,
  communeCode: string,
  { id: catalogueId, measures }: Pick<CatalogueDetail, 'id' | 'measures'>,
): Promise<OpenComments> {
  const open = await openComments(ctx, communeCode);
  const known = new Set(measures.map(({ id }) => id));
  if (open.every(({ measureId }) => known.has(measureId))) return open;
  const equivalents = await equivalentMeasures(ctx, [communeCode]);
  const placed = open.map((each) => ({
    ...each,
    place: equivalents(each.measureId, catalogueId, communeCode)[0] ?? each.measureId,
  }));
  const left = [...new Set(placed.map(({ place }) => place))].filter((id) => !known.has(id));
  const former = new Map((await formerMeasures(ctx, left)).map((each) => [each.measure.id, each]));
  return [...grouped(placed, ({ place }) => place)].map(([measureId, rows]) => {
    const told = former.get(measureId);
    return { measureId, open: rows.reduce((sum, row) => sum + row.open, 0), ...(told ? { former: told } : {}) };
  });
}

async function formerMeasures(ctx: Ctx, ids: string[]): Promise<NonNullable<OpenComments[number]['former']>[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .innerJoin(Catalogue, 'catalogue', 'catalogue.id = measure.catalogueId')
    .select(columns('measure', ['id', 'slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn']))
    .addSelect('catalogue.label', 'label')
    .where('measure.id IN (:...ids)', { ids })
    .getRawMany<MeasureLabel & { label: string }>();
  return rows.map(({ label, ...measure }) => ({ measure, version: label }));
}

function openIn(ctx: Ctx, codes: readonly string[]): SelectQueryBuilder<MeasureComment> {
  return ctx.manager
    .createQueryBuilder(MeasureComment, 'comment')
    .where('comment.communeCode IN (:...codes) AND comment.threadId IS NULL', { codes })
    .andWhere(`comment.resolvedAt IS NULL AND (comment.removedAt IS NULL OR ${ANSWERED})`);
}

function selectThreads(ctx: Ctx): SelectQueryBuilder<MeasureComment> {
  return ctx.manager
    .createQueryBuilder(MeasureComment, 'comment')
    .innerJoin(Measure, 'measure', 'measure.id = comment.measureId')
    .innerJoin(Catalogue, 'catalogue', 'catalogue.id = measure.catalogueId')
    .select(columns('comment', own))
    .addSelect(columns('measure', ['slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn', 'catalogueId']))
    .addSelect('catalogue.label', 'versionLabel');
}

/** Each word in the comment or in one of the answers to it. */
function seek(threads: SelectQueryBuilder<MeasureComment>, q: string): void {
  wordsOf(q).forEach((word, number) => {
    const like = `LIKE :word${number} ESCAPE '\\'`;
    const answered = `EXISTS (SELECT 1 FROM measure_comment said WHERE said.thread_id = comment.id AND said.removed_at IS NULL AND said.search_text ${like})`;
    threads.andWhere(`((comment.removedAt IS NULL AND comment.searchText ${like}) OR ${answered})`, {
      [`word${number}`]: `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`,
    });
  });
}

async function answersTo(ctx: Ctx, threads: readonly Row[]): Promise<Map<string, Stored[]>> {
  if (threads.length === 0) return new Map();
  const answers = await ctx.manager.find(MeasureComment, {
    where: { threadId: In(threads.map(({ id }) => id)), removedAt: IsNull() },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return grouped(answers, ({ threadId }) => threadId ?? '');
}

function shown(
  { actor }: Ctx,
  { label, ref, catalogueId }: StoredCommune,
  row: Row,
  answers: readonly Stored[],
): CommentThread {
  const { measureId, slug, codeInferred, titleFr, titleDe, titleEn } = row;
  const isRemoved = row.removedAt !== null;
  const { mergedInto } = ref;
  return {
    ...said(row),
    commune: label,
    measure: { id: measureId, slug, codeInferred, titleFr, titleDe, titleEn },
    former: row.catalogueId === catalogueId ? null : row.versionLabel,
    resolved: row.resolvedAt === null ? null : { at: row.resolvedAt, by: row.resolvedBy ?? '' },
    answers: answers.map((answer) => ({
      ...said(answer),
      can: canOf({ change: commentPolicy.change(actor, { ...answer, mergedInto }) }),
    })),
    can: {
      ...canOf({
        resolve: commentPolicy.resolve(actor, { ...row, mergedInto }),
        answer: commentPolicy.write(actor, ref),
      }),
      change: !isRemoved && commentPolicy.change(actor, { ...row, mergedInto }).allowed,
    },
  };
}

const said = (comment: Stored) => ({
  id: comment.id,
  text: comment.removedAt === null ? comment.text : null,
  author: { name: comment.authorName, role: comment.authorRole },
  createdAt: comment.createdAt,
  editedAt: comment.editedAt,
  isDemo: Boolean(comment.isDemo),
  version: comment.version,
});
