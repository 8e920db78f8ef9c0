import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { I18n } from '@zesumme/ui';

/** The address of a calendar, to be copied or opened by the calendar program of this device. */
@Component({
  selector: 'z-calendar-address',
  template: `<label class="address"
      >{{ label() }}<input #field class="s" type="text" readonly [value]="url()" (focus)="field.select()"
    /></label>
    <p class="acts">
      <button type="button" class="b" (click)="copy()">{{ t('calendarFeeds.copy') }}</button>
      <a class="b" [href]="webcal()">{{ t('calendarFeeds.subscribe') }}</a>
    </p>
    <p class="s" role="status">{{ said() }}</p>`,
  styles: `
    .address {
      display: grid;
      gap: var(--z-1);
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
      font: inherit;
    }
    .acts {
      margin-top: var(--z-3);
    }
    [role='status']:not(:empty) {
      margin-top: var(--z-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarAddress {
  readonly label = input.required<string>();
  readonly url = input.required<string>();
  /** Whether it was just made: then the reader is led to it. */
  readonly isFresh = input(false);
  private readonly document = inject(DOCUMENT);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly t = inject(I18n).t;
  protected readonly said = signal('');
  /** How calendar programs are told to subscribe, and not to take the file once. */
  protected readonly webcal = computed(() => this.url().replace(/^https?:/, 'webcal:'));

  constructor() {
    afterRenderEffect(() => {
      if (this.url() && this.isFresh()) this.field().nativeElement.focus();
    });
  }

  protected async copy(): Promise<void> {
    const isCopied = await Promise.resolve(this.document.defaultView?.navigator.clipboard?.writeText(this.url()))
      .then(() => this.document.defaultView?.navigator.clipboard !== undefined)
      .catch(() => false);
    // Without leave to copy, everything is ready for the reader to do so.
    if (!isCopied) this.field().nativeElement.select();
    this.said.set(this.t(isCopied ? 'calendarFeeds.copied' : 'calendarFeeds.notCopied'));
  }
}
