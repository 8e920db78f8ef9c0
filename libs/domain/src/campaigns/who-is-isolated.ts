import { FEWEST_SHOWN } from './hidden-counts';

/* What the specs look for in all figures that are told: some weighing of them that tells of few people. */

/** How many independent rows there are, in fractions of whole numbers. */
function rankOf(rows: readonly (readonly number[])[]): number {
  let left = rows.map((row) => row.map((each) => BigInt(Math.round(each))));
  let rank = 0;
  for (let at = 0; at < (rows[0]?.length ?? 0); at += 1) {
    const pivot = left.find((row) => row[at] !== 0n);
    if (!pivot) continue;
    rank += 1;
    const head = pivot[at] ?? 1n;
    left = left
      .filter((row) => row !== pivot)
      .map((row) =>
        row[at] === 0n ? row : row.map((each, in_) => each * head - (pivot[in_] ?? 0n) * (row[at] ?? 0n)),
      );
  }
  return rank;
}

/** Whether some weighing of the figures is nothing for all but these people, and something for them. */
export function isolates(figures: readonly number[][][], isIn: (at: number) => boolean): boolean {
  return rankOf(figures.flat()) > rankOf(figures.filter((_, at) => !isIn(at)).flat());
}

/** One to four of these people: all that gave the same, and all of two such groups. */
export function fewOf(of: readonly number[], people: readonly unknown[]): number[][] {
  const alike = new Map<string, number[]>();
  for (const at of of) {
    const name = JSON.stringify(people[at]);
    alike.set(name, [...(alike.get(name) ?? []), at]);
  }
  const groups = [...alike.values()];
  const pairs = groups.flatMap((one, at) => groups.slice(at + 1).map((other) => [...one, ...other]));
  return [...groups, ...pairs].filter(({ length }) => length < FEWEST_SHOWN);
}
