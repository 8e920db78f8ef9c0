import { type MailKind, mailKinds } from '@zesumme/domain';
import { type Html, html } from '../platform/pages';
import type { Words } from './answer-page/view';

/** Every kind of mail, to choose from. */
export function mailBoxes(t: Words, wanted: Record<MailKind, boolean>): Html {
  const boxes = mailKinds.map(
    (kind) =>
      html`<label class="check"
        ><input
          type="checkbox"
          name="kinds"
          value="${kind}"
          ${wanted[kind] && html` checked`}
        />${t(`linkPages.mails.kind.${kind}`)}</label
      >`,
  );
  return html`<fieldset>
      <legend class="s m">${t('linkPages.mails.hint')}</legend>
      ${boxes}
    </fieldset>
    <p class="s m">${t('linkPages.mails.always')}</p>`;
}

/** What was ticked of them: each kind is said, so that what is not ticked is done without. */
export function wantedIn(form: Record<string, unknown> | undefined): Record<MailKind, boolean> {
  const ticked = [form?.['kinds'] ?? []].flat();
  return Object.fromEntries(mailKinds.map((kind) => [kind, ticked.includes(kind)])) as Record<MailKind, boolean>;
}
