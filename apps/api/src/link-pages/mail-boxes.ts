import { type MailKind, meetingMailKinds } from '@zesumme/domain';
import { type Html, html } from '../platform/pages';
import type { Words } from './answer-page/view';

/** Kinds of mail, to choose from. */
export function mailBoxes(
  t: Words,
  wanted: Record<MailKind, boolean>,
  kinds: readonly MailKind[] = meetingMailKinds,
): Html {
  const boxes = kinds.map(
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
export function wantedIn(
  form: Record<string, unknown> | undefined,
  kinds: readonly MailKind[] = meetingMailKinds,
): Partial<Record<MailKind, boolean>> {
  const ticked = [form?.['kinds'] ?? []].flat();
  return Object.fromEntries(kinds.map((kind) => [kind, ticked.includes(kind)]));
}
