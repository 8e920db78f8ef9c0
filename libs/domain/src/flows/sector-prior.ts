/**
 * From which economic activities to which ones resources are known to go, by division of NACE Rev. 2.1, each with how much it
 * speaks for a match. Ours, from the kinds of exchange that guides of industrial symbiosis describe: a prior and no statistics.
 */
const known: readonly (readonly [from: string, to: string, value: number])[] = [
  // Food and drink: to farms, feed, energy from biomass, and recovery.
  ['10 11 47 55 56', '01 10 20 35 38', 0.8],
  ['10 11 47', '55 56 88 94', 0.7],
  // Wood and packaging: to whoever packs, builds and makes furniture.
  ['16 31 43 41 46 47 49 52', '16 31 35 38 43', 0.8],
  ['10 20 25 28 46 47', '46 47 49 52 53', 0.6],
  // Paper, printing, offices.
  ['17 18 58 64 65 69 70 84', '17 18 38 53', 0.7],
  ['62 63 64 65 66 69 70 84', '85 88 94 95', 0.6],
  // Building: rubble, soil and left-over material.
  ['41 42 43 08', '08 23 38 41 42 43', 0.8],
  // Metals.
  ['24 25 28 29 30 43', '24 25 28 38', 0.8],
  // Plastics and textiles.
  ['22 20 46 47', '22 38', 0.7],
  ['13 14 15 47 96', '13 14 38 88 94', 0.7],
  // Heat, power and water.
  ['10 17 20 23 24 35 38 63', '01 10 35 55 68 85 86 93', 0.7],
  ['36 37 38', '01 35 42 81', 0.5],
  // Plants: gardens, farms, parks.
  ['01 02 81 84', '01 02 20 35 38 81', 0.7],
  // Room, vehicles, machines and people between services.
  ['49 52 68 77', '46 47 49 52 53 64 65 69 70', 0.5],
];

const priors = new Map<string, number>();
for (const [from, to, value] of known) {
  for (const one of from.split(' ')) {
    for (const other of to.split(' ')) {
      const key = `${one}>${other}`;
      priors.set(key, Math.max(priors.get(key) ?? 0, value));
    }
  }
}

/** What it is worth that two organisations do the same kind of thing: they may pool what both have. */
export const SAME_DIVISION = 0.3;

/**
 * How much the activities of both sides speak for a match, 0 to 1, from who has something to who looks for it: it is directed,
 * since a bakery's bread goes to a farm more often than the other way round.
 *
 * @param from the NACE code of who offers, of any level
 * @param to the NACE code of who needs
 */
export function sectorPrior(from: string, to: string): number {
  const [one, other] = [from.slice(0, 2), to.slice(0, 2)];
  return Math.max(priors.get(`${one}>${other}`) ?? 0, one === other ? SAME_DIVISION : 0);
}
