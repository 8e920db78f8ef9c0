import { reviewState } from '@zesumme/domain';
import { In } from 'typeorm';
import type { Ctx } from '../platform/database';
import { Chapter6Review } from './chapter-6-review.entity';
import { openCommentsOf } from './comment-rows';

/** What of a commune's review waits for its adviser. */
export interface WaitingReview {
  openComments: number;
  /** The year that the commune has reviewed, and nobody has seen yet. */
  toSee: number | null;
}

/** What waits in each of these communes, in two queries however many there are. */
export async function waitingReviews(ctx: Ctx, codes: readonly string[]): Promise<Map<string, WaitingReview>> {
  if (codes.length === 0) return new Map();
  const open = await openCommentsOf(ctx, codes);
  const reviews = await ctx.manager.find(Chapter6Review, {
    where: { communeCode: In([...codes]) },
    order: { year: 'ASC' },
  });
  // The latest year of each commune is the one that stays.
  const latest = new Map(reviews.map((review) => [review.communeCode, review]));
  return new Map(
    codes.map((code) => {
      const review = latest.get(code);
      const toSee = review && reviewState(review) === 'reviewed' ? review.year : null;
      return [code, { openComments: open.get(code) ?? 0, toSee }];
    }),
  );
}
