import { auditedYear, canBeTakenBack, isLocked, mayHappen, yearOf } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { freezeAudited } from './audit-snapshots';
import { lockedYear } from './chapter-changes';
import { Chapter6Review } from './chapter-6-review.entity';
import type { CommuneAudit } from './commune-audit.entity';
import { beginReview, factsOf, recordStep, reviewUnderWay, step } from './review-steps';

type Audit = Pick<CommuneAudit, 'id' | 'communeCode' | 'day' | 'isDemo'>;

/** The result of an audit closes the review of its year, and locks it; how the chapter stood then is kept as a snapshot. A later result of the same year changes nothing. */
export async function auditRecorded(ctx: Ctx, { id, communeCode, day, isDemo }: Audit): Promise<void> {
  const current = await reviewUnderWay(ctx, communeCode);
  const year = auditedYear(day, factsOf(ctx, current).year);
  if (year === null) return;
  const review = current?.year === year ? current : await beginReview(ctx, communeCode, { year, isDemo });
  if (!mayHappen(review, 'audit', ctx.clock.today())) return;
  await freezeAudited(ctx, communeCode, day);
  await step(ctx, review, 'audit', { auditId: id });
  await recordStep(ctx, 'review.audited', review);
}

/**
 * Takes back what an audit closed, where it closed anything: within the hour as a mistake, later on only once an
 * administrator has unlocked the year.
 *
 * @throws DomainError 409 `year-locked`
 */
export async function auditTakenBack(ctx: Ctx, { id }: Pick<CommuneAudit, 'id'>): Promise<void> {
  const review = await ctx.manager.findOneBy(Chapter6Review, { auditId: id });
  if (!review) return;
  const isLate = !canBeTakenBack(review.auditedAt ?? '', ctx.clock.now());
  if (isLocked(review) && isLate) throw await lockedYear(ctx, review);
  await step(ctx, review, 'take-back-audit', { auditId: null });
  await recordStep(ctx, 'review.audit-withdrawn', review);
}

/** A result on which a locked year rests stays as it is once the hour of mistakes is over. @throws DomainError 409 `year-locked` */
export async function expectCorrectable(ctx: Ctx, { id }: Pick<CommuneAudit, 'id'>): Promise<void> {
  const review = await ctx.manager.findOneBy(Chapter6Review, { auditId: id });
  if (!review || !isLocked(review) || canBeTakenBack(review.auditedAt ?? '', ctx.clock.now())) return;
  throw await lockedYear(ctx, review);
}

/** A result whose day is corrected into another year no longer closes the former one. @throws DomainError 409 `year-locked` */
export async function auditCorrected(ctx: Ctx, audit: Audit): Promise<void> {
  const review = await ctx.manager.findOneBy(Chapter6Review, { auditId: audit.id });
  if (review?.year === yearOf(audit.day)) return;
  await auditTakenBack(ctx, audit);
  await auditRecorded(ctx, audit);
}
