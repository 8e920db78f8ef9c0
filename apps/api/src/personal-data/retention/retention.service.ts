import { Injectable } from '@nestjs/common';
import {
  type PeriodChange,
  type PeriodEffect,
  type PeriodKind,
  type PeriodList,
  type PeriodRow,
  dataKindFacts,
  isWithinBounds,
  periodKinds,
  personalDataPolicy,
} from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { invalidField, stale } from '../../platform/errors';
import { firstRoundOn } from './announced';
import { RetentionPeriod } from './period.entity';
import { type PeriodInForce, dayAfter, monthsBefore, periodsInForce } from './periods';
import { aged, nextSince, rules } from './rules';

/** Days that are looked ahead. */
const SOON = 30;
const DAY = 86_400_000;

/** For how long kinds of personal data are kept, and what ends when. */
@Injectable()
export class RetentionService {
  /** Each kind with its period and what is due. @throws DomainError 403 */
  async list(ctx: Ctx): Promise<PeriodList> {
    ctx.allow(personalDataPolicy.administer(ctx.actor));
    const periods = await periodsInForce(ctx);
    const rows: PeriodRow[] = [];
    for (const kind of periodKinds) rows.push(await this.rowOf(ctx, kind, periods.get(kind) as PeriodInForce));
    return { items: rows, startsOn: await firstRoundOn(ctx) };
  }

  /** What another period would end. @throws DomainError 403, 422 */
  async preview(ctx: Ctx, kind: PeriodKind, months: number): Promise<PeriodEffect> {
    ctx.allow(personalDataPolicy.administer(ctx.actor));
    refuseOutside(kind, months);
    return this.effectOf(ctx, kind, months);
  }

  /** Keeps a kind for so many months from now on. @throws DomainError 403, 409 `stale`, 422 */
  async change(ctx: Ctx, kind: PeriodKind, { months, version }: PeriodChange): Promise<PeriodRow> {
    ctx.allow(personalDataPolicy.administer(ctx.actor));
    refuseOutside(kind, months);
    const before = (await periodsInForce(ctx)).get(kind) as PeriodInForce;
    if (before.version !== version) throw stale(await this.rowOf(ctx, kind, before));
    const after = { months, version: (version ?? 0) + 1 };
    await ctx.manager.upsert(RetentionPeriod, { kind, ...after }, ['kind']);
    await ctx.record({
      kind: 'retention.changed',
      subject: { type: 'data-kind', id: kind },
      before: { months: before.months },
      after: { months },
    });
    return this.rowOf(ctx, kind, after);
  }

  private async rowOf(ctx: Ctx, kind: PeriodKind, { months, version }: PeriodInForce): Promise<PeriodRow> {
    const { period } = dataKindFacts(kind);
    const [usual, least, most] = [period?.months ?? months, period?.least ?? months, period?.most ?? months];
    return { kind, months, version, usual, least, most, ...(await this.effectOf(ctx, kind, months)) };
  }

  private async effectOf(ctx: Ctx, kind: PeriodKind, months: number): Promise<PeriodEffect> {
    const before = monthsBefore(ctx, months);
    const soonBefore = new Date(Date.parse(before) + SOON * DAY).toISOString();
    const nexts: string[] = [];
    let [due, soon] = [0, 0];
    for (const rule of rules.filter((each) => each.kind === kind)) {
      const dueHere = await aged(ctx, rule, before);
      due += dueHere;
      soon += (await aged(ctx, rule, soonBefore)) - dueHere;
      const next = await nextSince(ctx, rule, before);
      if (next) nexts.push(next);
    }
    const [first] = nexts.sort();
    return { due, soon, nextOn: first ? dayAfter(first, months) : null };
  }
}

function refuseOutside(kind: PeriodKind, months: number): void {
  if (isWithinBounds(kind, months)) return;
  const { least = 0, most = 0 } = dataKindFacts(kind).period ?? {};
  if (months < least) throw invalidField('months', 'too-small', { minimum: least });
  throw invalidField('months', 'too-big', { maximum: most });
}
