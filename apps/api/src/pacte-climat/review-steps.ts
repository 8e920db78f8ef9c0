import { type ReviewAct, type ReviewFacts, newReview, reviewAfter, yearOf } from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { Chapter6Review } from './chapter-6-review.entity';

/** The review of the year that the commune is at: the latest that was begun. */
export async function reviewUnderWay(ctx: Ctx, communeCode: string): Promise<Chapter6Review | null> {
  return ctx.manager.findOne(Chapter6Review, { where: { communeCode }, order: { year: 'DESC' } });
}

/** What the rules ask of the review; of one that nobody has begun, that of this year. */
export const factsOf = (ctx: Ctx, review: Chapter6Review | null): ReviewFacts =>
  review ?? newReview(yearOf(ctx.clock.today()));

const steps = ['reviewed', 'seen', 'changed', 'audited', 'locked'] as const;

/** Writes what the act makes of the review, by the rules, with who did it; whatever else is noted of it comes beside that. */
export async function step(
  ctx: Ctx,
  review: Chapter6Review,
  act: Exclude<ReviewAct, 'begin-next'>,
  beside: Partial<Chapter6Review> = {},
): Promise<void> {
  const after = reviewAfter(review, act, ctx.clock.instant());
  const fields: Partial<Chapter6Review> = {};
  for (const name of steps) {
    const at = after[`${name}At`];
    if (at === review[`${name}At`]) continue;
    fields[`${name}At`] = at;
    fields[`${name}By`] = at === null ? null : whoActs(ctx);
  }
  if (after.changedAt === null) fields.changedMeasureId = null;
  await ctx.manager.update(Chapter6Review, { id: review.id }, { ...fields, ...beside, version: review.version + 1 });
}

/** Begins the review of a year. */
export async function beginReview(
  ctx: Ctx,
  communeCode: string,
  { year, isDemo }: Pick<Chapter6Review, 'year' | 'isDemo'>,
): Promise<Chapter6Review> {
  const review = { ...blankReview(communeCode, year), createdAt: ctx.clock.instant(), isDemo };
  await ctx.insert(Chapter6Review, [review]);
  return review;
}

/** A review of which nothing is said yet. */
export const blankReview = (communeCode: string, year: number): Chapter6Review => ({
  id: newId(),
  communeCode,
  year,
  reviewedAt: null,
  reviewedBy: null,
  seenAt: null,
  seenBy: null,
  changedAt: null,
  changedBy: null,
  changedMeasureId: null,
  auditId: null,
  auditedAt: null,
  auditedBy: null,
  lockedAt: null,
  lockedBy: null,
  unlockedAt: null,
  unlockedBy: null,
  unlockReason: null,
  createdAt: '',
  isDemo: false,
  version: 1,
});

/** The history of the chapter tells of its reviews. */
export function recordStep(
  ctx: Ctx,
  kind: string,
  { id, communeCode, year, isDemo }: Pick<Chapter6Review, 'id' | 'communeCode' | 'year' | 'isDemo'>,
  told: Record<string, unknown> = {},
): Promise<string> {
  return ctx.record({ kind, subject: { type: 'review', id }, communeCode, after: { year, ...told }, isDemo });
}

const whoActs = ({ actor }: Ctx): string => (actor.kind === 'account' ? actor.displayName : 'Zesumme');
