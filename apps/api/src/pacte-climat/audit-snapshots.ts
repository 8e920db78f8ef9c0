import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { Ctx } from '../platform/database';
import { takeSnapshot } from './take-snapshot';

/** So long a label may be. */
const MOST = 200;
const localeOf = ({ actor }: Ctx) => (actor.kind === 'account' ? actor.locale : 'fr');

/** Keeps the chapter as it goes to adviser and auditor: what the commune has gone through. */
export async function freezeBeforeAudit(ctx: Ctx, communeCode: string, year: number): Promise<void> {
  const label = translate(localeOf(ctx), 'snapshots.auto.reviewed', { year: String(year) });
  await takeSnapshot(ctx, { communeCode, kind: 'before-audit', label, day: ctx.clock.today() });
}

/** Keeps the chapter as it was audited, in the unit that locks it. */
export async function freezeAudited(ctx: Ctx, communeCode: string, auditDay: string): Promise<void> {
  const locale = localeOf(ctx);
  const label = translate(locale, 'snapshots.auto.audited', { day: formatDay(locale, auditDay, 'medium') });
  await takeSnapshot(ctx, { communeCode, kind: 'after-audit', label, day: ctx.clock.today() });
}

/** Keeps an audited year as it stands before it can be changed again. */
export async function freezeBeforeUnlocking(
  ctx: Ctx,
  communeCode: string,
  { year, reason }: { year: number; reason: string },
): Promise<void> {
  const told = translate(localeOf(ctx), 'snapshots.auto.unlocking', { year: String(year), reason });
  const label = told.replace(/\s+/g, ' ').slice(0, MOST);
  await takeSnapshot(ctx, { communeCode, kind: 'after-audit', label, day: ctx.clock.today() });
}
