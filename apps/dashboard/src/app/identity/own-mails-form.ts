import { ChangeDetectionStrategy, Component, inject, linkedSignal } from '@angular/core';
import { type MailKind, type MailWishes, isDigestPart } from '@zesumme/domain';
import { Failure, I18n, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { Api } from '../platform/api';
import { read } from '../platform/list-state';
import { OwnZone } from './own-zone';

/** Which mails I get. Each choice holds at once; there is nothing to save. */
@Component({
  selector: 'z-own-mails-form',
  imports: [Failure, OwnZone, Skeleton],
  template: `@if (!known() || wishes().length > 0) {
    <section class="sect form" aria-labelledby="mails">
      <header>
        <h2 id="mails">{{ t('identity.own.mails.title') }}</h2>
      </header>
      <p class="s m">{{ t('identity.own.mails.lede') }}</p>
      @if (acting.problem()) {
        <p class="note x" role="alert">{{ acting.problem() }}</p>
      }
      @if (found.error(); as error) {
        <z-failure [error]="error" (retried)="found.reload()" />
      } @else if (known()) {
        <ul class="wishes">
          @for (wish of wishes(); track wish.kind) {
            <li [class.part]="isPart(wish.kind)">
              <label class="chk"
                ><input
                  type="checkbox"
                  [checked]="wish.wanted"
                  [disabled]="isPart(wish.kind) && !wantsDigest()"
                  (change)="choose(wish.kind, $any($event.target))"
                />{{ t(labelOf(wish.kind)) }}</label
              >
            </li>
          }
        </ul>
        <z-own-zone />
      } @else {
        <z-skeleton [rows]="3" />
      }
    </section>
  }`,
  styles: `
    .part {
      margin-inline-start: var(--z-5);
    }
    .wishes {
      margin: var(--z-3) 0 0;
      padding: 0;
      list-style: none;
      display: grid;
      gap: var(--z-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnMailsForm {
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly acting = acting();
  protected readonly found = read(
    () => true,
    () => this.api.ask(this.api.client.GET('/api/me/mails')) as Promise<MailWishes>,
  );
  protected readonly known = linkedSignal(() => this.found.value());
  protected readonly wishes = (): MailWishes['wishes'] => this.known()?.wishes ?? [];
  protected readonly isPart = isDigestPart;
  /** Without the weekly reminders there is nothing to choose within them. */
  protected readonly wantsDigest = (): boolean => this.wishes().some(({ kind, wanted }) => kind === 'digest' && wanted);
  protected readonly labelOf = (kind: MailKind) => `identity.own.mails.kind.${kind}` as const;

  protected async choose(kind: MailKind, box: HTMLInputElement): Promise<void> {
    const wanted = box.checked;
    const body = { wishes: [{ kind, wanted }] };
    const kept = await this.acting.run(() => this.api.ask(this.api.client.PUT('/api/me/mails', { body })));
    // What was not stored goes back to what it was.
    if (!kept) {
      box.checked = !wanted;
      return;
    }
    this.known.set(kept as MailWishes);
    await this.say.done(this.t(wanted ? 'identity.own.mails.wanted' : 'identity.own.mails.unwanted'));
  }
}
