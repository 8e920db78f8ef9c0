import {
  type CostPart,
  type CostSharing,
  type KnownFigure,
  type PooledFigure,
  type ToldFigure,
  isFrozen,
  pooledOf,
  shareCosts,
  toldNext,
  toldSum,
  yearlyCents,
} from '@zesumme/domain';
import type { ServiceInterest } from './service-interest.entity';
import type { ServiceOffer } from './service-offer.entity';
import type { ServiceSaving } from './service-saving.entity';
import type { ServiceParts } from './service-parts';
import type { SharedService, ToldSums } from './shared-service.entity';

export const NOTHING_TOLD: ToldSums = { volume: null, heads: null, cost: null, saved: null, kgCo2e: null };

/** The pooled volume of those who joined as it is now, for whoever may read it. */
export const liveVolume = ({ joined }: Pick<ServiceParts, 'joined'>): PooledFigure => ({
  ...pooledOf(joined.map(({ volume }) => volume)),
  asOf: null,
});

/** What those who joined pay today, in euros. */
export const liveCost = ({ joined }: Pick<ServiceParts, 'joined'>): PooledFigure => ({
  ...pooledOf(joined.map(({ costCents }) => (costCents === null ? null : costCents / 100))),
  asOf: null,
});

/** A sum as the group reads it. */
export const toldPooled = (told: ToldFigure | null): PooledFigure | null =>
  told && { sum: toldSum(told), known: Object.keys(told.values).length, unknown: told.unknown, asOf: told.day };

/** What an offer costs in a year at the volume of those who joined; null where the price needs one and nobody knows any. */
export function liveTotal(offer: ServiceOffer, { service, joined }: ServiceParts): number | null {
  const { sum, known } = pooledOf(joined.map(({ volume }) => volume));
  return yearlyCents(offer, known === 0 ? null : sum, service.timesPerYear);
}

/** How an offer would be shared now. Null where its total is not known; a volume that is missing is never taken for nothing. */
export function liveSharing(
  offer: ServiceOffer,
  parts: ServiceParts,
): { totalCents: number; sharing: CostSharing } | null {
  const { service, joined } = parts;
  const totalCents = liveTotal(offer, parts);
  if (totalCents === null) return null;
  // What a missing volume would cost is in no total: to share what is known would leave the rest to nobody.
  const isPartial = offer.unitPrice > 0 && joined.some(({ volume }) => volume === null);
  if (isPartial) return { totalCents, sharing: { shares: null, refused: 'volume-unknown' } };
  return { totalCents, sharing: shareCosts(totalCents, service, joined.map(partOf)) };
}

const partOf = ({ organisationId, volume, heads }: ServiceInterest): CostPart => ({
  key: organisationId,
  volume,
  heads,
});

/** What one of those who joined would pay of an offer by what the group was told; null where that says nothing of it. */
export function toldShare(offer: ServiceOffer, { service, joined }: ServiceParts, own: ServiceInterest): number | null {
  const { volume, heads } = service.told;
  const total = yearlyCents(offer, volume && volume.unknown === 0 ? toldSum(volume) : null, service.timesPerYear);
  const told = { equal: null, volume, heads }[service.rule];
  const keys = told ? Object.keys(told.values) : joined.map(({ organisationId }) => organisationId);
  if (total === null || (service.rule !== 'equal' && (told === null || told.unknown > 0))) return null;
  const isTold = service.rule === 'equal' || told?.values[own.organisationId] === own[service.rule];
  if (!isTold) return null;
  const parts = keys.map((key): CostPart => {
    const value = told?.values[key] ?? null;
    return { key, volume: value, heads: value };
  });
  return shareCosts(total, service, parts).shares?.find(({ key }) => key === own.organisationId)?.cents ?? null;
}

/** The total of an offer by what the group was told. */
export const toldTotal = (offer: ServiceOffer, { told, timesPerYear }: SharedService): number | null =>
  yearlyCents(offer, told.volume && toldSum(told.volume), timesPerYear);

/** What the group is told from now on, after something was said. */
export function retold({ service, joined, savings }: ServiceParts, day: string): ToldSums {
  const { told } = service;
  const next = (before: ToldFigure | null, values: readonly [string, number | null][]): ToldFigure | null =>
    toldNext(before, knownOf(values), day);
  const said = (of: (each: ServiceInterest) => number | null): [string, number | null][] =>
    joined.map((each) => [each.organisationId, of(each)]);
  return {
    volume: next(
      told.volume,
      said(({ volume }) => volume),
    ),
    heads: next(
      told.heads,
      said(({ heads }) => heads),
    ),
    cost: next(
      told.cost,
      said(({ costCents }) => (costCents === null ? null : costCents / 100)),
    ),
    saved: next(told.saved, savedBy(savings, savedOf)),
    kgCo2e: next(
      told.kgCo2e,
      savedBy(savings, ({ kgCo2e }) => kgCo2e),
    ),
  };
}

function knownOf(values: readonly [string, number | null][]): KnownFigure {
  const known = values.filter((each): each is [string, number] => each[1] !== null);
  return { values: Object.fromEntries(known), unknown: values.length - known.length };
}

/** What one saved over a period, in euros; null where one of both costs is not known. */
export const savedOf = ({ beforeCents, afterCents }: ServiceSaving): number | null =>
  beforeCents === null || afterCents === null ? null : (beforeCents - afterCents) / 100;

/** What was saved by organisation: the sum of what is known of each, null where nothing is. */
export function savedBy(
  savings: readonly ServiceSaving[],
  of: (each: ServiceSaving) => number | null,
): [string, number | null][] {
  const sums = new Map<string, number | null>();
  for (const saving of savings) {
    const [sum, more] = [sums.get(saving.organisationId) ?? null, of(saving)];
    sums.set(saving.organisationId, more === null ? sum : Math.round(((sum ?? 0) + more) * 1000) / 1000);
  }
  return [...sums];
}

/** The offer that was put to those who joined. */
export const chosenOf = ({ offers }: ServiceParts): ServiceOffer | null => offers.find(({ chosen }) => chosen) ?? null;

/**
 * The same parts with those who share the offer that was put, and the figures with which it was put to them: whoever came since, or
 * says another volume, is not in it until it is put again.
 */
export function putParts(parts: ServiceParts): ServiceParts {
  const isAgreed = isFrozen(parts.service.phase);
  const sharing = parts.joined.filter(({ put }) => put || isAgreed);
  const joined = sharing.map((each) => (each.put ? { ...each, volume: each.putVolume, heads: each.putHeads } : each));
  return { ...parts, joined };
}

/** Whether those who joined, or what they need, are others than when the offer was put. */
export const isBehind = ({ joined }: ServiceParts): boolean =>
  joined.some(({ put, volume, putVolume, heads, putHeads }) => !put || volume !== putVolume || heads !== putHeads);

/** The shares of the offer that was put, as agreed or as they are now; by organisation in cents. */
export function presentShares(all: ServiceParts): Map<string, number> {
  const parts = putParts(all);
  const { service, joined } = parts;
  if (isFrozen(service.phase))
    return new Map(joined.map(({ organisationId, agreedCents }) => [organisationId, agreedCents ?? 0]));
  const chosen = chosenOf(parts);
  const shares = (chosen && liveSharing(chosen, parts))?.sharing.shares ?? [];
  return new Map(shares.map(({ key, cents }) => [key, cents]));
}
