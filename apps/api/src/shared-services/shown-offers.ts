import { type ServiceOffer as Shown, bestFirst } from '@zesumme/domain';
import { FileOwner } from '../files/file-owner.entity';
import type { Ctx } from '../platform/database';
import { liveSharing, liveTotal, presentShares, toldShare, toldTotal } from './service-figures';
import type { ServiceOffer } from './service-offer.entity';
import type { ServiceParts } from './service-parts';
import type { Reader } from './shown-interests';

/**
 * The offers as they are compared, the best first. Whoever leads the group reads them at the volume of now; the group at the volume
 * that it was told, so that no total gives away what one of them needs.
 */
export function shownOffers(
  ctx: Ctx,
  parts: ServiceParts,
  reader: Reader,
  files: ReadonlyMap<string, number>,
): Shown[] {
  const today = ctx.clock.today();
  const shown = parts.offers.map((offer) => {
    const total = reader.reads ? liveTotal(offer, parts) : toldTotal(offer, parts.service);
    return {
      totalCents: total,
      ...base(offer, today),
      files: files.get(offer.id) ?? 0,
      total: total === null ? null : total / 100,
      ...sharesFor(offer, parts, reader),
    };
  });
  return bestFirst(shown).map(({ totalCents: _, ...offer }) => offer);
}

function base(offer: ServiceOffer, today: string): Omit<Shown, 'total' | 'files' | 'ownShare' | 'shares' | 'refused'> {
  const { id, supplier, fixedCents, unitPrice, validUntil, notes, conditions, url, chosen, version } = offer;
  const expired = validUntil !== null && validUntil < today;
  return {
    id,
    supplier,
    fixed: fixedCents / 100,
    unitPrice,
    validUntil,
    expired,
    notes,
    conditions,
    url,
    chosen,
    version,
  };
}

function sharesFor(
  offer: ServiceOffer,
  parts: ServiceParts,
  { reads, ownId }: Reader,
): Pick<Shown, 'ownShare' | 'shares' | 'refused'> {
  if (reads) {
    const live = liveSharing(offer, parts);
    const cents = (live?.sharing.shares ?? []).map((share) => share.cents);
    const shares = cents.length > 0 ? { least: Math.min(...cents) / 100, most: Math.max(...cents) / 100 } : null;
    return { ownShare: null, shares, refused: live?.sharing.refused ?? null };
  }
  const own = parts.joined.find(({ organisationId }) => organisationId === ownId);
  const cents = own
    ? offer.chosen
      ? presentShares(parts).get(own.organisationId)
      : toldShare(offer, parts, own)
    : null;
  return { ownShare: cents === null || cents === undefined ? null : cents / 100, shares: null, refused: null };
}

/** How many documents lie beside each of the offers, in one query. */
export async function filesOfOffers(ctx: Ctx, { offers }: ServiceParts): Promise<Map<string, number>> {
  if (offers.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(FileOwner, 'owner')
    .select('owner.subjectId', 'offerId')
    .addSelect('COUNT(*)', 'files')
    .where("owner.subjectType = 'service-offer' AND owner.removedAt IS NULL")
    .andWhere('owner.subjectId IN (:...offerIds)', { offerIds: offers.map(({ id }) => id) })
    .groupBy('owner.subjectId')
    .getRawMany<{ offerId: string; files: number | string }>();
  return new Map(rows.map(({ offerId, files }) => [offerId, Number(files)]));
}
