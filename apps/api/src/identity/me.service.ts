import { Injectable } from '@nestjs/common';
import {
  type AccountActor,
  type MailKind,
  type MailWishes,
  type MailWishesUpdate,
  type Me,
  type MeUpdate,
  mailKindsTo,
  searchTextOf,
} from '@zesumme/domain';
import { Catalogue } from '../pacte-climat/catalogue.entity';
import { Contact } from '../organisations/contact.entity';
import type { Ctx } from '../platform/database';
import { Instance } from '../platform/database/instance.entity';
import { stale } from '../platform/errors';
import { keepMailPreferences, keepReaderZone, mailPreferences, readerZone } from '../platform/outbox';
import { Account } from './account.entity';
import { DEMONSTRATION_PASSWORD, demonstrationAccounts } from './demonstration-accounts';
import { homeOrganisations } from './home-organisation';
import { OidcProvider } from './other-sign-in/oidc-provider';
import { SecondFactorService } from './second-factor/second-factor.service';

/** Who I am, and what kind of installation this is. */
@Injectable()
export class MeService {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly provider: OidcProvider,
  ) {}

  async read(ctx: Ctx): Promise<Me> {
    const [account, instance] = [await this.account(ctx), await ctx.manager.findOneBy(Instance, { id: 1 })];
    const home = account?.contactId
      ? (await homeOrganisations(ctx, [account.contactId])).get(account.contactId)
      : undefined;
    return {
      actor: ctx.actor.kind === 'account' ? ctx.actor : { kind: 'visitor' },
      account: account && {
        email: account.email,
        organisationName: home?.organisationName ?? null,
        isDemo: Boolean(account.isDemo),
        timeZone: account.contactId && (await readerZone(ctx, account.contactId)),
        secondFactor: await this.factors.isOn(ctx, account.id),
        version: account.version,
      },
      instance: {
        mode: instance?.mode ?? null,
        otherSignIn: this.provider.name,
        chapter: await onlyChapter(ctx),
        demoAccounts: instance?.mode === 'demonstration' ? offered : [],
      },
    };
  }

  /** Changes the own name and language, and the zone of the own mails. @throws DomainError 409 `stale` */
  async update(ctx: Ctx, { version, timeZone, ...fields }: MeUpdate): Promise<Me> {
    const { accountId: id } = ctx.actor as AccountActor;
    const stored = await ctx.manager.findOneByOrFail(Account, { id });
    if (stored.version !== version) throw stale(await this.read(ctx));
    await ctx.manager.update(
      Account,
      { id },
      { ...fields, searchText: searchTextOf(fields.displayName, stored.email), version: version + 1 },
    );
    if (timeZone && stored.contactId) await this.chooseZone(ctx, stored.contactId, timeZone);
    await ctx.record({
      kind: 'account.edited',
      subject: { type: 'account', id },
      before: { ...stored },
      after: fields,
      personal: ['displayName'],
    });
    const now = await this.read(ctx);
    return { ...now, actor: { ...(ctx.actor as AccountActor), ...fields } };
  }

  /** Which of the mails that are sent to the reader they want. */
  async mails(ctx: Ctx): Promise<MailWishes> {
    const { key, kinds } = mailsOf(ctx.actor as AccountActor);
    const wanted = await mailPreferences(ctx, key);
    return { wishes: kinds.map((kind) => ({ kind, wanted: wanted[kind] })) };
  }

  /** Notes what the reader wants from now on. */
  async setMails(ctx: Ctx, { wishes }: MailWishesUpdate): Promise<MailWishes> {
    const { key, kinds } = mailsOf(ctx.actor as AccountActor);
    const offered = wishes.filter(({ kind }) => kinds.includes(kind));
    await keepMailPreferences(ctx, key, Object.fromEntries(offered.map(({ kind, wanted }) => [kind, wanted])));
    return this.mails(ctx);
  }

  /** Forms of the contact's details that were opened before hold the former zone: they are stale from now on. */
  private async chooseZone(ctx: Ctx, contactId: string, timeZone: string): Promise<void> {
    if (timeZone === (await readerZone(ctx, contactId))) return;
    await keepReaderZone(ctx, contactId, timeZone);
    await ctx.manager.increment(Contact, { id: contactId }, 'version', 1);
  }

  private async account(ctx: Ctx): Promise<Account | null> {
    return ctx.actor.kind === 'account' ? ctx.manager.findOneBy(Account, { id: ctx.actor.accountId }) : null;
  }
}

/**
 * What the mails to an account are told apart by, and the kinds of them. A contact is written to as such, also without an
 * account; a project manager hears how actions get on, an adviser of what is said in their threads.
 */
function mailsOf({ accountId, contactId, role }: AccountActor): { key: string; kinds: readonly MailKind[] } {
  return { key: contactId ?? accountId, kinds: mailKindsTo[role] };
}

const offered = demonstrationAccounts.map(({ email, label }) => ({ email, label, password: DEMONSTRATION_PASSWORD }));

/** What every published catalogue calls its chapter; null where they do not agree. */
async function onlyChapter(ctx: Ctx): Promise<string | null> {
  const chapters = await ctx.manager
    .createQueryBuilder(Catalogue, 'catalogue')
    .select('catalogue.chapter', 'chapter')
    .distinct(true)
    .where('catalogue.publishedAt IS NOT NULL')
    .getRawMany<{ chapter: string }>();
  return chapters.length === 1 ? (chapters[0]?.chapter ?? null) : null;
}
