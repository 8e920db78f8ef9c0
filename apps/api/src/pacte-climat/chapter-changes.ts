import { isLocked, luxembourgDay, reviewAfter } from '@zesumme/domain';
import { IsNull, Not } from 'typeorm';
import type { Ctx } from '../platform/database';
import { type DomainError, communeMerged, conflict } from '../platform/errors';
import { Commune } from '../territory/commune.entity';
import type { Chapter6Review } from './chapter-6-review.entity';
import { CommuneAudit } from './commune-audit.entity';
import { reviewUnderWay, step } from './review-steps';

/**
 * What every write calls that changes a commune's chapter 6: an assessment, evidence of it, a file beside it, the share of
 * an action. A year that is locked refuses it; one that was reviewed notes that it has changed since.
 *
 * @param measureId what the change is about; null where that is no single measure
 * @throws DomainError 409 `commune-merged` or `year-locked`
 */
export async function changeChapter6(ctx: Ctx, communeCode: string, measureId: string | null): Promise<void> {
  const review = await expectUnlocked(ctx, communeCode);
  if (!review) return;
  const isOvertaken = reviewAfter(review, 'change', ctx.clock.instant()).changedAt !== null;
  if (isOvertaken) await step(ctx, review, 'change', { changedMeasureId: measureId });
}

/**
 * The review under way, if there is one; for what is refused before it is written.
 *
 * @throws DomainError 409 `commune-merged` or `year-locked`
 */
export async function expectUnlocked(ctx: Ctx, communeCode: string): Promise<Chapter6Review | null> {
  if (await ctx.manager.existsBy(Commune, { code: communeCode, mergedIntoCode: Not(IsNull()) })) {
    throw communeMerged();
  }
  const review = await reviewUnderWay(ctx, communeCode);
  if (review && isLocked(review)) throw await lockedYear(ctx, review);
  return review;
}

/** Says what is locked, since when, and by which audit. */
export async function lockedYear(ctx: Ctx, { year, lockedAt, auditId }: Chapter6Review): Promise<DomainError> {
  const audit = auditId === null ? null : await ctx.manager.findOneBy(CommuneAudit, { id: auditId });
  return conflict('year-locked', {
    year: String(year),
    since: noonOf(luxembourgDay(new Date(lockedAt ?? ''))),
    audit: noonOf(audit?.day ?? `${year}-12-31`),
  });
}

/** A day as messages take it: at an hour that is of the same day wherever in Europe it is read. */
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00.000Z`);
