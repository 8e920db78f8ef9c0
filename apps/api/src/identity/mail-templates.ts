import { translate } from '@zesumme/i18n/all';
import type { Config } from '../platform/config';
import type { MailTemplate } from '../platform/outbox';
import { issueToken, type TokenPurpose } from './tokens';

const pathOf: Record<'invitation' | 'password-reset', string> = {
  invitation: '/invitation',
  'password-reset': '/reset-password',
};

/**
 * The mail that carries a link to set a password. The token is made when the mail is rendered, so that it is stored nowhere;
 * it stands behind `#`, which browsers send to no server and write into no referrer.
 */
export function passwordLinkMail(purpose: 'invitation' | 'password-reset', config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const token = await issueToken(ctx, purpose satisfies TokenPurpose, String(params['accountId']));
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
