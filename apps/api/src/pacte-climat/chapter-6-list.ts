import {
  type Chapter6ListQuery,
  type Chapter6Page,
  type Chapter6Row,
  chapter6Part,
  matchesAllWords,
  sortOf,
} from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { chaptersOf } from './chapter-names';
import { readableCommunes } from './readable-communes';
import { latestReview, scoredCommunes } from './scored-communes';

/**
 * One page of the communes that the reader may see, with their totals, in five queries.
 *
 * The totals are not added up in the database: points are rounded once per measure, by the one arithmetic of the product. To
 * sort by them, every readable commune is scored: the country has a hundred, with a handful of measures each.
 */
export async function listChapter6(ctx: Ctx, query: Chapter6ListQuery): Promise<Chapter6Page> {
  const communes = await scoredCommunes(ctx, await readableCommunes(ctx));
  const catalogues = await chaptersOf(
    ctx,
    communes.map(({ catalogueId }) => catalogueId),
  );
  const rows = communes
    .filter(({ canton }) => !query.canton || canton === query.canton)
    .filter(({ label }) => matchesAllWords(`${label.name} ${label.code}`, query.q))
    .filter(({ own }) => query.assessed === undefined || query.assessed === own.length > 0)
    .filter((each) => !query.programme || catalogues.get(each.catalogueId)?.programme === query.programme)
    .map(({ label, canton, ref, own, score, catalogueId }): Chapter6Row => {
      const part = chapter6Part(ctx.actor, ref) === 'full' ? 'full' : 'published';
      return {
        commune: label,
        canton,
        catalogue: catalogues.get(catalogueId) ?? null,
        part,
        total: score.total,
        reviewedOn: part === 'full' ? latestReview(own, ctx.clock.today()) : null,
        isDemo: label.isDemo || own.some(({ isDemo }) => isDemo),
      };
    })
    .sort(orderOf(query.sort));
  const from = (query.page - 1) * query.size;
  return {
    items: rows.slice(from, from + query.size),
    ...{ total: rows.length, page: query.page, size: query.size },
    programmes: [...new Set([...catalogues.values()].map(({ programme }) => programme))].sort(names.compare),
  };
}

type Sorted = string | number | null;
const names = new Intl.Collator('fr');

/** By the asked column, what is absent last whichever way, then by name. */
function orderOf(sort: Chapter6ListQuery['sort']): (a: Chapter6Row, b: Chapter6Row) => number {
  const { by, descending } = sortOf(sort);
  const valueOf = (row: Chapter6Row): Sorted => {
    if (by === 'name') return row.commune.name;
    if (by === 'reviewedOn') return row.reviewedOn;
    // A commune without any assessment has no points that are known, rather than none.
    return row.total.assessed === 0 && by !== 'possible' && by !== 'unknown' ? null : row.total[by];
  };
  return (a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if ((one === null) !== (other === null)) return one === null ? 1 : -1;
    const order = compared(one, other);
    return (descending ? -order : order) || names.compare(a.commune.name, b.commune.name);
  };
}

function compared(one: Sorted, other: Sorted): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return names.compare(String(one), String(other));
}
