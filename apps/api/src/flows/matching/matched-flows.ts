import { type FlowDirection, type MatchedFlow, type TextTerms, textTerms } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns } from '../../platform/database';
import { Commune } from '../../territory/commune.entity';
import { Zone } from '../../territory/zone.entity';
import { AREA_LAT, AREA_LON } from '../flow-rows';
import { Flow } from '../flow.entity';

/** A flow as it is judged, with whose it is: an organisation does not match itself. */
export interface Judged extends MatchedFlow {
  id: string;
  organisationId: string;
  version: number;
  direction: FlowDirection;
}

type Stored = Omit<Judged, 'terms'> & Pick<Flow, 'label' | 'description'>;

const read = [
  'id',
  'organisationId',
  'version',
  'direction',
  'kind',
  'label',
  'description',
  'wasteCode',
  'quantity',
] as const;
const more = ['unit', 'per', 'fromDay', 'toDay'] as const;

/**
 * Flows with what they are judged by: the middle of zone or commune, never the very point. Whoever may move one of two points and
 * reads how far they are apart would find the other.
 */
const selectJudged = (ctx: Ctx): SelectQueryBuilder<Flow> =>
  ctx.manager
    .createQueryBuilder(Flow, 'flow')
    .innerJoin(Organisation, 'organisation', 'organisation.id = flow.organisationId')
    .leftJoin(Zone, 'zone', 'zone.id = flow.zoneId')
    .leftJoin(Commune, 'commune', 'commune.code = flow.communeCode')
    .select(columns('flow', [...read, ...more]))
    .addSelect('COALESCE(flow.naceCode, organisation.naceCode)', 'naceCode')
    .addSelect(AREA_LON, 'lon')
    .addSelect(AREA_LAT, 'lat');

/** Those of the flows that are open today, as they are judged. */
export async function judgedByIds(ctx: Ctx, ids: readonly string[]): Promise<Judged[]> {
  if (ids.length === 0) return [];
  const rows = await openOnes(ctx)
    .andWhere('flow.id IN (:...ids)', { ids: [...new Set(ids)] })
    .getRawMany<Stored>();
  return rows.map(judged);
}

/** All flows that are open today, as they are judged. */
export async function allJudged(ctx: Ctx): Promise<Judged[]> {
  return (await openOnes(ctx).getRawMany<Stored>()).map(judged);
}

/** The flows as they are judged, whether or not they are open: what was said of a pair is told also afterwards. */
export async function judgedOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Judged>> {
  if (ids.length === 0) return new Map();
  const rows = await selectJudged(ctx)
    .where('flow.id IN (:...ids)', { ids: [...new Set(ids)] })
    .getRawMany<Stored>();
  return new Map(rows.map((row) => [row.id, judged(row)]));
}

const openOnes = (ctx: Ctx): SelectQueryBuilder<Flow> =>
  selectJudged(ctx)
    .where('flow.withdrawnAt IS NULL AND flow.expiresOn >= :today', { today: ctx.clock.today() })
    .andWhere('organisation.archivedAt IS NULL');

const known = (value: number | null): number | null => (value === null ? null : Number(value));

const judged = ({ label, description, ...flow }: Stored): Judged => ({
  ...flow,
  quantity: known(flow.quantity),
  lon: known(flow.lon),
  lat: known(flow.lat),
  terms: termsOf(label, description),
});

/** What the text of a flow says: its label, and of its description the things that it names. */
export function termsOf(label: string, description: string | null): TextTerms {
  const own = textTerms(label);
  if (description === null) return own;
  // The words of a description are many and of anything; the things it names are what it is about.
  return { concepts: textTerms(label, description).concepts, words: own.words };
}
