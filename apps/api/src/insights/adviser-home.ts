import { type AccountActor, type AdviserHome, chapter6ListQuery } from '@zesumme/domain';
import { listChapter6, waitingReviews } from '../pacte-climat';
import type { Ctx } from '../platform/database';

const MOST = 100;

/** The communes that let the adviser read their chapter 6, each with the day until which it does, and what waits. */
export async function adviserHome(ctx: Ctx, { grants }: AccountActor): Promise<AdviserHome> {
  const until = new Map(grants.map(({ communeCode, untilDay }) => [communeCode, untilDay]));
  const { items } = await listChapter6(ctx, chapter6ListQuery.parse({ size: MOST }));
  const waiting = await waitingReviews(ctx, [...until.keys()]);
  return {
    role: 'adviser',
    communes: items.flatMap((row) => {
      const untilDay = until.get(row.commune.code);
      const { openComments = 0, toSee = null } = waiting.get(row.commune.code) ?? {};
      return untilDay ? [{ ...row, untilDay, openComments, toSee }] : [];
    }),
  };
}
