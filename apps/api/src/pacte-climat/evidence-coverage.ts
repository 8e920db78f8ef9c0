import {
  type Criterion,
  type EvidenceCoverage,
  type EvidenceStanding,
  type EvidenceState,
  type GapListQuery,
  type GapPage,
  type GapRow,
  type MeasureDetail,
  type ProvingPiece,
  type StatedMeasure,
  canOf,
  coverageOf,
  evidencePolicy,
  evidenceStandings,
  gapRemedies,
  gapsOf,
  no,
} from '@zesumme/domain';
import { type Ctx, pageInMemory } from '../platform/database';
import { partsOf } from './assessment-parts';
import { Assessment } from './assessment.entity';
import { piecesOf } from './evidence-of';
import { catalogueOf, readCatalogue } from './read-catalogue';
import { type StoredCommune, findReadable } from './readable-communes';

interface Known {
  commune: StoredCommune;
  measures: MeasureDetail[];
  stated: StatedMeasure[];
  pieces: ProvingPiece[];
}

/** How far a commune's criteria are proven, and what stands without evidence. @throws DomainError 404, 403 */
export async function evidenceCoverage(ctx: Ctx, code: string): Promise<EvidenceCoverage> {
  const { commune, measures, stated, pieces } = await known(ctx, code);
  const byMeasure = new Map(stated.map((each) => [each.measureId, each]));
  const covered = coverageOf(measures, pieces);
  const total = { proven: 0, ended: 0, unproven: 0 };
  for (const { counts } of covered) for (const proof of proofsIn(total)) total[proof] += counts[proof];
  const count = (state: EvidenceState, standing?: EvidenceStanding): number =>
    pieces.filter((piece) => piece.state === state && (!standing || piece.standing === standing)).length;
  const own = evidencePolicy.decide(ctx.actor, commune.ref);
  const add = evidencePolicy.add(ctx.actor, commune.ref);
  const standings = evidenceStandings.map((standing) => [standing, count('accepted', standing)]);
  return {
    commune: commune.label,
    measures: measures.map((measure, at) => {
      const said = byMeasure.get(measure.id);
      const { proof = 'unproven', criteria = [], counts = total } = covered[at] ?? {};
      return {
        measure: labelOf(measure),
        concerns: said?.concerns ?? null,
        proof,
        criteria: measure.criteria.map((criterion, index) => ({
          criterion,
          state: said?.criteria.find(({ criterionId }) => criterionId === criterion.id)?.state ?? null,
          proof: criteria[index]?.proof ?? 'unproven',
        })),
        counts,
      };
    }),
    total,
    pieces: {
      ...(Object.fromEntries(standings) as Record<EvidenceStanding, number>),
      proposed: count('proposed'),
    },
    gaps: gapsOf(measures, stated, pieces).filter(({ claim }) => claim !== 'planned').length,
    can: canOf({ add: own, propose: own.allowed ? no('role') : add }),
  };
}

/** One page of what a commune states without valid evidence. @throws DomainError 404, 403 */
export async function evidenceGaps(ctx: Ctx, code: string, query: GapListQuery): Promise<GapPage> {
  const { measures, stated, pieces } = await known(ctx, code);
  const order = new Map(measures.map(({ id }, at) => [id, at]));
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const claims = query.claim?.length ? query.claim : ['met', 'effective'];
  const rows = gapsOf(measures, stated, pieces)
    .filter(({ claim }) => claims.includes(claim))
    .flatMap(({ measureId, criterionId, ...gap }, at): (GapRow & { at: number })[] => {
      const measure = byId.get(measureId);
      if (!measure) return [];
      const criterion = measure.criteria.find(({ id }) => id === criterionId) ?? null;
      return [{ ...gap, measure: labelOf(measure), criterion, at }];
    });
  const page = pageInMemory(rows, query, {
    sorts: {
      measure: ({ measure }) => order.get(measure.id) ?? 0,
      remedy: ({ remedy }) => gapRemedies.indexOf(remedy),
    },
    searchIn: ({ measure, criterion, piece }) =>
      [...titlesOf(measure), ...(criterion ? textsOf(criterion) : []), piece?.title ?? ''].join(' '),
    tieBreak: ({ at }) => String(at).padStart(6, '0'),
  });
  return { ...page, items: page.items.map(({ at: _, ...row }) => row) };
}

async function known(ctx: Ctx, code: string): Promise<Known> {
  const commune = await findReadable(ctx, code);
  ctx.allow(evidencePolicy.read(ctx.actor, commune.ref));
  const { measures } = await readCatalogue(ctx, await catalogueOf(ctx, commune));
  const assessments = await ctx.manager.findBy(Assessment, { communeCode: code });
  const parts = await partsOf(ctx, assessments);
  const stated = assessments.map((assessment) => ({ ...assessment, criteria: parts(assessment).criteria }));
  const pieces = (await piecesOf(ctx.manager, code, ctx.clock.today())).map((piece) => ({
    ...piece,
    measureIds: piece.measures.map(({ id }) => id),
    criterionIds: piece.measures.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
  }));
  return { commune, measures, stated, pieces };
}

const proofsIn = <T extends object>(counts: T): (keyof T)[] => Object.keys(counts) as (keyof T)[];

const labelOf = ({ id, slug, codeInferred, titleFr, titleDe, titleEn }: MeasureDetail): GapRow['measure'] => ({
  id,
  slug,
  codeInferred,
  titleFr,
  titleDe,
  titleEn,
});

const titlesOf = ({ titleFr, titleDe, titleEn }: GapRow['measure']): string[] => [titleFr, titleDe, titleEn];
const textsOf = ({ textFr, textDe, textEn }: Criterion): string[] => [textFr, textDe, textEn];
