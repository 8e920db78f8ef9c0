import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { ApiTokenMade } from '@zesumme/domain';
import { I18n, Icon } from '@zesumme/ui';

/** A token that was just made, the one time that it can be read. */
@Component({
  selector: 'z-made-token',
  imports: [Icon],
  template: `<section class="note w" aria-labelledby="made">
    <h2 id="made" #top tabindex="-1">{{ t('apiTokens.made', { name: made().row.name }) }}</h2>
    <p>{{ t('apiTokens.once') }}</p>
    <label class="token"
      >{{ t('apiTokens.token')
      }}<input #field type="text" readonly [value]="made().token" (focus)="field.select()" spellcheck="false"
    /></label>
    <p class="acts">
      <button type="button" class="b p" (click)="copy()">{{ t('apiTokens.copy') }}</button>
      <button type="button" class="b" (click)="left.emit()">
        <z-icon name="check" size="s" />{{ t('apiTokens.kept') }}
      </button>
    </p>
    <p class="s" role="status">{{ said() }}</p>
  </section>`,
  styles: `
    .note {
      display: block;
      margin-block: var(--z-4);
    }
    .token {
      display: grid;
      gap: var(--z-1);
      margin-block: var(--z-3);
      font-weight: var(--z-medium);
      font-size: var(--z-text-s);
    }
    input {
      width: 100%;
      min-height: var(--z-control-h);
      padding: 8px 12px;
      border: 1px solid var(--z-control);
      border-radius: var(--z-radius-m);
      background: var(--z-page);
      color: inherit;
      font-family: ui-monospace, monospace;
      font-size: var(--z-text-s);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MadeToken {
  readonly made = input.required<ApiTokenMade>();
  readonly left = output<void>();
  private readonly document = inject(DOCUMENT);
  private readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly t = inject(I18n).t;
  protected readonly said = signal('');

  constructor() {
    afterNextRender(() => this.top().nativeElement.focus());
  }

  protected async copy(): Promise<void> {
    const clipboard = this.document.defaultView?.navigator.clipboard;
    const isCopied = await Promise.resolve(clipboard?.writeText(this.made().token))
      .then(() => clipboard !== undefined)
      .catch(() => false);
    // Without leave to copy, everything is ready for the reader to do so.
    if (!isCopied) this.field().nativeElement.select();
    this.said.set(this.t(isCopied ? 'apiTokens.copied' : 'apiTokens.notCopied'));
  }
}
