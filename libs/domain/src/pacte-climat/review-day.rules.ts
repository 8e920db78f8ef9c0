/** The day of the last review as it counts: one that has not come yet is none. */
export const reviewedBy = (day: string | null, today: string): string | null =>
  day !== null && day <= today ? day : null;
