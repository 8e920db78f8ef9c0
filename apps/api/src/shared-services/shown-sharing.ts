import {
  type CostShare,
  type ServiceSharing,
  type SharedServiceRef,
  isFrozen,
  pooledOf,
  sharedServicePolicy,
} from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { chosenOf, isBehind, liveSharing, putParts } from './service-figures';
import type { ServiceOffer } from './service-offer.entity';
import type { ServiceParts } from './service-parts';
import { type Reader, acceptanceOf } from './shown-interests';

interface Shared {
  totalCents: number | null;
  shares: readonly CostShare[];
  refused: ServiceSharing['refused'];
}

/**
 * How the offer that was put is shared, with the receipt: for those who joined, each of whom sees what each pays. Null for everybody
 * else, and as long as none was put.
 */
export function shownSharing(
  { actor }: Ctx,
  all: ServiceParts,
  ref: SharedServiceRef,
  { reads, ownId }: Reader,
): ServiceSharing | null {
  const parts = putParts(all);
  const { service, joined, labels } = parts;
  const chosen = chosenOf(parts);
  const isAmong = joined.some(({ organisationId }) => organisationId === ownId);
  if (!chosen || !sharedServicePolicy.readShares(actor, ref, { isAmong, isPut: true }).allowed) return null;
  const { totalCents, shares, refused } = sharedNow(chosen, parts);
  const { sum, known, unknown } = pooledOf(joined.map(({ volume }) => volume));
  const needsVolume = reads || chosen.unitPrice > 0 || service.rule === 'volume';
  return {
    offerId: chosen.id,
    supplier: chosen.supplier,
    fixed: chosen.fixedCents / 100,
    unitPrice: chosen.unitPrice,
    // Where nothing is made of it, it would only tell one of two what the other needs.
    volume: known === 0 || !needsVolume ? null : sum,
    volumeUnknown: needsVolume ? unknown : 0,
    timesPerYear: service.timesPerYear,
    total: totalCents === null ? null : totalCents / 100,
    rule: service.rule,
    floor: service.floorCents === null ? null : service.floorCents / 100,
    refused,
    rest: restOf(parts, totalCents, shares),
    shares: shares.flatMap(({ key, cents, atFloor }) => {
      const [organisation, interest] = [labels.get(key), joined.find(({ organisationId }) => organisationId === key)];
      if (!organisation || !interest) return [];
      const told = reads || key === ownId;
      const { volume, heads } = interest;
      const of = told ? { volume, heads } : { volume: null, heads: null };
      return [{ organisation, euros: cents / 100, atFloor, ...of, acceptance: acceptanceOf(interest, cents) }];
    }),
    behind: reads && !isFrozen(service.phase) && isBehind(all),
    agreedDay: isFrozen(service.phase) ? service.agreedDay : null,
  };
}

/** What the rule shares: the total less what floors lift, by what all those weigh who pay more. */
function restOf(
  { service, joined }: ServiceParts,
  totalCents: number | null,
  shares: readonly CostShare[],
): ServiceSharing['rest'] {
  if (totalCents === null || shares.length === 0) return null;
  const lifted = shares.filter(({ atFloor }) => atFloor);
  const weights = joined
    .filter(({ organisationId }) => !lifted.some(({ key }) => key === organisationId))
    .map((each) => (service.rule === 'equal' ? 1 : each[service.rule]));
  const cents = lifted.reduce((rest, share) => rest - share.cents, totalCents);
  return { euros: cents / 100, weight: pooledOf(weights).sum };
}

function sharedNow(chosen: ServiceOffer, parts: ServiceParts): Shared {
  const { service, joined } = parts;
  if (!isFrozen(service.phase)) {
    const live = liveSharing(chosen, parts);
    return {
      totalCents: live?.totalCents ?? null,
      shares: live?.sharing.shares ?? [],
      refused: live ? live.sharing.refused : joined.length === 0 ? 'nobody' : 'volume-unknown',
    };
  }
  const shares = joined.map(({ organisationId, agreedCents }): CostShare => {
    const cents = agreedCents ?? 0;
    return { key: organisationId, cents, atFloor: service.floorCents !== null && cents === service.floorCents };
  });
  return { totalCents: service.agreedCents, shares, refused: null };
}
