import { type MovedMeasure, sameCriteria } from '@zesumme/domain';
import { In } from 'typeorm';
import { EvidenceCriterion } from '../pacte-climat/evidence-criterion.entity';
import { EvidenceMeasure } from '../pacte-climat/evidence-measure.entity';
import type { Ctx } from '../platform/database';

interface Versions {
  former: readonly MovedMeasure[];
  into: readonly MovedMeasure[];
  /** The measures of the other version that take the place of this one. */
  targetsOf: (measureId: string) => readonly string[];
}

/**
 * Lets the commune's evidence prove in another version what it proves in this one, down to the criteria that say the same. What
 * a piece proves in a version before that one counts only where it proves nothing in this one: the commune may have said
 * otherwise since.
 */
export async function carryEvidence(ctx: Ctx, communeCode: string, versions: Versions): Promise<void> {
  const { former, into, targetsOf } = versions;
  const links = await ctx.manager.findBy(EvidenceMeasure, { communeCode });
  const here = new Set(former.map(({ id }) => id));
  const proving = new Set(links.flatMap(({ evidenceId, measureId }) => (here.has(measureId) ? [evidenceId] : [])));
  const leaving = links.filter(({ evidenceId, measureId }) => here.has(measureId) || !proving.has(evidenceId));
  const criteria = await ctx.manager.findBy(EvidenceCriterion, {
    evidenceId: In([...new Set(links.map(({ evidenceId }) => evidenceId))]),
  });
  const known = new Set(links.flatMap(keysOf));
  const measures = leaving.flatMap((link) =>
    targetsOf(link.measureId).flatMap((measureId): EvidenceMeasure[] => {
      const added = { ...link, measureId };
      // A record is evidence for a measure once: of two pieces that come to the same one, the first does.
      if (keysOf(added).some((key) => known.has(key))) return [];
      keysOf(added).forEach((key) => known.add(key));
      return [added];
    }),
  );
  await ctx.insert(EvidenceMeasure, measures);
  const there = new Set(criteria.map(({ evidenceId, criterionId }) => `${evidenceId} ${criterionId}`));
  const proven = measures.flatMap(({ evidenceId, measureId }) => {
    const target = into.find(({ id }) => id === measureId);
    const sources = former.filter(({ id }) => target && targetsOf(id).includes(target.id));
    const same = sources.flatMap((source) => (target ? [...sameCriteria(source, target)] : []));
    return criteria
      .filter((each) => each.evidenceId === evidenceId)
      .flatMap(({ criterionId }) => same.filter(([from]) => from === criterionId).map(([, to]) => to))
      .map((criterionId) => ({ evidenceId, criterionId }));
  });
  await ctx.insert(
    EvidenceCriterion,
    proven.filter(({ evidenceId, criterionId }, at) => {
      const key = `${evidenceId} ${criterionId}`;
      const first = proven.findIndex((each) => `${each.evidenceId} ${each.criterionId}` === key);
      return first === at && !there.has(key);
    }),
  );
}

/** What may stand once: a piece for a measure, and the record that it is for a measure. */
const keysOf = ({ evidenceId, measureId, sourceId }: EvidenceMeasure): string[] => [
  `${evidenceId} ${measureId}`,
  ...(sourceId === null ? [] : [`${sourceId} ${measureId}`]),
];
