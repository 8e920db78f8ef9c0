import type { Ctx } from '../platform/database';
import { equivalentMeasures } from './equivalent-measures';

/** A state of a chapter: by which version it was assessed, and its measures. The programme may be missing in old snapshots. */
export interface ComparedState {
  catalogueId: string;
  programme: string | undefined;
  measures: readonly { id: string; slug: string }[];
}

/**
 * Which measure of the later state of the commune each of the earlier one is, each at most once: itself, or what it became in
 * another version, as the commune said when it moved, else as the catalogues do. What neither tells is the same where programme
 * and slug are. Measures of two programmes are never the same, however alike they are called, unless the commune said so. Three
 * queries at most.
 */
export async function pairedMeasures(
  ctx: Ctx,
  communeCode: string,
  before: ComparedState,
  after: ComparedState,
): Promise<ReadonlyMap<string, string>> {
  const equivalents = before.catalogueId === after.catalogueId ? null : await equivalentMeasures(ctx, [communeCode]);
  const pairs = new Map<string, string>();
  const free = new Map(after.measures.map((measure) => [measure.id, measure]));
  const pair = (id: string, same: (other: { id: string; slug: string }) => boolean): void => {
    const found = pairs.has(id) ? undefined : [...free.values()].find(same);
    if (!found) return;
    pairs.set(id, found.id);
    free.delete(found.id);
  };
  for (const { id, slug } of before.measures) {
    const became = equivalents?.(id, after.catalogueId, communeCode) ?? [id];
    // Of several into which it was split, the one that kept its name.
    pair(id, (other) => became.includes(other.id) && other.slug === slug);
    pair(id, (other) => became.includes(other.id));
  }
  if (before.programme === after.programme)
    for (const { id, slug } of before.measures) pair(id, (other) => other.slug === slug);
  return pairs;
}
