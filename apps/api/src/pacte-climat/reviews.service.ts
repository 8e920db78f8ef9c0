import { Injectable } from '@nestjs/common';
import {
  type Decision,
  type MeasureLabel,
  type ReviewAct,
  type ReviewDetail,
  type ReviewRow,
  type ReviewUnlock,
  type ReviewVersion,
  allOf,
  canOf,
  mayHappen,
  reviewPolicy,
  reviewState,
  yearOf,
  yesIf,
} from '@zesumme/domain';
import { In } from 'typeorm';
import type { Ctx } from '../platform/database';
import { conflict, stale } from '../platform/errors';
import { freezeBeforeAudit, freezeBeforeUnlocking } from './audit-snapshots';
import { Chapter6Review } from './chapter-6-review.entity';
import { CommuneAudit } from './commune-audit.entity';
import { Measure } from './measure.entity';
import { type StoredCommune, findReadable } from './readable-communes';
import { beginReview, blankReview, factsOf, recordStep, reviewUnderWay, step } from './review-steps';

/** An act of the review, who may do it, and what is told of it. */
interface Act {
  act: Exclude<ReviewAct, 'begin-next'>;
  allowed: (commune: StoredCommune) => Decision;
  kind: string;
  beside?: Partial<Chapter6Review>;
  said?: Record<string, unknown>;
  /** What is kept of the chapter as it stands, in the same unit. */
  freeze?: (review: Chapter6Review) => Promise<void>;
}

/** Reviews of a commune's chapter 6, year after year: reviewed, seen, audited and locked. */
@Injectable()
export class ReviewsService {
  /** @throws DomainError 404, and 403 for whoever sees the published figures alone */
  async get(ctx: Ctx, code: string): Promise<ReviewDetail> {
    const commune = await findReadable(ctx, code);
    ctx.allow(reviewPolicy.read(ctx.actor, commune.ref));
    return reviewOf(ctx, commune);
  }

  /** The commune says that it has gone through its chapter, which is kept as a snapshot. @throws DomainError 404, 403, 409 `stale`, `state` */
  review(ctx: Ctx, code: string, { version }: ReviewVersion): Promise<ReviewDetail> {
    const allowed: Act['allowed'] = ({ ref }) => reviewPolicy.edit(ctx.actor, ref);
    const freeze: Act['freeze'] = ({ year }) => freezeBeforeAudit(ctx, code, year);
    return this.act(ctx, code, version, { act: 'review', allowed, kind: 'review.reviewed', freeze });
  }

  /** The adviser says that they have seen it as it stands. @throws DomainError 404, 403, 409 `stale`, `state` */
  see(ctx: Ctx, code: string, { version }: ReviewVersion): Promise<ReviewDetail> {
    const allowed: Act['allowed'] = ({ ref }) => reviewPolicy.see(ctx.actor, ref);
    return this.act(ctx, code, version, { act: 'see', allowed, kind: 'review.seen' });
  }

  /** Lets an audited year be changed again, with the reason. @throws DomainError 404, 403, 409 `stale`, `state` */
  unlock(ctx: Ctx, code: string, { reason, version }: ReviewUnlock): Promise<ReviewDetail> {
    const unlockedBy = ctx.actor.kind === 'account' ? ctx.actor.displayName : null;
    return this.act(ctx, code, version, {
      act: 'unlock',
      allowed: ({ ref }) => reviewPolicy.unlock(ctx.actor, ref),
      kind: 'review.unlocked',
      beside: { unlockedAt: ctx.clock.instant(), unlockedBy, unlockReason: reason },
      said: { reason },
      freeze: ({ year }) => freezeBeforeUnlocking(ctx, code, { year, reason }),
    });
  }

  /** Locks a year again that was unlocked. @throws DomainError 404, 403, 409 `stale`, `state` */
  lock(ctx: Ctx, code: string, { version }: ReviewVersion): Promise<ReviewDetail> {
    const allowed: Act['allowed'] = ({ ref }) => reviewPolicy.edit(ctx.actor, ref);
    return this.act(ctx, code, version, { act: 'lock', allowed, kind: 'review.locked' });
  }

  /** Begins the review of this year; that of the year before stays as it is. @throws DomainError 404, 403, 409 */
  async beginNext(ctx: Ctx, code: string, { version }: ReviewVersion): Promise<ReviewDetail> {
    const commune = await findReadable(ctx, code);
    ctx.allow(reviewPolicy.edit(ctx.actor, commune.ref));
    const stored = await reviewUnderWay(ctx, code);
    if ((stored?.version ?? null) !== version) throw stale(await reviewOf(ctx, commune));
    if (!mayHappen(factsOf(ctx, stored), 'begin-next', ctx.clock.today())) throw conflict('state');
    const isDemo = stored?.isDemo ?? commune.label.isDemo;
    await recordStep(ctx, 'review.begun', await beginReview(ctx, code, { year: yearOf(ctx.clock.today()), isDemo }));
    return reviewOf(ctx, commune);
  }

