import { Injectable } from '@nestjs/common';
import {
  type FrozenListQuery,
  type FrozenPage,
  type MeasureLabel,
  type SnapshotComparison,
  type SnapshotContent,
  type SnapshotCreate,
  type SnapshotDetail,
  type SnapshotListQuery,
  type SnapshotPage,
  type SnapshotRow,
  canBeTakenBack,
  canOf,
  chapter6Policy,
  compareChapters,
  frozenEvidence,
} from '@zesumme/domain';
import { PublicPage } from '../open-data/public-page.entity';
import { type Ctx, columns, pageInMemory, pageRows } from '../platform/database';
import { conflict, notFound } from '../platform/errors';
import { blankAmong } from './blank-snapshots';
import { chapter6Of } from './chapter-6-detail';
import { Chapter6Snapshot } from './chapter-6-snapshot.entity';
import { type ComparedState, pairedMeasures } from './paired-measures';
import { type StoredCommune, findReadable } from './readable-communes';
import { snapshotWords } from './snapshot-search';
import { takeSnapshot } from './take-snapshot';

type Stored = Omit<Chapter6Snapshot, 'content'>;

const listed = [
  'id',
  'communeCode',
  'day',
  'kind',
  'label',
  'effective',
  'planned',
  'possible',
  'remaining',
  'unknown',
  'evidence',
  'createdBy',
  'createdAt',
  'removedAt',
  'isDemo',
] as const;

type Side = SnapshotComparison['before'] & {
  content: Pick<SnapshotContent, 'sections'> & Partial<Pick<SnapshotContent, 'catalogue'>>;
};

/** Dated snapshots of a commune's chapter 6: taken, read and compared, and never changed. */
@Injectable()
export class SnapshotsService {
  /** One page of them, without their content. @throws DomainError 404, 403 */
  async list(ctx: Ctx, code: string, query: SnapshotListQuery): Promise<SnapshotPage> {
    const commune = await readable(ctx, code);
    const snapshots = ctx.manager
      .createQueryBuilder(Chapter6Snapshot, 'snapshot')
      .select(columns('snapshot', listed))
      .where('snapshot.communeCode = :code AND snapshot.removedAt IS NULL', { code });
    if (query.kind?.length) snapshots.andWhere('snapshot.kind IN (:...kinds)', { kinds: query.kind });
    const { rows, ...page } = await pageRows<Stored>(snapshots, query, {
      // Of one day, what was taken last comes last.
      sorts: { day: '(snapshot.day || snapshot.createdAt)' },
      searchIn: snapshotWords,
      tieBreak: 'snapshot.id',
    });
    return { ...page, items: await allShown(ctx, commune, rows) };
  }

  /** @throws DomainError 404, 403 */
  async get(ctx: Ctx, code: string, id: string): Promise<SnapshotDetail> {
    const commune = await readable(ctx, code);
    const snapshot = await find(ctx, code, id);
    return { ...(await oneShown(ctx, commune, snapshot)), content: contentIn(snapshot) };
  }

  /** One page of the evidence that it froze. @throws DomainError 404, 403 */
  async evidence(ctx: Ctx, code: string, id: string, query: FrozenListQuery): Promise<FrozenPage> {
    await readable(ctx, code);
    const pieces = contentIn(await find(ctx, code, id)).evidence.map(frozenEvidence);
    const found = pieces.filter(({ kind, standing }) => among(query.kind, kind) && among(query.standing, standing));
    return pageInMemory(found, query, {
      sorts: { day: ({ day }) => day, title: ({ title }) => title },
      searchIn: ({ title, note, url, measures, files }) =>
        [
          title,
          note ?? '',
          url ?? '',
          ...measures.flatMap(({ codeInferred, titleFr, titleDe, titleEn }) => [
            codeInferred ?? '',
            titleFr,
            titleDe,
            titleEn,
          ]),
          ...files.map(({ name }) => name),
        ].join(' '),
      tieBreak: ({ id: own }) => own,
    });
  }

  /** Keeps the chapter as it now is. @throws DomainError 404, 403 */
  async take(ctx: Ctx, code: string, input: SnapshotCreate): Promise<SnapshotRow> {
    const commune = await assessable(ctx, code);
    const snapshot = await takeSnapshot(ctx, { communeCode: code, ...input, day: ctx.clock.today() });
    return oneShown(ctx, commune, snapshot);
  }

  /**
   * Compares a snapshot with another one, or with the chapter as it now is.
   *
   * @throws DomainError 404, 403
   */
  async compare(ctx: Ctx, code: string, id: string, other: string): Promise<SnapshotComparison> {
    const commune = await readable(ctx, code);
    const before = sideOf(await find(ctx, code, id));
    const after = other === 'now' ? await now(ctx, code) : sideOf(await find(ctx, code, other));
    const pairs = await pairedMeasures(ctx, code, stateOf(before), stateOf(after));
    const was = measuresOf(before.content).map((each) => ({ ...each, key: pairs.get(each.key) ?? each.key }));
    const is = measuresOf(after.content);
    const { measures, total } = compareChapters(was, is);
    const [earlier, later] = [labelsBy(was), labelsBy(is)];
    return {
      commune: commune.label,
      before: told(before),
      after: told(after),
      measures: measures.flatMap(({ key, ...figures }) => {
        const measure = later.get(key) ?? earlier.get(key);
        const slugs = { before: earlier.get(key)?.slug ?? null, after: later.get(key)?.slug ?? null };
        return measure ? [{ measure, slugs, ...figures }] : [];
      }),
      total,
    };
  }

