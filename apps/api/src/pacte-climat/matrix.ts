import {
  type MatrixCell,
  type MatrixPage,
  type MatrixQuery,
  type MatrixRow,
  type MatrixSection,
  cellValue,
  chapter6Part,
  effectiveShareOf,
  matchesAllWords,
  reviewedBy,
  rowValue,
} from '@zesumme/domain';
import { In } from 'typeorm';
import { type Ctx, columns, pageInMemory } from '../platform/database';
import { notFound } from '../platform/errors';
import { grouped } from '../platform/grouped';
import { CatalogueSection } from './catalogue-section.entity';
import { Catalogue } from './catalogue.entity';
import { Measure } from './measure.entity';
import { type CommuneProofs, proofsOf } from './proofs-of-communes';
import { catalogueOf } from './read-catalogue';
import { readableCommunes } from './readable-communes';
import { type ScoredCommune, latestReview, scoredCommunes } from './scored-communes';

type Column = MatrixSection['measures'][number] & { sectionId: string | null };

const titled = ['id', 'slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn', 'maxPoints', 'sectionId'] as const;

/**
 * One page of the matrix of communes and measures. Its columns are the measures of one version of the catalogue, its rows the
 * communes that assess themselves by it: what a measure was in another version does not add up with what it is in this one.
 * Ten queries, however many communes there are.
 *
 * @throws DomainError 404 where no readable commune assesses itself by the asked version
 */
export async function chapter6Matrix(ctx: Ctx, query: MatrixQuery): Promise<MatrixPage> {
  const readable = await readableCommunes(ctx);
  const communes = await scoredCommunes(ctx, readable);
  const catalogue = await catalogueOf(ctx, { catalogueId: query.catalogueId ?? null });
  const byVersion = grouped(communes, ({ catalogueId }) => catalogueId);
  if (query.catalogueId !== undefined && !byVersion.has(query.catalogueId)) throw notFound('catalogue');
  const measures = await columnsOf(ctx, catalogue.id);
  const column = measures.findIndex(({ id }) => id === query.measureId);
  const proofs = await proofsOf(
    ctx,
    communes.filter((commune) => isFull(ctx, commune)).map(({ label }) => label.code),
  );
  const rows = (byVersion.get(catalogue.id) ?? [])
    .filter(({ label, own, canton }) => {
      if (query.canton !== undefined && canton !== query.canton) return false;
      if (!matchesAllWords(`${label.name} ${label.code}`, query.q)) return false;
      return query.assessed === undefined || query.assessed === own.length > 0;
    })
    .map((commune) =>
      rowOf(commune, { measures, proofs: isFull(ctx, commune) ? proofs : null, today: ctx.clock.today() }),
    );
  const page = pageInMemory(rows, query, {
    sorts: {
      name: ({ commune }) => commune.name,
      figure: (row) => {
        const cell = row.cells[column];
        return cell ? cellValue(cell, query.figure) : rowValue(row, query.figure);
      },
    },
    searchIn: ({ commune }) => `${commune.name} ${commune.code}`,
    tieBreak: ({ commune }) => `${commune.name} ${commune.code}`,
  });
  const said = rows.flatMap(({ cells }) => cells.map(({ state }) => state));
  const count = (wanted: MatrixCell['state']): number => said.filter((state) => state === wanted).length;
  const { id, programme, label, chapter } = catalogue;
  return {
    ...page,
    catalogue: { id, programme, label, chapter },
    sections: await sectionsOf(ctx, catalogue.id, measures),
    catalogues: await versionsOf(ctx, byVersion),
    cells: {
      assessed: count('assessed'),
      notAssessed: count('not-assessed'),
      notConcerning: count('not-concerning'),
    },
  };
}

function rowOf(
  { label, canton, own, score }: ScoredCommune,
  { measures, proofs, today }: { measures: Column[]; proofs: CommuneProofs | null; today: string },
): MatrixRow {
  const byMeasure = new Map(own.map((each) => [each.measureId, each]));
  const cells = measures.flatMap(({ id }): MatrixCell[] => {
    const known = score.measures.get(id);
    const said = byMeasure.get(id);
    if (!known) return [];
    return [
      {
        measureId: id,
        ...known,
        share: said?.concerns ? said.effectiveShare : null,
        reviewedOn: proofs ? reviewedBy(said?.reviewedOn ?? null, today) : null,
        proof: proofs && known.state !== 'not-concerning' ? proofs.ofMeasure(label.code, id) : null,
      },
    ];
  });
  return {
    commune: label,
    canton,
    part: proofs ? 'full' : 'published',
    total: score.total,
    share: effectiveShareOf(score.total),
    reviewedOn: proofs ? latestReview(own, today) : null,
    proven: proofs ? cells.filter(({ proof }) => proof === 'proven').length : null,
    cells,
    isDemo: label.isDemo || own.some(({ isDemo }) => isDemo),
  };
}

const isFull = (ctx: Ctx, { ref }: ScoredCommune): boolean => chapter6Part(ctx.actor, ref) === 'full';

function columnsOf(ctx: Ctx, catalogueId: string): Promise<Column[]> {
  return ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .leftJoin(CatalogueSection, 'section', 'section.id = measure.sectionId')
    .select(columns('measure', titled))
    .where('measure.catalogueId = :catalogueId', { catalogueId })
    .orderBy('CASE WHEN section.id IS NULL THEN 1 ELSE 0 END')
    .addOrderBy('section.position')
    .addOrderBy('measure.position')
    .addOrderBy('measure.id')
    .getRawMany<Column>();
}

/** Sections that have a measure, and last the measures whose section is not published: in the order of the columns. */
async function sectionsOf(ctx: Ctx, catalogueId: string, measures: Column[]): Promise<MatrixSection[]> {
  const sections = await ctx.manager.findBy(CatalogueSection, { catalogueId });
  const byId = new Map(sections.map((section) => [section.id, section]));
  return [...grouped(measures, ({ sectionId }) => sectionId)].map(([sectionId, own]) => {
    const section = sectionId === null ? undefined : byId.get(sectionId);
    return {
      id: sectionId,
      code: section?.code ?? null,
      titleFr: section?.titleFr ?? null,
      titleDe: section?.titleDe ?? null,
      titleEn: section?.titleEn ?? null,
      measures: own.map(({ sectionId: _, ...measure }) => measure),
    };
  });
}

async function versionsOf(ctx: Ctx, byVersion: Map<string, ScoredCommune[]>): Promise<MatrixPage['catalogues']> {
  const versions = await ctx.manager.find(Catalogue, {
    select: { id: true, programme: true, label: true },
    where: { id: In([...byVersion.keys()]) },
    order: { publishedAt: 'DESC', id: 'ASC' },
  });
  return versions.map(({ id, programme, label }) => ({
    id,
    programme,
    label,
    communes: byVersion.get(id)?.length ?? 0,
  }));
}
