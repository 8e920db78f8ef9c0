/** Organisations are compared with those of about their size: a share of few people swings more than one of many. */
export const staffClasses = ['small', 'medium', 'large'] as const;
export type StaffClass = (typeof staffClasses)[number];

/** Where a class begins. Source: Commission Recommendation 2003/361/EC, article 2, staff alone. */
const MEDIUM_FROM = 50;
const LARGE_FROM = 250;

/** The class of an organisation by its staff. */
export function sizeClassOf(staff: number): StaffClass {
  if (staff >= LARGE_FROM) return 'large';
  return staff >= MEDIUM_FROM ? 'medium' : 'small';
}

/** Who took part of how many. */
export interface StaffShare {
  staff: number | null;
  participants: number | null;
}

/** Where an organisation stands in its class. */
export interface Rank {
  sizeClass: StaffClass | null;
  /** Between nothing and everybody; null where one of both is not known, or more took part than work there. */
  share: number | null;
  /** From 1; the same share has the same rank. Null without a share. */
  rank: number | null;
}

/** The organisations by share of staff, each within its class; in the order in which they were given. */
export function ranksOf(rows: readonly StaffShare[]): Rank[] {
  const placed = rows.map(({ staff, participants }) => ({
    sizeClass: staff === null ? null : sizeClassOf(staff),
    share: staff === null || participants === null || participants > staff ? null : participants / staff,
  }));
  return placed.map(({ sizeClass, share }) => ({
    sizeClass,
    share,
    rank:
      share === null
        ? null
        : 1 + placed.filter((other) => other.sizeClass === sizeClass && (other.share ?? -1) > share).length,
  }));
}
