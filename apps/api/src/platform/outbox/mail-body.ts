import type { Locale } from '@zesumme/domain';
import { translate } from '@zesumme/i18n/all';
import type { RenderedMail } from './templates';

/** A mail, with the address where one says that one does without such mails. */
export type OptionalMail = RenderedMail & { unsubscribeUrl?: string };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** The text part: what the template wrote, then the address of what there is to do. */
export function textBody(mail: OptionalMail, locale: Locale): string {
  const action = mail.action ? `\n\n${mail.action.label}\n${mail.action.url}` : '';
  const choice = mail.unsubscribeUrl ? `\n\n-- \n${choiceText(mail, locale)}\n${mail.unsubscribeUrl}` : '';
  return `${mail.text}${action}${choice}\n`;
}

const choiceText = ({ kind }: OptionalMail, locale: Locale): string =>
  kind ? translate(locale, 'mail.unsubscribe', { kind: translate(locale, `linkPages.mails.kind.${kind}`) }) : '';

/** The HTML part, made from the same words; nothing that a person typed becomes markup. */
export function htmlBody(mail: OptionalMail, locale: Locale): string {
  const paragraphs = mail.text
    .split(/\n{2,}/)
    .map((paragraph) => `<p style="margin:0 0 16px">${linesOf(paragraph, mail).join('<br>')}</p>`)
    .join('');
  const button = mail.action
    ? `<p style="margin:24px 0"><a href="${escape(mail.action.url)}" style="background:#0b6152;color:#ffffff;padding:12px 20px;border-radius:5px;text-decoration:none;font-weight:600">${escape(mail.action.label)}</a></p><p style="margin:0;color:#51605b;font-size:13px">${escape(mail.action.url)}</p>`
    : '';
  const choice = mail.unsubscribeUrl
    ? `<p style="margin:32px 0 0;padding-top:12px;border-top:1px solid #dbe2df;color:#51605b;font-size:13px"><a href="${escape(mail.unsubscribeUrl)}" style="color:#0b5a4c">${escape(choiceText(mail, locale))}</a></p>`
    : '';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(mail.subject)}</title></head><body style="margin:0;padding:24px;color:#14201d;background:#ffffff;font:16px/24px 'Hanken Grotesk','Helvetica Neue',Arial,sans-serif"><div style="max-width:560px">${paragraphs}${button}${choice}</div></body></html>`;
}

/** The lines of a paragraph. One that is nothing but an address of the product is a link; what people typed never is one. */
function linesOf(paragraph: string, { action }: OptionalMail): string[] {
  const own = action && `${new URL(action.url).origin}/`;
  return paragraph.split('\n').map((line) => {
    const address = line.trim();
    const isOwn = own !== undefined && address.startsWith(own) && !/\s/.test(address);
    return isOwn ? `<a href="${escape(address)}" style="color:#0b5a4c">${escape(address)}</a>` : escape(line);
  });
}
