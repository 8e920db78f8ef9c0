import { givenAnswers, luxembourgDay } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { type Html, type Piece, html } from '../../platform/pages';
import { heldLines } from '../held-lines';
import { field, form, returned } from './fields';
import { type AnswerView, type Words, dayInWords } from './view';

/** Whether they come: three answers that weigh the same, a word, or a colleague in their place. */
export function answerSection(view: AnswerView, t: Words): Html {
  const { holder, meeting } = view;
  const { answer, answerNote } = holder.invitation;
  const said =
    answer === 'needs-action'
      ? t('linkPages.answer.none')
      : t('linkPages.answer.yours', { answer: t(`linkPages.answer.of.${answer}`) });
  if (meeting.phase !== 'open')
    return html`<section class="answer" aria-labelledby="answer">
      <h2 id="answer">${t('linkPages.answer.title')}</h2>
      <p>${said}</p>
    </section>`;
  const back = returned(view, 'answer');
  const typed = back ?? { name: 'answer' as const, values: { note: answerNote ?? '' }, issues: [] };
  const note = field(t, typed, {
    id: 'note',
    name: 'note',
    label: html`${t('linkPages.answer.note')} <small>(${t('linkPages.answer.optional')})</small>`,
    hint: t('linkPages.answer.noteHint'),
    multiline: true,
    longest: 400,
  });
  const buttons = givenAnswers.map(
    (each) =>
      html`<button name="answer" value="${each}" aria-pressed="${String(each === answer)}">
        ${t(`meetings.reply.${each}`)}
      </button>`,
  );
  return html`<section class="answer" aria-labelledby="answer"><h2 id="answer">${t('linkPages.answer.title')}</h2>
<p${answer === 'needs-action' ? html`` : html` class="done"`}>${said}</p>
${form(
  view,
  '/answer',
  html`<div class="three" role="group" aria-labelledby="answer">${buttons}</div>
    ${note}`,
  html`class="screen"`,
)}
${expected(view, t)}
${colleague(view, t)}</section>`;
}

function expected(view: AnswerView, t: Words): Piece {
  const { meeting, invitation } = view.holder;
  const day = meeting.answerByDay;
  const isLate = day !== null && invitation.answer === 'needs-action' && day < view.today;
  const by = day && t(isLate ? 'linkPages.answer.late' : 'meetings.reply.by', { day: dayInWords(view, day) });
  return [by && html`<p class="s">${by}</p>`, html`<p class="s m screen">${t('linkPages.answer.change')}</p>`];
}

function colleague(view: AnswerView, t: Words): Piece {
  const { meeting, holder } = view;
  if (meeting.sentBy) return html`<p class="s">${t('linkPages.colleague.inPlaceOf', { name: meeting.sentBy })}</p>`;
  if (holder.invitation.delegatedFromId) return null;
  if (meeting.colleague) {
    const { name, answer } = meeting.colleague;
    return [
      html`<p>${t('linkPages.colleague.sent', { name, answer })}</p>`,
      form(
        view,
        '/colleague/withdrawal',
        html`<button aria-describedby="withdraw">${t('linkPages.colleague.withdraw')}</button>
          <p class="s m" id="withdraw">${t('linkPages.colleague.withdrawHint')}</p>`,
        html`class="screen"`,
      ),
    ];
  }
  const back = returned(view, 'colleague');
  const fields = [
    field(t, back, {
      id: 'name',
      name: 'name',
      label: t('linkPages.colleague.name'),
      longest: 200,
      attributes: html`autocomplete="off" required`,
    }),
    field(t, back, {
      id: 'email',
      name: 'email',
      label: t('linkPages.colleague.email'),
      longest: 254,
      attributes: html`type="email" inputmode="email" autocomplete="off" autocapitalize="none" required`,
    }),
  ];
  return html`<details${back ? html` open` : ''}><summary>${t('linkPages.colleague.open')}</summary><p class="s">${t('linkPages.colleague.hint')}</p>${form(view, '/colleague', html`${fields}<button class="p">${t('linkPages.colleague.send')}</button>`)}</details>`;
}

/** What the link is, until when, and what giving it away means. */
export function aboutSection(view: AnswerView, t: Words): Html {
  const { holder, locale, until } = view;
  const named = holder.organisation ? `${holder.name}, ${holder.organisation.name}` : holder.name;
  // Whoever comes in somebody's place sends nobody on.
  const isSubstitute = holder.invitation.delegatedFromId !== null;
  const lines = [
    t('linkPages.about.opens', {
      name: named,
      organisation: holder.organisation ? 'yes' : 'no',
      substitute: isSubstitute ? 'yes' : 'no',
      own: holder.contactId === null ? 'no' : 'yes',
    }),
    t('linkPages.about.until', { day: formatDay(locale, luxembourgDay(new Date(until)), 'full') }),
    [t('linkPages.about.forward'), isSubstitute ? '' : t('linkPages.about.colleague')].filter(Boolean).join(' '),
    t('linkPages.about.visit'),
  ];
  return html`<section class="sect" aria-labelledby="about">
    <h2 id="about">${t('linkPages.about.title')}</h2>
    ${lines.map((line) => html`<p class="s">${line}</p>`)}
    ${heldLines(t, { months: view.months, own: holder.contactId !== null })}
  </section>`;
}
