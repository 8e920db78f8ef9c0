import { Injectable } from '@nestjs/common';
import { digestDue } from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { Clock } from '../platform/clock';
import { type Ctx, UnitOfWork } from '../platform/database';
import { wantsMail } from '../platform/outbox';
import { HOUR, Periodic } from '../platform/instances';
import { digestFor, sizeOf } from './digest-content';
import { DIGEST } from './digest-mail';
import { DigestSent } from './digest-sent.entity';

const system = { kind: 'system' } as const;

/** Once a week, tells communes and project managers in one mail what of chapter 6 wants to be looked at. */
@Injectable()
export class WeeklyDigests extends Periodic {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {
    // Not at once: whoever starts the product anew does not write to everybody with that.
    super(HOUR, HOUR);
  }

  /** One round: each reader in a unit of its own, once a week. */
  async work(): Promise<void> {
    const week = digestDue(this.clock.now());
    for (const reader of await this.unitOfWork.read(system, (ctx) => readersWithout(ctx, week))) {
      try {
        await this.unitOfWork.write(system, (ctx) => makeDigest(ctx, reader, week));
      } catch (error) {
        this.logger.error(error);
      }
    }
  }
}

/** Those whose digest of the week nobody has looked at yet. */
function readersWithout(ctx: Ctx, week: string): Promise<Account[]> {
  return ctx.manager
    .createQueryBuilder(Account, 'account')
    .leftJoin(DigestSent, 'sent', 'sent.accountId = account.id AND sent.week = :week', { week })
    .where("account.state = 'active' AND account.role IN ('commune-user', 'project-manager') AND sent.week IS NULL")
    .orderBy('account.id')
    .getMany();
}

/** The week is noted first: of two processes that make the same digest, one finds it noted, or is run again and finds it. */
async function makeDigest(ctx: Ctx, reader: Account, week: string): Promise<void> {
  const { id, contactId, email, locale } = reader;
  if (await ctx.manager.existsBy(DigestSent, { accountId: id, week })) return;
  await ctx.insert(DigestSent, [{ accountId: id, week, at: ctx.clock.instant() }]);
  const recipientKey = contactId ?? id;
  if (!(await wantsMail(ctx, [recipientKey], 'digest')).has(recipientKey)) return;
  const digest = await digestFor(ctx, reader);
  if (!digest || sizeOf(digest) === 0) return;
  const eventId = await ctx.record({
    kind: 'digest.made',
    subject: { type: 'digest', id },
    communeCode: digest.commune?.code ?? null,
    after: { week },
    isDemo: Boolean(reader.isDemo),
  });
  await ctx.deliver(eventId, [{ recipientKey, email, locale, template: DIGEST, params: { accountId: id } }]);
}
