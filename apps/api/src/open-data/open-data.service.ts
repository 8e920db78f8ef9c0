import { Injectable } from '@nestjs/common';
import {
  type PublicChapter,
  type PublicCommuneListQuery,
  type PublicCommunePage,
  type PublicCommuneRow,
  effectivePointsOf,
  luxembourgDay,
  publicPagePolicy,
} from '@zesumme/domain';
import { In } from 'typeorm';
import { blankAmong, cataloguesOf, chaptersOf, totalsOf } from '../pacte-climat';
import { Chapter6Snapshot } from '../pacte-climat/chapter-6-snapshot.entity';
import { type Ctx, columns, pageInMemory } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { Commune } from '../territory/commune.entity';
import { withAgreedContact } from './contact-consent';
import { publicContent } from './public-content';
import { PublicPage } from './public-page.entity';

interface Row {
  code: string;
  name: string;
  canton: string | null;
  isDemo: boolean;
  publishedAt: string;
  parts: string;
  snapshotId: string | null;
  /** Of the snapshot that is shown. */
  frozenId: string | null;
}

type Points = PublicCommuneRow['points'];

/** What communes publish, for everybody. */
@Injectable()
export class OpenDataService {
  /**
   * One page of the communes in being that publish; in ten queries at most, since they are a hundred at most. What one that
   * merged had published stays at its address.
   */
  async list(ctx: Ctx, query: PublicCommuneListQuery): Promise<PublicCommunePage> {
    const rows = await ctx.manager
      .createQueryBuilder(PublicPage, 'page')
      .innerJoin(Commune, 'commune', 'commune.code = page.communeCode')
      .leftJoin(Chapter6Snapshot, 'frozen', 'frozen.id = page.snapshotId')
      .select(columns('commune', ['code', 'name', 'canton', 'isDemo']))
      .addSelect(columns('page', ['publishedAt', 'parts', 'snapshotId']))
      .addSelect('frozen.catalogueId', 'frozenId')
      .where('page.publishedAt IS NOT NULL AND commune.mergedIntoCode IS NULL')
      .getRawMany<Row>();
    const cantons = [...new Set(rows.flatMap(({ canton }) => canton ?? []))].sort((a, b) => a.localeCompare(b, 'fr'));
    const asked = rows.filter(({ canton }) => !query.canton || canton === query.canton);
    const points = await pointsOf(ctx, asked);
    const programmeOf = await programmesOf(ctx, rows);
    const found = asked.map((row) => shown(row, points.get(row.code) ?? null, programmeOf(row)));
    const page = pageInMemory(found, query, {
      sorts: {
        name: ({ commune }) => commune.name,
        publishedOn: ({ publishedOn }) => publishedOn,
        effective: ({ points: own }) => own?.effective ?? null,
      },
      searchIn: ({ commune, canton }) => `${commune.name} ${commune.code} ${canton ?? ''}`,
      tieBreak: ({ commune }) => commune.code,
    });
    return { ...page, cantons, programmes: [...new Set(rows.flatMap((row) => programmeOf(row) ?? []))].sort() };
  }

  /** What the commune publishes; one that publishes nothing is as one that is not there. @throws DomainError 404 */
  async read(ctx: Ctx, code: string): Promise<PublicChapter> {
    const page = await ctx.manager.findOneBy(PublicPage, { communeCode: code });
    if (!page) throw notFound('commune');
    allowOrHide(publicPagePolicy.see(page), 'commune');
    return publicContent(ctx, code, await withAgreedContact(ctx, code, page));
  }
}

const partsOf = ({ parts }: Row): PublicPage['parts'] => JSON.parse(parts) as PublicPage['parts'];

/** The programme whose chapter each page shows: the one of its snapshot, or that by which the commune now assesses itself. */
async function programmesOf(ctx: Ctx, rows: readonly Row[]): Promise<(row: Row) => string | null> {
  const now = await cataloguesOf(
    ctx,
    rows.map(({ code }) => code),
  );
  const idOf = ({ code, frozenId }: Row): string => frozenId ?? now.get(code) ?? '';
  const chapters = await chaptersOf(ctx, rows.map(idOf));
  return (row) => chapters.get(idOf(row))?.programme ?? null;
}

/** The totals of the communes whose pages show them: as they are, or as the snapshot has them that is shown. */
async function pointsOf(ctx: Ctx, rows: readonly Row[]): Promise<Map<string, Points>> {
  const open = rows.filter((row) => partsOf(row).includes('totals'));
  const live = await totalsOf(
    ctx,
    open.flatMap(({ code, snapshotId }) => (snapshotId === null ? code : [])),
  );
  const today = ctx.clock.today();
  return new Map([
    ...[...live].map(([code, total]): [string, Points] => [
      code,
      { effective: effectivePointsOf(total), possible: total.possible, day: today },
    ]),
    ...(await frozenPoints(
      ctx,
      open.flatMap(({ snapshotId }) => snapshotId ?? []),
    )),
  ]);
}

/** By the figures beside the content. */
async function frozenPoints(ctx: Ctx, ids: string[]): Promise<[string, Points][]> {
  if (ids.length === 0) return [];
  const select = { id: true, communeCode: true, day: true, effective: true, possible: true, remaining: true } as const;
  const snapshots = await ctx.manager.find(Chapter6Snapshot, { select, where: { id: In(ids) } });
  const blank = await blankAmong(ctx, snapshots);
  return snapshots.map(({ id, communeCode, day, effective, possible }) => [
    communeCode,
    { effective: blank.has(id) ? null : effective, possible, day },
  ]);
}

const shown = (row: Row, points: Points, programme: string | null): PublicCommuneRow => ({
  commune: { code: row.code, name: row.name, isDemo: Boolean(row.isDemo) },
  canton: row.canton,
  programme,
  publishedOn: luxembourgDay(new Date(row.publishedAt)),
  shown: partsOf(row),
  points,
});
