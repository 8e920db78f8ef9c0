import { getMetadataArgsStorage } from 'typeorm';

type Found = { target: unknown }[];

/** What an entity declares most of: where it stands, and how TypeORM looks for that of one entity. */
const DECLARED = [
  ['columns', 'filterColumns'],
  ['indices', 'filterIndices'],
  ['foreignKeys', 'filterForeignKeys'],
  ['uniques', 'filterUniques'],
  ['checks', 'filterChecks'],
] as const;

/**
 * Lets TypeORM look for what an entity declares among what that entity declares, and not, for each of a hundred entities, among
 * what all of them do. Tests start the product some hundred times, and it took a quarter of a start.
 */
export function findEntitiesQuickly(storage = getMetadataArgsStorage()): void {
  for (const [list, find] of DECLARED) {
    if (Object.hasOwn(storage, find)) continue;
    const original: (target: never) => object = storage[find];
    const narrowed = narrowing((): Found => storage[list]);
    Object.defineProperty(storage, find, {
      value: (target: never) => original.call(Object.create(storage, { [list]: { value: narrowed(target) } }), target),
    });
  }
}

/** What is of the target, in its order; everything where several are asked for. Sorted anew when something was added. */
function narrowing(all: () => Found): (target: unknown) => Found {
  let sorted = new Map<unknown, Found>();
  let length = 0;
  return (target) => {
    const [only, ...others] = [target].flat();
    if (others.length > 0) return all();
    if (all().length !== length) {
      sorted = new Map();
      for (const each of all()) sorted.set(each.target, [...(sorted.get(each.target) ?? []), each]);
      length = all().length;
    }
    return sorted.get(only) ?? [];
  };
}
