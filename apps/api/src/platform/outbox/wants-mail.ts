import { type MailKind, mailKinds } from '@zesumme/domain';
import { In } from 'typeorm';
import type { Ctx } from '../database';
import { MailPreference } from './mail-preference.entity';

/** A database takes so many parameters at once. */
const CHUNK = 500;

/**
 * Those who want mails of this kind, in a number of queries that does not grow with them one by one. What somebody has
 * accepted and is called off is written to them all the same: do not ask for that.
 *
 * @param recipientKeys contacts' ids, or guests' mail addresses
 */
export async function wantsMail(ctx: Ctx, recipientKeys: readonly string[], kind: MailKind): Promise<Set<string>> {
  const wanting = new Set(recipientKeys);
  const keys = [...wanting];
  for (let from = 0; from < keys.length; from += CHUNK) {
    const refused = await ctx.manager.find(MailPreference, {
      where: { recipientKey: In(keys.slice(from, from + CHUNK)), kind, wanted: false },
      select: { recipientKey: true },
    });
    for (const { recipientKey } of refused) wanting.delete(recipientKey);
  }
  return wanting;
}

/** What somebody wants of each kind. */
export async function mailPreferences(ctx: Ctx, recipientKey: string): Promise<Record<MailKind, boolean>> {
  const stored = await ctx.manager.findBy(MailPreference, { recipientKey });
  const refused = new Set(stored.filter(({ wanted }) => !wanted).map(({ kind }) => kind));
  return Object.fromEntries(mailKinds.map((kind) => [kind, !refused.has(kind)])) as Record<MailKind, boolean>;
}

/** Notes what somebody wants from now on; kinds that are not named stay as they are. */
export async function keepMailPreferences(
  ctx: Ctx,
  recipientKey: string,
  wanted: Partial<Record<MailKind, boolean>>,
): Promise<void> {
  const rows = mailKinds.flatMap((kind) => {
    const want = wanted[kind];
    return want === undefined ? [] : [{ recipientKey, kind, wanted: want, changedAt: ctx.clock.instant() }];
  });
  if (rows.length > 0) await ctx.manager.upsert(MailPreference, rows, ['recipientKey', 'kind']);
}
