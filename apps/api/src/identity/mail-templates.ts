import { translate } from '@zesumme/i18n/all';
import type { Config } from '../platform/config';
import type { MailTemplate } from '../platform/outbox';
import { Account } from './account.entity';
import { issueToken, type TokenPurpose } from './tokens';

const pathOf: Record<'invitation' | 'password-reset', string> = {
  invitation: '/invitation',
  'password-reset': '/reset-password',
};

/**
 * The mail that carries a link to set a password. The token is made when the mail is rendered, so that it is stored nowhere;
 * it stands behind `#`, which browsers send to no server and write into no referrer. A mail that had to wait says nothing any more
 * where the account has another address by now.
 */
export function passwordLinkMail(purpose: 'invitation' | 'password-reset', config: Config): MailTemplate {
  return async (ctx, { email, locale, params }) => {
    const id = String(params['accountId']);
    if (!(await ctx.manager.existsBy(Account, { id, email }))) return null;
    const token = await issueToken(ctx, purpose satisfies TokenPurpose, id);
    return {
      subject: translate(locale, `mail.${purpose}.subject`),
      text: translate(locale, `mail.${purpose}.text`),
      action: {
        label: translate(locale, `mail.${purpose}.action`),
        url: `${config.publicUrl}${pathOf[purpose]}#${token}`,
      },
    };
  };
}

/** Where the two mailboxes of an account are led that has another address. */
const placeOf = { 'account-address-new': '/login', 'account-address-former': '/contact' } as const;

/** Says that an account has another address. It names nobody: one of the two may be a stranger's, by a slip of the pen. */
export function addressMail(what: keyof typeof placeOf, config: Config): MailTemplate {
  return (_ctx, { locale }) =>
    Promise.resolve({
      subject: translate(locale, `mail.${what}.subject`),
      text: translate(locale, `mail.${what}.text`),
      action: { label: translate(locale, `mail.${what}.action`), url: `${config.publicUrl}${placeOf[what]}` },
    });
}
