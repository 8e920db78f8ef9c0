import { clockOf, planAgenda } from '@zesumme/domain';
import { type Html, type Piece, html, markdownHtml } from '../../platform/pages';
import { form } from './fields';
import { type AnswerView, type Words, durationInWords } from './view';

/** How many characters the notes of all items may take together: the page stays light, however much is prepared. */
const NOTES = 16_000;
const SHORTEST_NOTE = 60;

type Item = AnswerView['meeting']['agenda'][number];

/** The agenda with its times; an organisation says here which items concern it. */
export function agendaSection(view: AnswerView, t: Words): Html {
  const { meeting, holder } = view;
  const mayMark = holder.organisation !== null && meeting.phase === 'open' && meeting.agenda.length > 0;
  const list =
    meeting.agenda.length > 0 ? agendaList(view, t, mayMark) : html`<p class="m">${t('meetings.agenda.empty')}</p>`;
  const content = mayMark
    ? form(
        view,
        '/concerns',
        html`${list}
          <p class="s m screen">${t('linkPages.agenda.saveHint')}</p>
          <button class="screen">${t('linkPages.agenda.save')}</button>`,
      )
    : list;
  return html`<section class="sect" aria-labelledby="agenda">
    <h2 id="agenda">${t('meetings.agenda.title')}</h2>
    ${sentence(view, t)}${content}
  </section>`;
}

function sentence({ meeting, holder }: AnswerView, t: Words): Piece {
  const { agenda } = meeting;
  if (agenda.length === 0) return null;
  const minutes = agenda.reduce((sum, item) => sum + item.minutes, 0);
  const duration = durationInWords(t, minutes);
  const count = agenda.length;
  const ours = agenda.filter(({ concernsUs }) => concernsUs).length;
  const decisions = agenda.filter(({ kind }) => kind === 'decision').length;
  const text = holder.organisation
    ? t('linkPages.agenda.sentence', { ours, count, duration })
    : t('meetings.agenda.sentence', { count, decisions, duration });
  return html`<p>${text}</p>`;
}

function agendaList({ meeting, holder }: AnswerView, t: Words, mayMark: boolean): Html {
  const { agenda } = meeting;
  const plan = planAgenda(holder.meeting, agenda);
  const longest = Math.max(SHORTEST_NOTE, Math.floor(NOTES / agenda.length));
  const items = agenda.map((item, at) => {
    const before = agenda[at - 1]?.section ?? null;
    const heading =
      item.section !== null && item.section !== before ? html`<li class="sec">${item.section}</li>` : null;
    return html`${heading}${agendaItem(t, item, { at, time: clockOf(plan.slots[at]?.startsLocal ?? ''), mayMark, longest })}`;
  });
  return html`<ol class="agenda">
      ${items}
      <li class="end">
        <time>${clockOf(plan.endsLocal)}</time>
        <div class="m">${t('linkPages.agenda.end')}</div>
      </li>
    </ol>
    ${mayMark && html`<span hidden id="l">${t('linkPages.agenda.mark')}</span>`}`;
}

interface Place {
  at: number;
  time: string;
  mayMark: boolean;
  longest: number;
}

function agendaItem(t: Words, item: Item, { at, time, mayMark, longest }: Place): Html {
  const facts = [`${t(`meetings.itemKind.${item.kind}`)}, ${durationInWords(t, item.minutes)}`, item.presenter];
  const ours = item.concernsUs && html`<span class="hl">${t('linkPages.agenda.concerns')}</span><br />`;
  const note = item.note && html`<div class="s md">${markdownHtml(shortened(item.note, longest))}</div>`;
  const links = (item.links ?? []).map(
    ({ label, url }) => html`<br /><a class="s" href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`,
  );
  const mark =
    mayMark &&
    html`<label class="check s screen"
      ><input
        type="checkbox"
        name="items"
        value="${item.id}"
        aria-labelledby="l t${at}"
        ${item.marked && html` checked`}
      />${t('linkPages.agenda.mark')}</label
    >`;
  return html`<li${item.concernsUs && html` class="us"`}><time>${time}</time><div>${ours}<strong id="t${at}">${item.title}</strong><br><span class="s m">${facts.filter(Boolean).join(' · ')}</span>${links}${note}${mark}</div></li>
`;
}

function shortened(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('').trimEnd()}…`;
}
