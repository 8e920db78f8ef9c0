import type { ActionBrief } from '@zesumme/domain';
import { isUnfinished } from '@zesumme/domain';
import { formatBytes, formatDay } from '@zesumme/i18n';
import { type Html, type Piece, html } from '../../platform/pages';
import { field, form, returned } from './fields';
import { type AnswerView, type Words, addressOf } from './view';

/** What the organisation has promised to the group, what became of it, and a way to say so. */
export function promisedSection(view: AnswerView, t: Words): Piece {
  const { holder, meeting, locale } = view;
  if (!holder.organisation || !holder.takesPart) return null;
  const since =
    meeting.previousDay &&
    html`<p class="s m">${t('meetings.promised.since', { day: formatDay(locale, meeting.previousDay) })}</p>`;
  const list =
    meeting.promised.length > 0
      ? html`<ul class="rows">
          ${meeting.promised.map((action, at) => promise(view, t, action, at))}
        </ul>`
      : html`<p>${t('linkPages.promised.none')}</p>`;
  return html`<section class="sect" aria-labelledby="promised">
    <h2 id="promised">${t('meetings.promised.title')}</h2>
    ${since}${list}
  </section>`;
}

function promise(view: AnswerView, t: Words, action: ActionBrief, at: number): Html {
  const state = action.status === 'done' ? 'done' : action.daysLate > 0 ? 'late' : 'm';
  return html`<li>
    <strong>${action.title}</strong><br /><span class="s ${state}">${stateOf(view, t, action)}</span
    >${isUnfinished(action.status) && report(view, t, action, at)}
  </li>`;
}

function stateOf({ locale }: AnswerView, t: Words, { status, dueDay, doneDay, daysLate }: ActionBrief): string {
  if (status === 'done') return t('meetings.promised.done', { day: formatDay(locale, doneDay ?? '') });
  if (!dueDay) return t(`common.status.${status}`);
  if (daysLate > 0) return t('meetings.promised.late', { days: daysLate, day: formatDay(locale, dueDay, 'dayMonth') });
  return t('meetings.promised.due', { day: formatDay(locale, dueDay) });
}

/** The id of the field for what is told of an action. */
export const reportField = (at: number): string => `text-${at}`;

function report(view: AnswerView, t: Words, { id, title }: ActionBrief, at: number): Html {
  const back = returned(view, 'action', id);
  const text = field(t, back, {
    id: reportField(at),
    name: 'text',
    label: t('linkPages.promised.text'),
    multiline: true,
    longest: 5000,
  });
  const buttons = html`<div>
    <button class="p" name="act" value="done">${t('linkPages.promised.close')}</button>
    <button name="act" value="news">${t('linkPages.promised.tell')}</button>
  </div>`;
  return html`<details${back && html` open`}><summary>${t('linkPages.promised.news')}<span class="sr">${t('linkPages.promised.newsOf', { title })}</span></summary>${form(view, `/actions/${id}`, html`${text}${buttons}`)}</details>`;
}

/** The documents of the meeting and of its items. */
export function documentsSection(view: AnswerView, t: Words): Html {
  const { files, locale } = view;
  const rows = files.map(({ id, name, kind, size, url }) => {
    const facts = [t(`files.kind.${kind}`), size === null ? null : formatBytes(locale, size)];
    const more = url === null ? facts : [...facts, t('linkPages.documents.opensElsewhere')];
    const link =
      url === null
        ? html`<a href="${addressOf(view, `/files/${id}`)}">${name}</a>`
        : html`<a href="${url}" target="_blank" rel="noopener noreferrer">${name}</a>`;
    return html`<li>${link}<br /><span class="s m">${more.filter(Boolean).join(', ')}</span></li>`;
  });
  const list =
    rows.length > 0
      ? html`<ul class="rows">
          ${rows}
        </ul>`
      : html`<p class="m">${t('linkPages.documents.none')}</p>`;
  return html`<section class="sect" aria-labelledby="documents">
    <h2 id="documents">${t('linkPages.documents.title')}</h2>
    ${list}
  </section>`;
}
