import { MOST_PROPOSALS, agendaItemKinds } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { type Html, type Piece, html } from '../../platform/pages';
import { field, form, returned } from './fields';
import { type AnswerView, type Words, durationInWords } from './view';

const MINUTES = 15;

type Proposal = AnswerView['meeting']['proposals'][number];

/** What the organisation has proposed for the agenda and what became of it, and a form for more as long as it is taken. */
export function proposalsSection(view: AnswerView, t: Words): Piece {
  const { holder, meeting, locale, today } = view;
  const { proposeByDay } = holder.meeting;
  const { proposals, takesProposals } = meeting;
  if (!holder.organisation) return null;
  const isOver = proposeByDay !== null && meeting.phase === 'open' && proposeByDay < today;
  if (!takesProposals && !isOver && proposals.length === 0) return null;
  const said = takesProposals ? 'until' : 'over';
  const until =
    (takesProposals || isOver) &&
    html`<p class="s m">${t(`agenda.proposals.${said}`, { day: formatDay(locale, proposeByDay ?? '', 'full') })}</p>`;
  const list =
    proposals.length > 0 &&
    html`<ul class="rows">
      ${proposals.map((each) => proposed(view, t, each))}
    </ul>`;
  return html`<section class="sect" aria-labelledby="proposals">
    <h2 id="proposals">${t('agenda.proposals.title')}</h2>
    ${until}${list}${takesProposals && more(view, t)}
  </section>`;
}

function proposed(view: AnswerView, t: Words, proposal: Proposal): Html {
  const { title, kind, minutes, state, decisionNote, authorLabel } = proposal;
  const { holder, meeting } = view;
  // Nothing but proposals comes here: what waits in the backlog is nobody's to see.
  const became = state === 'waiting' ? 'proposed' : state;
  const facts = [`${t(`meetings.itemKind.${kind}`)}, ${durationInWords(t, minutes)}`];
  if (authorLabel !== holder.name) facts.push(t('agenda.proposals.byAuthor', { author: authorLabel }));
  const style = became === 'accepted' ? 'done' : 'm';
  return html`<li>
    <strong>${title}</strong><br /><span class="s m">${facts.join(' · ')}</span><br /><span class="s ${style}"
      >${t(`agenda.proposals.state.${became}`)}</span
    >${decisionNote && html`<p class="s">${t('agenda.proposals.word', { word: decisionNote })}</p>`}${
      meeting.phase === 'open' && proposal.canWithdraw && takeBack(view, t, proposal)
    }
  </li>`;
}

/** Asks before it is taken back: without a script there is nothing that would undo it at once. */
function takeBack(view: AnswerView, t: Words, { id, title }: Pick<Proposal, 'id' | 'title'>): Html {
  return html`<details>
    <summary>${t('linkPages.proposals.takeBack')}<span class="sr"> &ndash; ${title}</span></summary>
    ${form(
      view,
      `/proposals/${id}/withdrawal`,
      html`<p class="s m">${t('linkPages.proposals.takeBackHint')}</p>
        <button>${t('linkPages.proposals.takeBackNow')}<span class="sr"> &ndash; ${title}</span></button>`,
    )}
  </details>`;
}

function more(view: AnswerView, t: Words): Html {
  if (view.meeting.proposals.length >= MOST_PROPOSALS)
    return html`<p class="s">${t('errors.problem.too-many-proposals', { maximum: MOST_PROPOSALS })}</p>`;
  const back = returned(view, 'proposal');
  const typed = back ?? {
    name: 'proposal' as const,
    values: { kind: 'discussion', minutes: String(MINUTES) },
    issues: [],
  };
  const fields = [
    field(t, typed, {
      id: proposalField('title'),
      name: 'title',
      label: t('agenda.subject.title'),
      longest: 200,
      attributes: html`autocomplete="off" required`,
    }),
    field(t, typed, {
      id: proposalField('kind'),
      name: 'kind',
      label: t('agenda.subject.kind'),
      choices: agendaItemKinds.map((value) => ({ value, label: t(`meetings.itemKind.${value}`) })),
    }),
    field(t, typed, {
      id: proposalField('minutes'),
      name: 'minutes',
      label: t('agenda.subject.minutes'),
      longest: 3,
      attributes: html`inputmode="numeric" autocomplete="off" required`,
    }),
    field(t, typed, {
      id: proposalField('note'),
      name: 'note',
      label: html`${t('agenda.subject.note')} <small>(${t('linkPages.answer.optional')})</small>`,
      hint: t('agenda.proposals.noteHint'),
      multiline: true,
      longest: 5000,
    }),
  ];
  return html`<details${back && html` open`}><summary>${t('agenda.proposals.propose')}</summary>${form(
    view,
    '/proposals',
    html`${fields}
      <p class="s m">${t('linkPages.proposals.hint')}</p>
      <button class="p">${t('agenda.proposals.send')}</button>`,
  )}</details>`;
}

/** The id of a field of the form: the answer has a note of its own. */
export const proposalField = (name: string): string => `item-${name}`;
