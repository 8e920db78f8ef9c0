import {
  HOME_ZONE,
  type ContactRow,
  type MailKind,
  type SuccessionRow,
  locales,
  successionKinds,
  zonesToChoose,
} from '@zesumme/domain';
import { type Locale, formatDay, localeNames } from '@zesumme/i18n';
import { type Html, type Piece, type RenderedPage, html } from '../../platform/pages';
import { type Typed, field, form, summary } from '../answer-page/fields';
import { type AnswerView, type Words, addressOf, wordsOf } from '../answer-page/view';
import { heldLines } from '../held-lines';
import { mailBoxes } from '../mail-boxes';

/** A form that came back. */
export interface ReturnedDetails extends Typed {
  name: 'own' | 'successor';
  /** Somebody saved meanwhile: nothing is wrong with what was typed. */
  isStale: boolean;
}

/** Everything that the page is made of. */
export interface DetailsView extends Pick<AnswerView, 'address' | 'chosen' | 'formToken' | 'locale' | 'today'> {
  contact: ContactRow;
  successions: readonly SuccessionRow[];
  /** For how many months their details are kept. */
  months: number;
  /** Which kinds of mail they receive. */
  mails: Record<MailKind, boolean>;
  /** Whether the contact is one of the organisation that the link is for. */
  mayName: boolean;
  returned: ReturnedDetails | null;
  done: 'saved' | 'mails' | 'named' | 'withdrawn' | null;
}

const ownFields = ['givenName', 'familyName', 'functionTitle', 'telephone', 'locale', 'timeZone'] as const;
const named = (name: string): string => `new-${name}`;
const choicesOfLocale = locales.map((value) => ({ value, label: localeNames[value] }));

/** The page where a contact corrects its own details, and names who comes in its place. */
export function detailsPage(view: DetailsView): RenderedPage {
  const { locale, contact, returned, done, address } = view;
  const t = wordsOf(locale);
  const title = t('linkPages.details.title');
  const wrong = returned?.isStale ? null : returned;
  const main = html`${summary(t, wrong, (path) => (wrong?.name === 'successor' ? named(path || 'kind') : path || 'givenName'))}${done && html`<p class="note" role="status">${t(done === 'mails' ? 'linkPages.mails.saved' : `linkPages.details.${done}`)}</p>`}
    <p class="s"><a href="${addressOf(view)}">${t('linkPages.problem.back')}</a></p>
    <h1>${title}</h1>
    <p class="sub">
      ${contact.givenName} ${contact.familyName}${contact.organisation && html`<br />${contact.organisation.name}`}
    </p>
    ${ownSection(view, t)} ${mailsSection(view, t)} ${placeSection(view, t)}
    <section class="sect" aria-labelledby="about">
      <h2 id="about">${t('linkPages.details.about')}</h2>
      <p class="s">${t('linkPages.details.told')}</p>
      <p class="s">${t('linkPages.details.forward')}</p>
      ${heldLines(t, { months: view.months, own: true })}
    </section>`;
  return { locale, title, main, inLanguage: (each: Locale) => `${address}/details?lang=${each}` };
}

function ownSection(view: DetailsView, t: Words): Html {
  const { contact, returned } = view;
  const back = returned?.name === 'own' ? returned : null;
  const stored = Object.fromEntries(ownFields.map((name) => [name, contact[name] ?? '']));
  const typed: Typed = back ?? { values: stored, issues: [] };
  // Beside what was typed stands what somebody saved meanwhile, where it is another.
  const now = (name: string): string | undefined => {
    const value = stored[name] ?? '';
    if (!back?.isStale || value === (back.values[name] ?? '')) return undefined;
    const said = name === 'locale' ? localeNames[value as Locale] : value;
    return t('linkPages.details.now', { value: said || t('linkPages.details.empty') });
  };
  const line = (name: 'givenName' | 'familyName' | 'functionTitle' | 'telephone', attributes: Html): Html => {
    const isOptional = name === 'functionTitle' || name === 'telephone';
    const label = t(`organisations.contactForm.${name}`);
    const hint = now(name);
    return field(t, typed, {
      ...{ id: name, name, attributes, longest: name === 'telephone' ? 40 : 200 },
      ...(hint === undefined ? {} : { hint }),
      label: isOptional ? html`${label} <small>(${t('linkPages.answer.optional')})</small>` : label,
    });
  };
  const [language, zone] = [now('locale'), now('timeZone')];
  const zones = zonesToChoose(contact.timeZone ?? HOME_ZONE).map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }));
  const fields = [
    line('givenName', html`autocomplete="given-name" required`),
    line('familyName', html`autocomplete="family-name" required`),
    line('functionTitle', html`autocomplete="organization-title"`),
    line('telephone', html`type="tel" autocomplete="tel"`),
    field(t, typed, {
      ...{ id: 'locale', name: 'locale', choices: choicesOfLocale },
      ...(language === undefined ? {} : { hint: language }),
      label: t('organisations.contactForm.locale'),
    }),
    field(t, typed, {
      ...{ id: 'timeZone', name: 'timeZone', choices: zones },
      hint: zone ?? t('organisations.contactForm.timeZoneHint'),
      label: t('organisations.contactForm.timeZone'),
    }),
  ];
  return html`<section class="answer" aria-labelledby="own">
    <h2 id="own">${t('linkPages.details.own')}</h2>
    ${back?.isStale && html`<p class="note w" role="alert">${t('linkPages.details.stale')}</p>`}
    ${form(
      view,
      '/details',
      html`<input type="hidden" name="version" value="${contact.version}" />${fields}
        <p class="s">
          ${t('linkPages.details.email')}: ${contact.email ?? t('linkPages.details.empty')}<br /><span class="m"
            >${t('linkPages.details.emailHint')}</span
          >
        </p>
        <button class="p">${t('linkPages.details.save')}</button>`,
    )}
  </section>`;
}

