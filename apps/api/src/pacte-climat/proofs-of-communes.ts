import { type Proof, isProof, evidenceStandings } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { standingSql } from './evidence-standing';
import { EvidenceCriterion } from './evidence-criterion.entity';
import { EvidenceMeasure } from './evidence-measure.entity';
import { Evidence } from './evidence.entity';

/** What the accepted evidence of communes says; `unproven` where there is none. */
export interface CommuneProofs {
  ofMeasure(communeCode: string, measureId: string): Proof;
  ofCriterion(communeCode: string, criterionId: string): Proof;
  /** Whether the commune accepted a piece at all. */
  has(communeCode: string): boolean;
}

interface Row {
  communeCode: string;
  provenId: string;
  proves: number;
}

/** The same rule as `proofBy`, for many communes at once; two queries, however many pieces there are. */
export async function proofsOf(ctx: Ctx, communeCodes: readonly string[]): Promise<CommuneProofs> {
  const measures = await proven(ctx, communeCodes, 'measure');
  const criteria = await proven(ctx, communeCodes, 'criterion');
  const communes = new Set(measures.map(({ communeCode }) => communeCode));
  const [byMeasure, byCriterion] = [measures, criteria].map(
    (rows) => new Map(rows.map((row) => [keyOf(row.communeCode, row.provenId), proofIn(Number(row.proves))])),
  );
  return {
    ofMeasure: (code, id) => byMeasure?.get(keyOf(code, id)) ?? 'unproven',
    ofCriterion: (code, id) => byCriterion?.get(keyOf(code, id)) ?? 'unproven',
    has: (code) => communes.has(code),
  };
}

function proven(ctx: Ctx, communeCodes: readonly string[], what: 'measure' | 'criterion'): Promise<Row[]> {
  if (communeCodes.length === 0) return Promise.resolve([]);
  const { sql, parameters } = standingSql(ctx.clock.today());
  const proves = evidenceStandings.filter(isProof).map((standing) => `(${sql[standing]})`);
  return ctx.manager
    .createQueryBuilder(Evidence, 'evidence')
    .innerJoin(what === 'measure' ? EvidenceMeasure : EvidenceCriterion, 'proving', 'proving.evidenceId = evidence.id')
    .select('evidence.communeCode', 'communeCode')
    .addSelect(`proving.${what}Id`, 'provenId')
    .addSelect(`MAX(CASE WHEN ${proves.join(' OR ')} THEN 2 WHEN ${sql.stale} THEN 1 ELSE 0 END)`, 'proves')
    .where("evidence.state = 'accepted' AND evidence.removedAt IS NULL")
    .andWhere('evidence.communeCode IN (:...communeCodes)', { communeCodes: [...communeCodes] })
    .groupBy('evidence.communeCode')
    .addGroupBy(`proving.${what}Id`)
    .setParameters(parameters)
    .getRawMany<Row>();
}

const keyOf = (communeCode: string, id: string): string => `${communeCode} ${id}`;
const proofIn = (proves: number): Proof => (proves === 2 ? 'proven' : proves === 1 ? 'ended' : 'unproven');
