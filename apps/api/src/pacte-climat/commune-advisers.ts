import { type AdviserChosen, type AdviserUntil, type CommuneAdvisers, canOf, chapter6Policy } from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { Account } from '../identity/account.entity';
import { AdviserGrant } from '../identity/adviser-grant.entity';
import { type Ctx, newId } from '../platform/database';
import { invalidField, notFound, stale } from '../platform/errors';
import { findReadable } from './readable-communes';

interface Row {
  id: string;
  displayName: string;
  untilDay: string | null;
}

/**
 * The advisers who were named for the commune or whom it chose, with the day until which each reads, also those whose time is
 * over or who wait for a day: told to the commune, to them and to administrators. Two queries.
 *
 * @throws DomainError 404, 403
 */
export async function advisersOf(ctx: Ctx, code: string): Promise<CommuneAdvisers> {
  const { ref, label } = await findReadable(ctx, code);
  ctx.allow(chapter6Policy.readAdvisers(ctx.actor, ref));
  const rows = await ctx.manager
    .createQueryBuilder(AdviserGrant, 'allowed')
    .innerJoin(Account, 'account', 'account.id = allowed.accountId')
    .select('account.id', 'id')
    .addSelect('account.displayName', 'displayName')
    .addSelect('allowed.untilDay', 'untilDay')
    .where('allowed.communeCode = :code', { code })
    .andWhere("account.role = 'adviser' AND account.state = 'active'")
    .orderBy('account.displayName')
    .addOrderBy('allowed.id')
    .getRawMany<Row>();
  const today = ctx.clock.today();
  return {
    commune: label,
    advisers: rows.sort(latestFirst).map(({ id, displayName, untilDay }) => ({
      account: { id, displayName },
      untilDay,
      isCurrent: untilDay !== null && untilDay >= today,
    })),
    can: canOf({ change: chapter6Policy.changeSettings(ctx.actor, ref) }),
  };
}

/** Who waits for a day is asked for first; the databases do not agree where nothing stands in an order. */
const latestFirst = ({ untilDay: one }: Row, { untilDay: other }: Row): number => {
  const [before, after] = [one ?? '9999', other ?? '9999'];
  return before > after ? -1 : before < after ? 1 : 0;
};

/**
 * Lets an adviser whom the commune chooses read until the end of a day, whoever named them for other communes. The account has
 * to be there: whom an address belongs to is told by nothing but that it can be chosen. A shared account of the demonstration is
 * for communes of the demonstration alone.
 *
 * @throws DomainError 404, 403, 422 for a day that is over, an address without such an adviser, or one who is named already
 */
export async function chooseAdviser(
  ctx: Ctx,
  code: string,
  { email, untilDay }: AdviserChosen,
): Promise<CommuneAdvisers> {
  const { ref, label } = await findReadable(ctx, code);
  ctx.allow(chapter6Policy.changeSettings(ctx.actor, ref));
  if (untilDay < ctx.clock.today()) throw invalidField('untilDay', 'in-past');
  const wanted = { email, role: 'adviser', state: 'active', isDemo: label.isDemo } as const;
  const account = await ctx.manager.findOneBy(Account, wanted);
  if (!account) throw invalidField('email', 'unknown-adviser');
  const grant = { id: newId(), accountId: account.id, communeCode: code, untilDay, createdAt: ctx.clock.instant() };
  await ctx.manager.createQueryBuilder().insert().into(AdviserGrant).values(grant).orIgnore().execute();
  // Of two who choose the same adviser at once, one does.
  if (!(await ctx.manager.existsBy(AdviserGrant, { id: grant.id }))) throw invalidField('email', 'adviser-named');
  await recordDay(
    ctx,
    { code, isDemo: label.isDemo, name: account.displayName, accountId: account.id },
    { untilDay, was: null },
  );
  return advisersOf(ctx, code);
}

/**
 * Lets an adviser of the commune read until the end of another day; a day that is over ends it, and the first day lets one read
 * whom an administrator named alone.
 *
 * @throws DomainError 404, 403, 409 `stale` where it was another day meanwhile
 */
export async function letAdviserRead(
  ctx: Ctx,
  code: string,
  accountId: string,
  { untilDay, was }: AdviserUntil,
): Promise<CommuneAdvisers> {
  const { ref, label } = await findReadable(ctx, code);
  ctx.allow(chapter6Policy.changeSettings(ctx.actor, ref));
  const before = await advisersOf(ctx, code);
  const adviser = before.advisers.find(({ account }) => account.id === accountId);
  if (!adviser) throw notFound('account');
  const { affected } = await ctx.manager.update(
    AdviserGrant,
    { accountId, communeCode: code, untilDay: was ?? IsNull() },
    { untilDay },
  );
  if (affected === 0) throw stale(before);
  const told = { code, isDemo: label.isDemo, name: adviser.account.displayName, accountId };
  await recordDay(ctx, told, { untilDay, was });
  return advisersOf(ctx, code);
}

/** Whoever edits the account meanwhile is told that it is not what it was; the commune reads it in its history. */
async function recordDay(
  ctx: Ctx,
  { code, isDemo, name, accountId }: { code: string; isDemo: boolean; name: string; accountId: string },
  { untilDay, was }: AdviserUntil,
): Promise<void> {
  await ctx.manager.increment(Account, { id: accountId }, 'version', 1);
  await ctx.record({
    kind: 'commune-setting.edited',
    subject: { type: 'commune-setting', id: code },
    communeCode: code,
    before: { adviserUntil: was },
    after: { adviserUntil: untilDay, adviser: name },
    personal: ['adviser'],
    isDemo,
  });
}