/** Under the cookie of the visit, and not by the address in the mails: that one would outlive the link. */
function mailsSection(view: DetailsView, t: Words): Html {
  return html`<section class="sect" id="mails" aria-labelledby="mails-title">
    <h2 id="mails-title">${t('linkPages.mails.title')}</h2>
    ${form(view, '/details/mails', html`${mailBoxes(t, view.mails)}<button>${t('linkPages.mails.save')}</button>`)}
  </section>`;
}

function placeSection(view: DetailsView, t: Words): Html {
  const { successions } = view;
  const list =
    successions.length > 0
      ? html`<ul class="rows">
          ${successions.map((each) => proposed(view, t, each))}
        </ul>`
      : html`<p class="m">${t('linkPages.details.nobody')}</p>`;
  return html`<section class="sect" aria-labelledby="place">
    <h2 id="place">${t('linkPages.details.place')}</h2>
    <p class="s m">${t('linkPages.details.lede')}</p>
    ${list}${view.mayName && more(view, t)}
  </section>`;
}

/** A proposal with its state. Of the person nothing is said but the name. */
function proposed(
  view: DetailsView,
  t: Words,
  { id, kind, state, person, contact, fromDay, answer, can }: SuccessionRow,
) {
  const name = `${person.givenName} ${person.familyName}`;
  const line = t(`successions.line.${kind}`, { contact: contact.name, day: formatDay(view.locale, fromDay, 'long') });
  return html`<li>
    <strong>${name}</strong><br /><span class="s m">${line}</span><br /><span
      class="s ${state === 'confirmed' ? 'done' : 'm'}"
      >${t(`successions.state.${state}`)}</span
    >${answer && html`<p class="s">${t('successions.answer', { word: answer })}</p>`}${
      can.withdraw &&
      form(
        view,
        `/details/successor/${id}/withdrawal`,
        html`<button>${t('successions.withdraw')}<span class="sr"> &ndash; ${name}</span></button>`,
      )
    }
  </li>`;
}

function more(view: DetailsView, t: Words): Piece {
  const { successions, returned, contact, today } = view;
  const waiting = successions.filter(({ state }) => state === 'proposed').map(({ kind }) => kind);
  const kinds = successionKinds.filter((kind) => !waiting.includes(kind));
  if (kinds.length === 0) return null;
  const back = returned?.name === 'successor' ? returned : null;
  const typed: Typed = back ?? { values: { locale: contact.locale }, issues: [] };
  const optional = (label: string): Html => html`${label} <small>(${t('linkPages.answer.optional')})</small>`;
  const one = (name: string, label: Piece, attributes: Html, rest: object = { longest: 200 }): Html =>
    field(t, typed, { id: named(name), name, label, attributes, ...rest });
  const off = html`autocomplete="off"`;
  const fields = [
    one('kind', t('linkPages.details.kind'), off, {
      choices: kinds.map((value) => ({ value, label: t(`successions.form.${value}`) })),
    }),
    html`<ul class="s m">
      ${kinds.map((kind) => html`<li>${t(`successions.form.${kind}`)}: ${t(`successions.form.${kind}Hint`)}</li>`)}
    </ul>`,
    one('givenName', t('organisations.contactForm.givenName'), html`autocomplete="off" required`),
    one('familyName', t('organisations.contactForm.familyName'), html`autocomplete="off" required`),
    one(
      'email',
      t('linkPages.details.emailOf'),
      html`type="email" inputmode="email" autocomplete="off" autocapitalize="none" required`,
      { longest: 254 },
    ),
    one('functionTitle', optional(t('organisations.contactForm.functionTitle')), off),
    one('telephone', optional(t('organisations.contactForm.telephone')), html`type="tel" autocomplete="off"`, {
      longest: 40,
    }),
    one('locale', t('organisations.contactForm.locale'), off, { choices: choicesOfLocale }),
    one('fromDay', t('successions.form.fromDay'), html`type="date" min="${today}" required`, {}),
    ...(kinds.includes('substitute')
      ? [
          one('untilDay', optional(t('successions.form.untilDay')), html`type="date" min="${today}"`, {
            hint: t('successions.form.untilHint'),
          }),
        ]
      : []),
    one('word', optional(t('successions.form.word')), html``, { multiline: true, longest: 400 }),
  ];
  return html`<details${back && html` open`}><summary>${t('successions.form.title')}</summary>${form(
    view,
    '/details/successor',
    html`${fields}<button class="p">${t('successions.form.send')}</button>`,
  )}</details>`;
}