  private async act(
    ctx: Ctx,
    code: string,
    version: number | null,
    { act, allowed, kind, beside, said, freeze }: Act,
  ): Promise<ReviewDetail> {
    const commune = await findReadable(ctx, code);
    ctx.allow(allowed(commune));
    const stored = await reviewUnderWay(ctx, code);
    if ((stored?.version ?? null) !== version) throw stale(await reviewOf(ctx, commune));
    const facts = factsOf(ctx, stored);
    if (!mayHappen(facts, act, ctx.clock.today())) throw conflict('state');
    const review = stored ?? (await beginReview(ctx, code, { year: facts.year, isDemo: commune.label.isDemo }));
    await freeze?.(review);
    await step(ctx, review, act, beside);
    await recordStep(ctx, kind, review, said);
    return reviewOf(ctx, commune);
  }
}

async function reviewOf(ctx: Ctx, { label, ref }: StoredCommune): Promise<ReviewDetail> {
  const stored = await ctx.manager.find(Chapter6Review, {
    where: { communeCode: label.code },
    order: { year: 'DESC' },
  });
  const audits = await auditsOf(ctx, stored);
  const measures = await measuresOf(ctx, stored);
  const [current, ...earlier] = stored.map((review) => rowOf(review, audits, measures));
  const today = ctx.clock.today();
  const facts = factsOf(ctx, stored[0] ?? null);
  const inState = (act: ReviewAct): Decision => yesIf(mayHappen(facts, act, today), 'state');
  const edit = reviewPolicy.edit(ctx.actor, ref);
  return {
    commune: label,
    current: current ?? { ...rowOf(blankReview(label.code, facts.year), audits, measures), version: null },
    earlier,
    nextYear: mayHappen(facts, 'begin-next', today) ? yearOf(today) : null,
    can: canOf({
      review: allOf(edit, inState('review')),
      see: allOf(reviewPolicy.see(ctx.actor, ref), inState('see')),
      unlock: allOf(reviewPolicy.unlock(ctx.actor, ref), inState('unlock')),
      lock: allOf(edit, inState('lock')),
      beginNext: allOf(edit, inState('begin-next')),
    }),
  };
}

async function auditsOf(ctx: Ctx, reviews: readonly Chapter6Review[]): Promise<Map<string, CommuneAudit>> {
  const ids = reviews.flatMap(({ auditId }) => auditId ?? []);
  const audits = ids.length === 0 ? [] : await ctx.manager.findBy(CommuneAudit, { id: In(ids) });
  return new Map(audits.map((audit) => [audit.id, audit]));
}

async function measuresOf(ctx: Ctx, reviews: readonly Chapter6Review[]): Promise<Map<string, MeasureLabel>> {
  const ids = reviews.flatMap(({ changedMeasureId }) => changedMeasureId ?? []);
  const measures = ids.length === 0 ? [] : await ctx.manager.findBy(Measure, { id: In(ids) });
  return new Map(
    measures.map(({ id, slug, codeInferred, titleFr, titleDe, titleEn }) => [
      id,
      { id, slug, codeInferred, titleFr, titleDe, titleEn },
    ]),
  );
}

function rowOf(
  review: Chapter6Review,
  audits: ReadonlyMap<string, CommuneAudit>,
  measures: ReadonlyMap<string, MeasureLabel>,
): ReviewRow {
  const said = (at: string | null, by: string | null) => (at === null ? null : { at, by: by ?? '' });
  const audit = audits.get(review.auditId ?? '');
  const [changed, audited] = [said(review.changedAt, review.changedBy), said(review.auditedAt, review.auditedBy)];
  const unlocked = said(review.unlockedAt, review.unlockedBy);
  return {
    year: review.year,
    state: reviewState(review),
    reviewed: said(review.reviewedAt, review.reviewedBy),
    seen: said(review.seenAt, review.seenBy),
    changed: changed && { ...changed, measure: measures.get(review.changedMeasureId ?? '') ?? null },
    audit: audit && audited ? { ...audited, id: audit.id, day: audit.day, percent: audit.percent } : null,
    locked: said(review.lockedAt, review.lockedBy),
    unlocked: unlocked && { ...unlocked, reason: review.unlockReason ?? '' },
    isDemo: Boolean(review.isDemo),
    version: review.version,
  };
}