  /** Takes a snapshot back that was only just taken. @throws DomainError 404, 403, 409 `state` later on, `snapshot-public` where the public page shows it */
  async remove(ctx: Ctx, code: string, id: string): Promise<SnapshotRow> {
    const commune = await assessable(ctx, code);
    const snapshot = await find(ctx, code, id, true);
    if (snapshot.removedAt !== null) return oneShown(ctx, commune, snapshot);
    if (!canBeTakenBack(snapshot.createdAt, ctx.clock.now())) throw conflict('state');
    if (await ctx.manager.existsBy(PublicPage, { snapshotId: id })) throw conflict('snapshot-public');
    return this.setRemoved(ctx, commune, snapshot, ctx.clock.instant());
  }

  /** Puts back a snapshot that was taken back. @throws DomainError 404, 403 */
  async restore(ctx: Ctx, code: string, id: string): Promise<SnapshotRow> {
    const commune = await assessable(ctx, code);
    const snapshot = await find(ctx, code, id, true);
    return snapshot.removedAt === null
      ? oneShown(ctx, commune, snapshot)
      : this.setRemoved(ctx, commune, snapshot, null);
  }

  private async setRemoved(
    ctx: Ctx,
    commune: StoredCommune,
    snapshot: Chapter6Snapshot,
    removedAt: string | null,
  ): Promise<SnapshotRow> {
    const { id, communeCode, isDemo } = snapshot;
    await ctx.manager.update(Chapter6Snapshot, { id }, { removedAt });
    const kind = removedAt ? 'snapshot.removed' : 'snapshot.restored';
    await ctx.record({ kind, subject: { type: 'snapshot', id }, communeCode, isDemo });
    return oneShown(ctx, commune, { ...snapshot, removedAt });
  }
}

async function readable(ctx: Ctx, code: string): Promise<StoredCommune> {
  const commune = await findReadable(ctx, code);
  ctx.allow(chapter6Policy.readFull(ctx.actor, commune.ref));
  return commune;
}

async function assessable(ctx: Ctx, code: string): Promise<StoredCommune> {
  const commune = await findReadable(ctx, code);
  ctx.allow(chapter6Policy.assess(ctx.actor, commune.ref));
  return commune;
}

async function find(ctx: Ctx, communeCode: string, id: string, isRemovedToo = false): Promise<Chapter6Snapshot> {
  const snapshot = await ctx.manager.findOneBy(Chapter6Snapshot, { id, communeCode });
  if (!snapshot || (snapshot.removedAt !== null && !isRemovedToo)) throw notFound('snapshot');
  return snapshot;
}

const among = <T>(asked: readonly T[] | undefined, value: T): boolean => !asked?.length || asked.includes(value);

const contentIn = ({ content }: Chapter6Snapshot): SnapshotContent => JSON.parse(content) as SnapshotContent;

function sideOf(snapshot: Chapter6Snapshot): Side {
  const { id, day, kind, label, catalogueId } = snapshot;
  return { id, day, kind, label, catalogueId, content: contentIn(snapshot) };
}

async function now(ctx: Ctx, code: string): Promise<Side> {
  const content = await chapter6Of(ctx, code);
  return { id: null, day: ctx.clock.today(), kind: null, label: null, catalogueId: content.catalogue.id, content };
}

const told = ({ content: _, ...side }: Side): SnapshotComparison['before'] => side;

const stateOf = ({ catalogueId, content }: Side): ComparedState => ({
  catalogueId,
  programme: content.catalogue?.programme,
  measures: content.sections.flatMap(({ measures }) => measures.map(({ measure: { id, slug } }) => ({ id, slug }))),
});

const labelsBy = (measures: readonly { key: string; measure: MeasureLabel }[]): ReadonlyMap<string, MeasureLabel> =>
  new Map(measures.map(({ key, measure }) => [key, measure]));

const measuresOf = ({ sections }: Side['content']) =>
  sections
    .flatMap(({ measures }) => measures)
    .map(({ measure: { id, slug, codeInferred, titleFr, titleDe, titleEn }, score }) => {
      const measure: MeasureLabel = { id, slug, codeInferred, titleFr, titleDe, titleEn };
      return { key: id, measure, score };
    });

async function allShown(ctx: Ctx, commune: StoredCommune, rows: readonly Stored[]): Promise<SnapshotRow[]> {
  const blank = await blankAmong(ctx, rows);
  return rows.map((row) => shown(ctx, commune, row, blank.has(row.id)));
}

async function oneShown(ctx: Ctx, commune: StoredCommune, row: Stored): Promise<SnapshotRow> {
  return shown(ctx, commune, row, (await blankAmong(ctx, [row])).has(row.id));
}

/** @param isBlank whether the commune had assessed nothing: what was effective then is not known, rather than nothing */
function shown({ actor, clock }: Ctx, { ref }: StoredCommune, row: Stored, isBlank: boolean): SnapshotRow {
  const { id, day, kind, label, possible, unknown, evidence, createdBy, createdAt } = row;
  const { remove } = canOf({ remove: chapter6Policy.assess(actor, ref) });
  return {
    id,
    day,
    kind,
    label,
    effective: isBlank ? null : row.effective,
    planned: isBlank && row.planned === 0 ? null : row.planned,
    possible,
    remaining: isBlank ? null : row.remaining,
    unknown,
    evidence,
    createdBy,
    createdAt,
    removed: row.removedAt !== null,
    isDemo: Boolean(row.isDemo),
    can: { remove: remove && canBeTakenBack(createdAt, clock.now()) },
  };
}
