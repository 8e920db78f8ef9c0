import type { RenderedMail } from './templates';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** The text part: what the template wrote, then the address of what there is to do. */
export function textBody(mail: RenderedMail): string {
  return mail.action ? `${mail.text}\n\n${mail.action.label}\n${mail.action.url}\n` : `${mail.text}\n`;
}

/** The HTML part, made from the same words; nothing that a person typed becomes markup. */
export function htmlBody(mail: RenderedMail, locale: string): string {
  const paragraphs = mail.text
    .split(/\n{2,}/)
    .map((paragraph) => `<p style="margin:0 0 16px">${escape(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
  const button = mail.action
    ? `<p style="margin:24px 0"><a href="${escape(mail.action.url)}" style="background:#0b6152;color:#ffffff;padding:12px 20px;border-radius:5px;text-decoration:none;font-weight:600">${escape(mail.action.label)}</a></p><p style="margin:0;color:#51605b;font-size:13px">${escape(mail.action.url)}</p>`
    : '';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(mail.subject)}</title></head><body style="margin:0;padding:24px;color:#14201d;background:#ffffff;font:16px/24px 'Hanken Grotesk','Helvetica Neue',Arial,sans-serif"><div style="max-width:560px">${paragraphs}${button}</div></body></html>`;
}
