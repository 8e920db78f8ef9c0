import { HOME_ZONE, dayOf, factsOf } from '@zesumme/domain';
import { type Locale, formatBytes, formatList } from '@zesumme/i18n';
import { haveMinutes, whenText } from '../../meetings';
import { type Html, type Piece, type RenderedPage, html } from '../../platform/pages';
import { agendaSection } from './agenda-section';
import { aboutSection, answerSection } from './answer-section';
import { summary } from './fields';
import { documentsSection, promisedSection, reportField } from './promised-section';
import { proposalField, proposalsSection } from './proposals-section';
import { type AnswerView, type Words, addressOf, dayInWords, wordsOf } from './view';

const doneKinds = ['answer', 'concerns', 'proposal', 'proposal-withdrawn', 'colleague', 'withdrawn', 'action'] as const;

/** The page of one meeting for one person who is invited: everything to decide on, answer and prepare, on one sheet. */
export function answerPage(view: AnswerView): RenderedPage {
  const { locale, holder } = view;
  const t = wordsOf(locale);
  const { meeting } = holder;
  const headline = t(`meetings.headline.${meeting.kind}`, { day: dayInWords(view, dayOf(meeting.startsLocal)) });
  const main = html`${summary(t, view.returned, (path) => fieldOf(view, path))}${done(view, t)}
    <p class="s m">
      ${[holder.organisation?.name ?? holder.invitation.guestOrganisation, t('linkPages.link', { name: holder.name })].filter(Boolean).join(' · ')}${meeting.isDemo && html` <span class="demo">${t('linkPages.demo')}</span>`}
    </p>
    <h1>${headline}</h1>
    <p class="sub">${meeting.title}<br />${holder.group.name}</p>
    ${view.meeting.phase !== 'open' && html`<p class="note ${view.meeting.phase === 'cancelled' ? 'x' : 'w'}">${t(`linkPages.phase.${view.meeting.phase}`)}</p>`}
    ${facts(view, t)} ${answerSection(view, t)} ${agendaSection(view, t)} ${proposalsSection(view, t)}
    ${promisedSection(view, t)} ${documentsSection(view, t)} ${minutes(view, t)} ${you(view, t)}
    <section class="sect" aria-labelledby="question">
      <h2 id="question">${t('linkPages.question.title')}</h2>
      <p class="s">${t('linkPages.question.text')}</p>
      <p class="screen"><a href="/contact?about=meeting&amp;id=${meeting.id}">${t('linkPages.question.act')}</a></p>
    </section>
    ${aboutSection(view, t)}`;
  return { locale, title: headline, main, inLanguage: (each: Locale) => `${view.address}?lang=${each}` };
}

function fieldOf({ returned, meeting }: AnswerView, path: string): string {
  if (returned?.name === 'proposal') return proposalField(path || 'title');
  if (returned?.name !== 'action') return path || 'answer';
  return reportField(
    Math.max(
      0,
      meeting.promised.findIndex(({ id }) => id === returned.of),
    ),
  );
}

function done({ done: what }: AnswerView, t: Words): Piece {
  const kind = doneKinds.find((each) => each === what);
  return kind && html`<p class="note" role="status">${t(`linkPages.done.${kind}`)}</p>`;
}

function facts(view: AnswerView, t: Words): Html {
  const { holder, meeting: read, locale } = view;
  const { meeting, invitation } = holder;
  const { place, placeAddress, onlineUrl } = meeting;
  const zone = meeting.timeZone === HOME_ZONE && html` <span class="m">(${t('linkPages.zone')})</span>`;
  const file =
    read.phase === 'cancelled'
      ? null
      : html`<br /><a class="s screen" href="${addressOf(view, '/meeting.ics')}" download="zesumme.ics"
            >${t('linkPages.calendar')}</a
          >`;
  const follow =
    holder.contactId !== null &&
    html`<br /><a class="s screen" href="${addressOf(view, '/calendar')}">${t('linkPages.feed.open')}</a>`;
  const where = [place, placeAddress].filter((each): each is string => each !== null);
  const role = invitation.isHost
    ? t('meetingMails.youHost')
    : [
        read.hosts.length > 0 ? t('meetingMails.hosts', { names: formatList(locale, read.hosts) }) : '',
        invitation.required ? '' : t('meetingMails.optional'),
      ]
        .filter(Boolean)
        .join(' ');
  return html`<dl class="facts">
      <div>
        <dt>${t('linkPages.when')}</dt>
        <dd><strong>${whenText(locale, factsOf(meeting))}</strong>${zone}${file}${follow}</dd>
      </div>
      ${
        where.length > 0 &&
        html`<div>
          <dt>${t('linkPages.where')}</dt>
          <dd>${where.map((line, at) => html`${at > 0 && html`<br />`}${line}`)}</dd>
        </div>`
      }
      ${
        onlineUrl &&
        html`<div>
          <dt>${t('linkPages.online')}</dt>
          <dd>
            <a href="${onlineUrl}" target="_blank" rel="noopener noreferrer">${t('linkPages.join')}</a><br /><span
              class="s m"
              >${onlineUrl}</span
            >
          </dd>
        </div>`
      }
    </dl>
    ${role && html`<p class="s m">${role}</p>`}`;
}

function minutes(view: AnswerView, t: Words): Piece {
  const { holder, locale, minutesSize } = view;
  const facts = [t('files.kind.pdf'), minutesSize === null ? null : formatBytes(locale, minutesSize)];
  const { minutesSentAt } = holder.meeting;
  if (!haveMinutes(holder.meeting) || minutesSentAt === null) return null;
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: HOME_ZONE }).format(new Date(minutesSentAt));
  return html`<section class="sect" aria-labelledby="minutes">
    <h2 id="minutes">${t('linkPages.minutes.title')}</h2>
    <p>${t('linkPages.minutes.sent', { day: dayInWords({ locale, today: '' }, day) })}</p>
    <p class="screen">
      <a href="${addressOf(view, '/minutes.pdf')}">${t('linkPages.minutes.open')}</a><br /><span class="s m"
        >${facts.filter(Boolean).join(', ')}<br />${t('linkPages.minutes.about')}</span
      >
    </p>
  </section>`;
}

/** What somebody sees to for themselves, beyond this meeting. */
function you(view: AnswerView, t: Words): Piece {
  if (view.holder.contactId === null) return null;
  return html`<section class="sect screen" aria-labelledby="you">
    <h2 id="you">${t('linkPages.you.title')}</h2>
    <p><a href="${addressOf(view, '/details')}">${t('linkPages.details.title')}</a></p>
    <p><a href="${addressOf(view, '/details')}#mails">${t('linkPages.you.mails')}</a></p>
  </section>`;
}
