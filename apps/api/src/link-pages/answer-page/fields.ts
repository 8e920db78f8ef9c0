import { isLocale } from '@zesumme/i18n';
import { catalogues } from '@zesumme/i18n/all';
import type { FieldIssue } from '../../platform/errors';
import { type Html, type Piece, html } from '../../platform/pages';
import { type AnswerView, type FormName, type ReturnedForm, type Words, addressOf } from './view';

/** A form of the page, with what lets it be taken once. */
export function form(
  view: Pick<AnswerView, 'address' | 'chosen' | 'formToken'>,
  path: string,
  content: Piece,
  attributes: Piece = '',
): Html {
  return html`<form method="post" action="${addressOf(view, path)}" novalidate ${attributes}>
    <input type="hidden" name="form" value="${view.formToken}" />${content}
  </form>`;
}

/** What came back of a form of this name; null as long as it was not sent, or nothing is wrong with it. */
export function returned({ returned: back }: AnswerView, name: FormName, of?: string): ReturnedForm | null {
  return back && back.name === name && back.of === of ? back : null;
}

/** What was typed in a form, and what is wrong with it. */
export type Typed = Pick<ReturnedForm, 'values' | 'issues'>;

interface Field {
  id: string;
  name: string;
  label: Piece;
  hint?: string;
  multiline?: boolean;
  /** What can be chosen, in the place of typing. */
  choices?: readonly { value: string; label: string }[];
  attributes?: Piece;
  longest?: number;
}

/** One field, with what was typed in it and what is wrong with it. */
export function field(t: Words, back: Typed | null, field: Field): Html {
  const { id, name, label, hint, multiline, choices, attributes = '', longest } = field;
  const issue = back?.issues.find(({ path }) => path === name);
  const described = [issue && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const isFirst = issue !== undefined && issue === back?.issues[0];
  const shared = html`id="${id}" name="${name}" ${longest && html`maxlength="${longest}"`}
  ${described && html`aria-describedby="${described}"`} ${issue && html`aria-invalid="true"`}
  ${isFirst && html`autofocus`} ${attributes}`;
  const value = back?.values[name] ?? '';
  const input = choices
    ? html`<select ${shared}>
        ${choices.map((each) => html`<option value="${each.value}" ${each.value === value && html` selected`}>${each.label}</option>`)}
      </select>`
    : multiline
      ? html`<textarea rows="2" ${shared}>${value}</textarea>`
      : html`<input ${shared} value="${value}" />`;
  return html`<div>
    <label for="${id}">${label}</label
    >${hint && html`<p class="s m" id="${id}-hint">${hint}</p>`}${input}${issue && html`<p class="er" id="${id}-error">${issueInWords(t, issue)}</p>`}
  </div>`;
}

/** What is wrong, above the page, leading to each field. */
export function summary(t: Words, back: Typed | null, idOf: (field: string) => string): Piece {
  if (!back) return null;
  const lines = back.issues.map((issue) => html`<li><a href="#${idOf(issue.path)}">${issueInWords(t, issue)}</a></li>`);
  return html`<div class="note x" role="alert">
    <strong>${t('linkPages.problem.summary', { count: back.issues.length })}</strong>
    <ul>
      ${lines}
    </ul>
  </div>`;
}

function issueInWords(t: Words, { code, params }: FieldIssue): string {
  const { field, format } = catalogues.fr.errors;
  const form = code === 'invalid-format' ? String(params['format']) : numberOf(code, params);
  if (form !== null && form in format) return t(`errors.format.${form as keyof typeof format}`);
  const known = code in field ? (code as keyof typeof field) : 'invalid-type';
  return t(`errors.field.${known}`, params as Record<string, string | number>);
}

/** What is no whole number, where one is wanted. */
const numberOf = (code: string, { expected }: FieldIssue['params']): string | null =>
  code === 'invalid-type' && (expected === 'number' || expected === 'int') ? 'whole-number' : null;

export const asLocale = (value: unknown) => (isLocale(value) ? value : null);
