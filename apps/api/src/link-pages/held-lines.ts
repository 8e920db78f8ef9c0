import { type Html, html } from '../platform/pages';
import type { Words } from './answer-page/view';

/** What is held about whoever has the link, why and how long, and whom to ask: they have no account that would show it. */
export function heldLines(t: Words, { months, own }: { months: number; own: boolean }): Html {
  return html`<p class="s">${t('linkPages.held.text', { months, own: own ? 'yes' : 'no' })}</p>
    <p class="s">
      <a href="/contact">${t('linkPages.held.ask', { controller: t('personalData.record.controllerName') })}</a>.
      <a href="/personal-data">${t('linkPages.held.more')}</a>.
    </p>`;
}
