import { createHash } from 'node:crypto';
import type { ErasureReason } from '@zesumme/domain';
import type { QueryDeepPartialEntity } from 'typeorm';
import { Account } from '../identity/account.entity';
import { ImportRow } from '../imports/import-row.entity';
import { type Ctx, newId, overwriting } from '../platform/database';
import { Delivery } from '../platform/outbox/delivery.entity';
import { eraseRows } from './change-rows';
import { Erasure } from './erasure.entity';
import { conditionFor } from './find-rows';
import { importRowsOf } from './import-rows';
import { forgetInSearch, mentionsOf } from './mentions';
import { type Needle, needlesOf } from './needles';
import { withFormer } from './names-of';
import { forgetOnPages } from './page-contacts';
import type { Person } from './person';
import { register } from './register';

type Changed = Record<string, number>;

/** The hash by which a guest is known again where the address comes back, and by nothing else. */
export const guestKey = (erasureId: string, address: string): string =>
  createHash('sha256').update(`${erasureId}:${address}`).digest('hex');

/**
 * Takes a person out of everything: rows that say nothing without them go, names become a word that names nobody, mails that
 * wait for them do not leave, and no secret of theirs opens anything any more. What happened stays, and every count with it.
 *
 * @returns how many rows of which tables were removed or changed
 */
export const erase = (ctx: Ctx, asked: Person): Promise<Changed> => overwriting(ctx, () => eraseAll(ctx, asked));

async function eraseAll(ctx: Ctx, asked: Person): Promise<Changed> {
  const person = await withFormer(ctx, asked);
  const needles = await needlesOf(ctx, person);
  const changed: Changed = {};
  const add = (more: Changed) => {
    for (const [name, count] of Object.entries(more)) changed[name] = (changed[name] ?? 0) + count;
  };
  await dropWaitingMails(ctx, person);
  add(await forgetImports(ctx, person));
  // As long as it is known whom the pages name.
  const onPages = await forgetOnPages(ctx, person);
  if (onPages > 0) add({ EventPersonal: onPages });
  // Whoever's account is gone is no longer known by it: it goes last.
  const last = register.filter(({ entity }) => entity === Account);
  for (const holding of [...register.filter(({ entity }) => entity !== Account), ...last])
    add(await eraseRows(ctx, holding, person));
  add(await forgetMentions(ctx, needles));
  await forgetInSearch(ctx, needles);
  return changed;
}

/** Notes that somebody was erased, without their name, for what a backup may bring back. */
export async function noteErasure(ctx: Ctx, person: Person, reason: ErasureReason, changed: Changed): Promise<void> {
  const actId = newId();
  const row = (subjectKind: Erasure['subjectKind'], keyOf: (id: string) => string): Erasure => {
    const id = newId();
    return { id, actId, at: ctx.clock.instant(), subjectKind, subjectKey: keyOf(id), reason, changed };
  };
  const isGuest = person.contactIds.length + person.accountIds.length === 0;
  await ctx.insert(Erasure, [
    ...person.contactIds.map((contactId) => row('contact', () => contactId)),
    ...person.accountIds.map((accountId) => row('account', () => accountId)),
    ...(isGuest ? person.guestAddresses.map((address) => row('guest', (id) => guestKey(id, address))) : []),
  ]);
}

async function dropWaitingMails(ctx: Ctx, person: Person): Promise<void> {
  const condition = conditionFor(person, { recipientKey: 'key', email: 'address' }, (column) =>
    column === 'email' ? '"email"' : '"recipient_key"',
  );
  if (!condition) return;
  await ctx.manager
    .createQueryBuilder()
    .update(Delivery)
    .set({ state: 'dropped' })
    .where(`"state" = 'pending' AND ${condition.sql}`, condition.parameters)
    .execute();
}

async function forgetImports(ctx: Ctx, person: Person): Promise<Changed> {
  const rows = await importRowsOf(ctx, person);
  for (const { importId, number, ...clean } of rows)
    await ctx.manager.update(ImportRow, { importId, number }, clean as QueryDeepPartialEntity<ImportRow>);
  return rows.length > 0 ? { ImportRow: rows.length } : {};
}

async function forgetMentions(ctx: Ctx, needles: readonly Needle[]): Promise<Changed> {
  const found = await mentionsOf(ctx, needles);
  for (const { entity, key, changed } of found) await ctx.manager.update(entity, key, changed);
  return found.length > 0 ? { mentions: found.length } : {};
}
