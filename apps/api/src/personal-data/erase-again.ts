import { In } from 'typeorm';
import { Account } from '../identity/account.entity';
import { Contact } from '../organisations/contact.entity';
import type { EraseAgain } from '../platform/backup';
import type { Ctx } from '../platform/database';
import { dropForgottenWords } from '../platform/search';
import { addressesKnown } from './by-address';
import { erase, guestKey } from './erase';
import { Erasure } from './erasure.entity';
import { type Who, personOf } from './person';

/** Whom an erasure named, where they are there again. */
async function thereAgain(ctx: Ctx, { id, subjectKind, subjectKey }: Erasure): Promise<Who | null> {
  if (subjectKind === 'guest') {
    const guests = await addressesKnown(ctx);
    const found = guests.find(({ address }) => guestKey(id, address) === subjectKey);
    return found ? { kind: 'guest', id: found.id } : null;
  }
  const isThere =
    subjectKind === 'contact'
      ? await ctx.manager.existsBy(Contact, { id: subjectKey })
      : await ctx.manager.existsBy(Account, { id: subjectKey });
  return isThere ? { kind: subjectKind, id: subjectKey } : null;
}

/** Erases whom a backup brought back, and takes the list of erasures over. Whoever was erased in the backup already stays so. */
export const eraseAgain: EraseAgain = async (ctx, rows) => {
  const listed = rows.map((row) => erasureOf(row));
  const known = await ctx.manager.findBy(Erasure, { id: In(listed.map(({ id }) => id)) });
  const isKnown = new Set(known.map(({ id }) => id));
  const missing = listed.filter(({ id }) => !isKnown.has(id));
  // A contact brings its accounts along: their own rows find nobody any more.
  const inOrder = ['contact', 'account', 'guest'].flatMap((kind) =>
    missing.filter(({ subjectKind }) => subjectKind === kind),
  );
  const acts = new Set<string>();
  for (const erasure of inOrder) {
    const who = await thereAgain(ctx, erasure);
    if (!who) continue;
    const person = await personOf(ctx, who);
    await ctx.record({ kind: 'person.erased', subject: { type: who.kind, id: who.id }, isDemo: person.isDemo });
    await erase(ctx, person);
    acts.add(erasure.actId);
  }
  if (acts.size > 0) await dropForgottenWords(ctx);
  await ctx.insert(Erasure, missing);
  return acts.size;
};

/** A row as the database names its columns. */
const erasureOf = (row: Record<string, unknown>): Erasure => ({
  id: String(row['id']),
  actId: String(row['act_id']),
  at: String(row['at']),
  subjectKind: row['subject_kind'] as Erasure['subjectKind'],
  subjectKey: String(row['subject_key']),
  reason: row['reason'] as Erasure['reason'],
  changed: JSON.parse(String(row['changed'])) as Erasure['changed'],
});
