import { type PeriodKind, dataKindFacts, periodKinds } from '@zesumme/domain';
import { DateTime } from 'luxon';
import type { Ctx } from '../../platform/database';
import { RetentionPeriod } from './period.entity';

/** A period as it holds now. */
export interface PeriodInForce {
  months: number;
  /** Null as long as nobody has chosen one. */
  version: number | null;
}

/** For how many months each kind is kept. */
export async function periodsInForce(ctx: Ctx): Promise<Map<PeriodKind, PeriodInForce>> {
  const chosen = new Map((await ctx.manager.find(RetentionPeriod)).map((row) => [row.kind, row]));
  return new Map(
    periodKinds.map((kind) => {
      const { months, version } = chosen.get(kind) ?? {
        months: dataKindFacts(kind).period?.months ?? 0,
        version: null,
      };
      return [kind, { months, version }];
    }),
  );
}

/** For how many months one kind is kept. */
export const monthsKept = async (ctx: Ctx, kind: PeriodKind): Promise<number> =>
  (await periodsInForce(ctx)).get(kind)?.months ?? 0;

/** What happened before this instant has been kept for so many months. */
export const monthsBefore = (ctx: Ctx, months: number): string =>
  DateTime.fromJSDate(ctx.clock.now(), { zone: 'utc' }).minus({ months }).toJSDate().toISOString();

/** The day on which something of this moment will have been kept for so many months. */
export const dayAfter = (since: string, months: number): string =>
  DateTime.fromISO(since, { zone: 'utc' }).plus({ months }).toISODate() ?? since.slice(0, 10);
