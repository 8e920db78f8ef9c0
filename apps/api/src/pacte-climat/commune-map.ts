import {
  type CertificateStanding,
  type CertificationRules,
  type CommuneMap,
  type MapCommune,
  type MapListPage,
  type MapListQuery,
  certificateOn,
  chapter6Part,
  daysBetween,
  effectivePointsOf,
  effectiveShareOf,
  plannedPointsOf,
} from '@zesumme/domain';
import { In, IsNull } from 'typeorm';
import { type Ctx, columns, pageInMemory } from '../platform/database';
import { grouped } from '../platform/grouped';
import { Catalogue } from './catalogue.entity';
import { CommuneAudit } from './commune-audit.entity';
import { Criterion } from './criterion.entity';
import { judged } from './judged-audits';
import { Measure } from './measure.entity';
import { type CommuneProofs, proofsOf } from './proofs-of-communes';
import { readableCommunes } from './readable-communes';
import { type ScoredCommune, latestReview, scoredCommunes } from './scored-communes';

/** What is known of the chapter 6 of every commune that the reader may see, in as many queries however many there are. */
export async function communeMap(ctx: Ctx): Promise<CommuneMap> {
  const communes = await scoredCommunes(ctx, await readableCommunes(ctx));
  const full = communes.filter(({ ref }) => chapter6Part(ctx.actor, ref) === 'full');
  const codes = full.map(({ label }) => label.code);
  const proofs = await proofsOf(ctx, codes);
  const criteria = await criteriaOf(ctx, [...new Set(full.map(({ catalogueId }) => catalogueId))]);
  const versions = new Map(full.map(({ label, catalogueId }) => [label.code, catalogueId]));
  const entered = await auditsOf(ctx, codes);
  const results = await judged(
    ctx,
    entered.map((audit) => ({ ...audit, catalogueId: audit.catalogueId ?? versions.get(audit.communeCode) ?? null })),
  );
  const audits = grouped(results, ({ communeCode }) => communeCode);
  const catalogues = await cataloguesBy(ctx, [...new Set(communes.map(({ catalogueId }) => catalogueId))]);
  const rules = full.map(({ catalogueId }) => catalogues.get(catalogueId)?.certification ?? null);
  const today = ctx.clock.today();
  const open = new Set(codes);
  return {
    communes: communes.map((commune): MapCommune => {
      const { label, canton, catalogueId, own, score } = commune;
      const { total } = score;
      const isFull = open.has(label.code);
      const reviewedOn = isFull ? latestReview(own, today) : null;
      const certificate = isFull ? certificateOn(audits.get(label.code) ?? [], today) : null;
      return {
        commune: label,
        canton,
        programme: catalogues.get(catalogueId)?.programme ?? null,
        part: isFull ? 'full' : 'published',
        possible: total.possible,
        effective: effectivePointsOf(total),
        planned: plannedPointsOf(total),
        share: effectiveShareOf(total),
        coverage: isFull ? coverageOf(commune, criteria, proofs) : null,
        reviewedOn,
        reviewed: reviewedOn === null ? null : daysBetween(reviewedOn, today),
        level: certificate && levelHeld(certificate),
        certificate: certificate?.state ?? null,
        certificateOf: certificate && levelHeld(certificate) ? (certificate.catalogue?.programme ?? null) : null,
        isDemo: label.isDemo || own.some(({ isDemo }) => isDemo),
      };
    }),
    levels: levelsIn([...rules, ...results.map((each) => each.rules)]),
  };
}

/** Those that the communes' catalogues name, and those by which their audits were judged, lowest first. */
const levelsIn = (rules: readonly (CertificationRules | null)[]): number[] =>
  [...new Set(rules.flatMap((each) => each?.levels ?? []).map(({ percent }) => percent))].sort((a, b) => a - b);

/** One page of the table beside the map; the figures are those of the map. */
export async function communesByFigure(ctx: Ctx, query: MapListQuery): Promise<MapListPage> {
  const { communes } = await communeMap(ctx);
  const found = communes.filter(({ canton }) => query.canton === undefined || canton === query.canton);
  return pageInMemory(found, query, {
    sorts: { name: ({ commune }) => commune.name, figure: (row) => row[query.figure] },
    searchIn: ({ commune }) => `${commune.name} ${commune.code}`,
    tieBreak: ({ commune }) => `${commune.name} ${commune.code}`,
  });
}

/** The level of a certificate that has not ended; 0 without one, null where nobody knows the levels. */
function levelHeld({ state, level }: CertificateStanding): number | null {
  if (state === 'unknown') return null;
  return state === 'valid' || state === 'ending' ? level : 0;
}

/** Null for a commune that has not begun, and where the measures that concern it have no published criteria. */
function coverageOf(
  { label, known, own, score }: ScoredCommune,
  criteria: Map<string, string[]>,
  proofs: CommuneProofs,
): number | null {
  if (own.length === 0 && !proofs.has(label.code)) return null;
  const concerning = known.filter(({ id }) => score.measures.get(id)?.state !== 'not-concerning');
  const asked = concerning.flatMap(({ id }) => criteria.get(id) ?? []);
  if (asked.length === 0) return null;
  return asked.filter((id) => proofs.ofCriterion(label.code, id) === 'proven').length / asked.length;
}

/** The ids of the criteria by measure. */
async function criteriaOf(ctx: Ctx, catalogueIds: string[]): Promise<Map<string, string[]>> {
  if (catalogueIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Criterion, 'criterion')
    .innerJoin(Measure, 'measure', 'measure.id = criterion.measureId')
    .select(columns('criterion', ['id', 'measureId']))
    .where("measure.catalogueId IN (:...catalogueIds) AND criterion.kind = 'criterion'", { catalogueIds })
    .getRawMany<Pick<Criterion, 'id' | 'measureId'>>();
  return new Map(
    [...grouped(rows, ({ measureId }) => measureId)].map(([measureId, own]) => [measureId, own.map(({ id }) => id)]),
  );
}

/** The programme of each of these versions, and what it says of certificates, by its id. */
async function cataloguesBy(
  ctx: Ctx,
  ids: string[],
): Promise<Map<string, Pick<Catalogue, 'programme' | 'certification'>>> {
  const select = { id: true, programme: true, certification: true };
  const found = await ctx.manager.find(Catalogue, { select, where: { id: In(ids) } });
  return new Map(found.map(({ id, programme, certification }) => [id, { programme, certification }]));
}

const auditsOf = (
  ctx: Ctx,
  codes: string[],
): Promise<Pick<CommuneAudit, 'communeCode' | 'catalogueId' | 'day' | 'percent'>[]> =>
  ctx.manager.find(CommuneAudit, {
    select: { communeCode: true, catalogueId: true, day: true, percent: true },
    where: { communeCode: In(codes), removedAt: IsNull() },
  });
