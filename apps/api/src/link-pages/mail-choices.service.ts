import { Injectable } from '@nestjs/common';
import { type MailKind, isAboutChapter6, mailKinds, mailKindsTo, meetingMailKinds, visitor } from '@zesumme/domain';
import { type Locale } from '@zesumme/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Account } from '../identity/account.entity';
import { Contact } from '../organisations/contact.entity';
import { type Ctx, UnitOfWork } from '../platform/database';
import { Links } from '../platform/links';
import { keepMailPreferences, mailPreferences } from '../platform/outbox';
import { type Html, html, languageAsked, sendPage } from '../platform/pages';
import { type Words, wordsOf } from './answer-page/view';
import { mailBoxes, wantedIn } from './mail-boxes';

interface Asked {
  token: string;
  kind: MailKind;
}

interface Choice {
  holderId: string;
  name: string;
  locale: Locale;
  /** Those to choose from. */
  kinds: readonly MailKind[];
  wanted: Record<MailKind, boolean>;
}

type Done = 'stopped' | 'resumed' | 'saved' | null;

/** The choice of mails of whoever holds the link in one of them. */
@Injectable()
export class MailChoices {
  constructor(
    private readonly links: Links,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError 404 `link-unknown`, 410 `link-withdrawn`, 429 */
  async show(request: FastifyRequest, reply: FastifyReply, asked: Asked): Promise<void> {
    const choice = await this.unitOfWork.read(visitor, (ctx) => this.find(ctx, request, asked));
    await this.send(request, reply, asked, choice, null);
  }

  /** Does without one kind, or takes it again; or keeps the whole choice. @throws DomainError as above */
  async take(request: FastifyRequest, reply: FastifyReply, asked: Asked, form: Record<string, unknown>): Promise<void> {
    const act = form['act'];
    const done = act === 'choose' ? 'saved' : act === 'again' ? 'resumed' : 'stopped';
    const choice = await this.unitOfWork.write(visitor, async (ctx) => {
      const { holderId, kinds } = await this.find(ctx, request, asked);
      const wanted = done === 'saved' ? wantedIn(form, kinds) : { [asked.kind]: done === 'resumed' };
      await keepMailPreferences(ctx, holderId, wanted);
      return this.find(ctx, request, asked);
    });
    await this.send(request, reply, asked, choice, done);
  }

  private async find(ctx: Ctx, request: FastifyRequest, { token, kind }: Asked): Promise<Choice> {
    const { holderId } = await this.links.open(ctx, 'unsubscribe', token, request.ip);
    const isAddress = holderId.includes('@');
    const contact = isAddress ? null : await ctx.manager.findOneBy(Contact, { id: holderId });
    const account = isAddress || contact ? null : await ctx.manager.findOneBy(Account, { id: holderId });
    return {
      holderId,
      name: contact ? `${contact.givenName} ${contact.familyName}` : (account?.displayName ?? holderId),
      locale: contact?.locale ?? account?.locale ?? languageAsked(request) ?? 'fr',
      kinds: account ? mailKindsTo[account.role] : isAboutChapter6(kind) ? mailKinds : meetingMailKinds,
      wanted: await mailPreferences(ctx, holderId),
    };
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { token, kind }: Asked,
    choice: Choice,
    done: Done,
  ): Promise<void> {
    const { lang } = request.query as { lang?: string };
    const locale = (lang && languageAsked(request)) || choice.locale;
    const address = (each: Locale): string => `/u/${token}/${kind}?lang=${each}`;
    const t = wordsOf(locale);
    const main = html`${done && html`<p class="note" role="status">${t(`linkPages.mails.${done}`, { kind: t(`linkPages.mails.kind.${kind}`) })}</p>`}
      <h1>${t('linkPages.mails.title')}</h1>
      <p class="sub">${t('linkPages.mails.for', { name: choice.name })}</p>
      ${one(t, address(locale), kind, choice)} ${all(t, address(locale), choice)}`;
    await sendPage(request, reply, { locale, title: t('linkPages.mails.title'), main, inLanguage: address });
  }
}

/** The kind of mail that led here. */
function one(t: Words, address: string, kind: MailKind, { wanted }: Choice): Html {
  const isWanted = wanted[kind];
  const params = { kind: t(`linkPages.mails.kind.${kind}`) };
  const act = isWanted
    ? html`<button class="p" name="act" value="stop">${t('linkPages.mails.stop')}</button>`
    : html`<button name="act" value="again">${t('linkPages.mails.again')}</button>`;
  const said = isWanted ? t('linkPages.mails.question', params) : t('linkPages.mails.stopped', params);
  return html`<section class="answer">
    <p>${said}</p>
    <form method="post" action="${address}">${act}</form>
  </section>`;
}

/** Every kind, to choose from. */
function all(t: Words, address: string, { wanted, kinds }: Choice): Html {
  return html`<section class="sect" aria-labelledby="all">
    <h2 id="all">${t('linkPages.mails.all')}</h2>
    <form method="post" action="${address}">
      ${mailBoxes(t, wanted, kinds)}
      <button name="act" value="choose">${t('linkPages.mails.save')}</button>
    </form>
  </section>`;
}
