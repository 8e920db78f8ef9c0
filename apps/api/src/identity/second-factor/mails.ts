import { translate } from '@zesumme/i18n/all';
import type { Config } from '../../platform/config';
import type { MailTemplate } from '../../platform/outbox';

/** What a person is told of at once about their second factor, whoever did it. */
export const secondFactorMails = [
  'second-factor-set-up',
  'second-factor-switched-off',
  'second-factor-taken-away',
  'recovery-code-used',
  'recovery-codes-renewed',
] as const;
export type SecondFactorMail = (typeof secondFactorMails)[number];

/** Says what happened, and where it can be put right. */
export function secondFactorMail(what: SecondFactorMail, config: Config): MailTemplate {
  return async (_ctx, { locale, params }) => {
    const words = params as Record<string, string | number>;
    return {
      subject: translate(locale, `secondFactor.mail.${what}.subject`, words),
      text: translate(locale, `secondFactor.mail.${what}.text`, words),
      action: { label: translate(locale, 'secondFactor.mail.action'), url: `${config.publicUrl}/account` },
    };
  };
}
