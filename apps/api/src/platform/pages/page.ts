import { type Locale, localeNames, locales } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { type Html, type Piece, html } from './html';
import { pageAssets } from './page-assets';

/** A page that is read without signing in, and works without a script. */
export interface RenderedPage {
  locale: Locale;
  title: string;
  main: Piece;
  /** The same page in another language; none where there is nothing to choose. */
  inLanguage?: (locale: Locale) => string;
  footer?: Piece;
}

/** The whole document. */
export function pageText({ locale, title, main, inLanguage, footer }: RenderedPage): string {
  const { style } = pageAssets();
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} &ndash; Zesumme</title>
        <link rel="icon" href="/favicon.svg" />
        <link rel="stylesheet" href="${style.path}" />
      </head>
      <body>
        <a class="skip" href="#main">${translate(locale, 'linkPages.skip')}</a>
        <header class="head">
          <a class="brand" href="/"
            ><svg viewBox="0 0 30 22" aria-hidden="true">
              <path fill-rule="evenodd" d="M1 3h16v16H1z M19 1a10 10 0 1 1 0 20a10 10 0 1 1 0-20z" /></svg
            ><b>Zesumme</b></a
          >${inLanguage && languages(locale, inLanguage)}
        </header>
        <main id="main" tabindex="-1">${main}</main>
        <footer class="base">
          ${footer}<a href="/accessibility">${translate(locale, 'linkPages.accessibility')}</a
          ><a href="/personal-data">${translate(locale, 'linkPages.personalData')}</a>
        </footer>
      </body>
    </html> `.toString();
}

function languages(current: Locale, address: (locale: Locale) => string): Html {
  const choices = locales.map((each) =>
    each === current
      ? html`<li><b aria-current="true" lang="${each}" title="${localeNames[each]}">${each.toUpperCase()}</b></li>`
      : html`<li>
          <a href="${address(each)}" lang="${each}" hreflang="${each}" aria-label="${localeNames[each]}"
            >${each.toUpperCase()}</a
          >
        </li>`,
  );
  return html`<nav aria-label="${translate(current, 'linkPages.language')}">
    <ul class="langs">
      ${choices}
    </ul>
  </nav>`;
}
