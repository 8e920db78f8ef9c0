/** How a commune is filled: a class from low to high, what is not known, or what the map is not about. */
export type MapFill = 0 | 1 | 2 | 3 | 4 | 'unknown' | 'none';

/** A small square that is repeated, inked with lines from corner to corner, dots or nothing; a full one is inked whole. */
export interface Tile {
  size: number;
  lines: readonly (readonly [number, number, number, number])[];
  width: number;
  dots: readonly (readonly [number, number])[];
  full: boolean;
  /** Whether its ink and ground are those of a class, rather than those of what is not known. */
  known: boolean;
}

const tile = (over: Partial<Tile>): Tile => ({
  size: 8,
  lines: [],
  width: 1,
  dots: [],
  full: false,
  known: true,
  ...over,
});

/** Lines that rise to the right across a square of this size, so that its repetitions meet. */
const rising = (size: number): Tile['lines'] => [
  [-1, 1, 1, -1],
  [0, size, size, 0],
  [size - 1, size + 1, size + 1, size - 1],
];
const falling = (size: number): Tile['lines'] => rising(size).map(([x1, y1, x2, y2]) => [size - x1, y1, size - x2, y2]);

/** The more there is, the denser the ink: classes are told apart without colour. */
export const tiles: Record<Exclude<MapFill, 'none'>, Tile> = {
  0: tile({ size: 9, lines: [[0, 4.5, 9, 4.5]], width: 0.8 }),
  1: tile({ size: 8, lines: rising(8), width: 1.2 }),
  2: tile({ size: 4.5, lines: rising(4.5), width: 1.5 }),
  3: tile({ size: 6, lines: [...rising(6), ...falling(6)], width: 2.1 }),
  4: tile({ full: true }),
  unknown: tile({
    size: 6,
    dots: [
      [2, 2],
      [5, 5],
    ],
    known: false,
  }),
};

export const mapFills: readonly MapFill[] = [0, 1, 2, 3, 4, 'unknown', 'none'];
