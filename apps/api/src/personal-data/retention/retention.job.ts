import { Injectable } from '@nestjs/common';
import type { PeriodKind } from '@zesumme/domain';
import type { ObjectLiteral } from 'typeorm';
import { Config } from '../../platform/config';
import { type Ctx, UnitOfWork, overwriting } from '../../platform/database';
import { forgetMailsBefore } from '../../platform/mail';
import { dropForgottenWords } from '../../platform/search';
import { HOUR, Periodic } from '../../platform/instances';
import { ErasuresService } from '../erasures.service';
import { type Who, personOf } from '../person';
import { mayEnd } from './announced';
import { monthsBefore, periodsInForce } from './periods';
import { type Rule, rules } from './rules';

const system = { kind: 'system' } as const;

/** So many people are erased in one round; the others in the next. */
const PEOPLE = 200;

/** Ends what has been kept for as long as its kind is: once, by whichever process. */
@Injectable()
export class RetentionJob extends Periodic {
  constructor(
    private readonly erasures: ErasuresService,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {
    super(6 * HOUR);
  }

  /** One round. What cannot be ended keeps nothing else from being so, and is tried again. */
  async work(): Promise<void> {
    if (!(await this.unitOfWork.write(system, mayEnd))) return;
    const periods = await this.unitOfWork.read(system, periodsInForce);
    const ended = new Map<PeriodKind, number>();
    for (const rule of rules) {
      const months = periods.get(rule.kind)?.months;
      if (months === undefined) continue;
      const count = await this.end(rule, months).catch((error: unknown) => {
        this.logger.error(error);
        return 0;
      });
      ended.set(rule.kind, (ended.get(rule.kind) ?? 0) + count);
    }
    await this.endWritten(periods.get('mails')?.months).catch((error: unknown) => this.logger.error(error));
    await this.endWords(ended).catch((error: unknown) => this.logger.error(error));
    for (const [kind, count] of ended) if (count > 0) await this.unitOfWork.write(system, noteEnded(kind, count));
  }

  /** Words of the search that nothing holds any more. */
  private async endWords(ended: ReadonlyMap<PeriodKind, number>): Promise<void> {
    if ([...ended.values()].every((count) => count === 0)) return;
    await this.unitOfWork.write(system, dropForgottenWords, { isLong: true });
  }

  /** Mails that were written to a folder, where no server is there to send them. */
  private async endWritten(months: number | undefined): Promise<void> {
    if (months === undefined) return;
    const before = await this.unitOfWork.read(system, async (ctx) => monthsBefore(ctx, months));
    await forgetMailsBefore(this.config, new Date(before));
  }

  private end(rule: Rule, months: number): Promise<number> {
    if ('person' in rule) return this.endPeople(rule.person, rule.aging, months);
    const before = (ctx: Ctx): string => monthsBefore(ctx, months);
    const ending = (ctx: Ctx): Promise<number> => overwriting(ctx, () => endRows(ctx, rule, before(ctx)));
    return this.unitOfWork.write(system, ending, { isLong: true });
  }

  /** Each in a unit of its own: an erasure reads much. */
  private async endPeople(kind: Who['kind'], aging: string, months: number): Promise<number> {
    const due = await this.unitOfWork.read(system, (ctx) =>
      ctx.manager
        .createQueryBuilder()
        .select('aging.id', 'id')
        .from(`(${aging})`, 'aging')
        .where('aging.since < :before', { before: monthsBefore(ctx, months) })
        .orderBy('aging.since')
        .limit(PEOPLE)
        .getRawMany<{ id: string }>(),
    );
    let ended = 0;
    for (const { id } of due) if (await this.endPerson({ kind, id })) ended += 1;
    return ended;
  }

  /** Whoever cannot be erased keeps nobody else from being so. */
  private endPerson(who: Who): Promise<boolean> {
    const erasing = this.unitOfWork.write(
      system,
      async (ctx) => this.erasures.eraseFor(ctx, await personOf(ctx, who), 'retention'),
      { isLong: true },
    );
    return erasing.then(
      () => true,
      (error: unknown) => {
        this.logger.error(error);
        return false;
      },
    );
  }
}

async function endRows(ctx: Ctx, rule: Exclude<Rule, { person: Who['kind'] }>, before: string): Promise<number> {
  if ('first' in rule) await rule.first?.(ctx, before);
  const query = ctx.manager.createQueryBuilder();
  const acting =
    'remove' in rule
      ? query.delete().from<ObjectLiteral>(rule.remove).where(rule.key, { before })
      : query.update<ObjectLiteral>(rule.change).set(rule.to).where(rule.key, { before });
  return (await acting.execute()).affected ?? 0;
}

const noteEnded =
  (kind: PeriodKind, count: number) =>
  async (ctx: Ctx): Promise<void> => {
    await ctx.record({ kind: 'retention.applied', subject: { type: 'data-kind', id: kind }, after: { count } });
  };
