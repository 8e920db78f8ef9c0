import { type CalendarFeedMade, type CalendarFeedRow, MOST_FEEDS, luxembourgDay } from '@zesumme/domain';
import { type Locale, formatDay } from '@zesumme/i18n';
import type { LinkHolder } from '../../meetings';
import { type Html, type Piece, type RenderedPage, html } from '../../platform/pages';
import { form } from '../answer-page/fields';
import { type AnswerView, type Words, addressOf, wordsOf } from '../answer-page/view';

/** Everything that the page is made of. */
export interface CalendarView extends Pick<AnswerView, 'address' | 'chosen' | 'formToken' | 'locale'> {
  holder: LinkHolder;
  feeds: readonly CalendarFeedRow[];
  /** The address that was just made: it is shown now, and never again. */
  made: CalendarFeedMade | null;
  isRemoved: boolean;
}

const programs = ['apple', 'android', 'outlook', 'google', 'thunderbird'] as const;

/** The page where a contact makes an address for their calendar program, and takes it back. */
export function calendarPage(view: CalendarView): RenderedPage {
  const { locale, holder, made, address } = view;
  const t = wordsOf(locale);
  const title = t('calendarFeeds.title');
  const main = html`${view.isRemoved && !made && html`<p class="note" role="status">${t('calendarFeeds.removed')}</p>`}
    <p class="s"><a href="${addressOf(view)}">${t('linkPages.problem.back')}</a></p>
    <h1>${title}</h1>
    <p class="sub">${t('calendarFeeds.lede')}</p>
    <p class="s m">${t('linkPages.feed.for', { name: holder.name })}</p>
    ${made === null ? more(view, t) : madeSection(made.url, t)} ${made !== null && ways(t)} ${own(view, t)}
    ${made === null && ways(t)}
    <section class="sect" aria-labelledby="about">
      <h2 id="about">${t('linkPages.feed.about.title')}</h2>
      <p class="s">${t('linkPages.feed.about.shows')}</p>
      <p class="s">${t('linkPages.feed.about.until')}</p>
      <p class="s">${t('linkPages.feed.about.forward')}</p>
    </section>`;
  // To change the language of the page that shows the address would be to lose it.
  const inLanguage = (each: Locale): string => `${address}/calendar?lang=${each}`;
  return { locale, title, main, ...(made === null ? { inLanguage } : {}) };
}

function madeSection(url: string, t: Words): Html {
  return html`<section class="answer" aria-labelledby="made">
    <h2 id="made">${t('calendarFeeds.made')}</h2>
    <p class="done" role="status">${t('calendarFeeds.once')}</p>
    <p><a class="b" href="${url.replace(/^https?:/, 'webcal:')}">${t('calendarFeeds.subscribe')}</a></p>
    <div>
      <label for="address">${t('linkPages.feed.copy')}</label
      ><textarea id="address" class="s" rows="4" readonly autocomplete="off" spellcheck="false">${url}</textarea>
    </div>
  </section>`;
}

function more(view: CalendarView, t: Words): Piece {
  if (view.feeds.length >= MOST_FEEDS)
    return html`<p class="note w">${t('linkPages.problem.too-many-calendars.text')}</p>`;
  return html`<section class="answer" aria-labelledby="new">
    <h2 id="new">${t('calendarFeeds.new')}</h2>
    ${form(
      view,
      '/calendar',
      html`<p class="s">${t('calendarFeeds.once')}</p>
        <button class="p">${t('calendarFeeds.make')}</button>`,
    )}
  </section>`;
}

function ways(t: Words): Html {
  const rows = programs.map((each) => {
    const [name, way] =
      each === 'android'
        ? [t('linkPages.feed.android.name'), t('linkPages.feed.android.way')]
        : [t(`calendarFeeds.how.${each}.name`), t(`calendarFeeds.how.${each}.way`)];
    return html`<div>
      <dt>${name}</dt>
      <dd>${way}</dd>
    </div>`;
  });
  return html`<section class="sect" aria-labelledby="how">
    <h2 id="how">${t('calendarFeeds.how.title')}</h2>
    <dl class="facts">${rows}</dl>
    <p class="s m">${t('calendarFeeds.how.often')}</p>
  </section>`;
}

function own(view: CalendarView, t: Words): Html {
  const { feeds, locale, made } = view;
  const day = (instant: string): string => formatDay(locale, luxembourgDay(new Date(instant)), 'long');
  const rows = feeds.map(({ id, createdAt, lastUsedAt }) => {
    const used = lastUsedAt === null ? t('calendarFeeds.unused') : t('calendarFeeds.used', { day: day(lastUsedAt) });
    const since = t('calendarFeeds.since', { day: day(createdAt) });
    const remove = form(view, `/calendar/${id}/removal`, html`<button>${t('calendarFeeds.remove')}</button>`);
    const renew = form(view, `/calendar/${id}/renewal`, html`<button>${t('linkPages.feed.renew')}</button>`);
    return html`<li>
      <strong>${since}</strong
      >${made?.feed.id === id && html` <span class="hl">${t('linkPages.feed.fresh')}</span>`}<br /><span class="s m"
        >${used}</span
      >
      <details>
        <summary>${t('linkPages.feed.end')}<span class="sr"> &ndash; ${since}</span></summary>
        <p class="s">${t('calendarFeeds.removeText')}</p>
        <div class="acts">${renew}${remove}</div>
      </details>
    </li>`;
  });
  const list =
    rows.length > 0
      ? html`<ul class="rows">
          ${rows}
        </ul>`
      : html`<p class="m">${t('linkPages.feed.none')}</p>`;
  return html`<section class="sect" aria-labelledby="own">
    <h2 id="own">${t('calendarFeeds.own')}</h2>
    ${list}
  </section>`;
}
