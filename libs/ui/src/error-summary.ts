import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { I18n } from './i18n';

/**
 * What is to be corrected, each a link to its field. Takes the focus when a form that was sent comes back with errors,
 * and leaves it where it is while they are being corrected.
 */
@Component({
  selector: 'z-error-summary',
  template: `@if (items().length > 0) {
    <div class="errs" role="alert" tabindex="-1" #box>
      <h2>{{ heading() }}</h2>
      <ul>
        @for (item of items(); track $index) {
          <li>
            @if (item.id) {
              <a [href]="'#' + item.id" (click)="goTo($event, item.id)">{{ item.text }}</a>
            } @else {
              {{ item.text }}
            }
          </li>
        }
      </ul>
    </div>
  }`,
  host: { '(document:submit)': 'onSubmit($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorSummary {
  readonly items = input.required<readonly { id: string | null; text: string }[]>();
  private readonly i18n = inject(I18n);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  /** Whether the next errors answer something that was sent. */
  private isAwaited = true;

  /** Counts what is to be corrected; a refusal is nothing that one corrects at a field. */
  protected readonly heading = computed(() => {
    const count = this.items().length;
    const isRefusal = this.items().every(({ id }) => id === null);
    return isRefusal ? this.i18n.t('errors.title.refused') : this.i18n.t('errors.summary', { count });
  });

  constructor() {
    effect(() => {
      const isClear = this.items().length === 0;
      const box = this.box()?.nativeElement;
      if (isClear) this.isAwaited = true;
      else if (this.isAwaited && box) {
        this.isAwaited = false;
        box.focus();
      }
    });
  }

  protected onSubmit({ target }: Event): void {
    if (target instanceof Node && target.contains(this.host)) this.isAwaited = true;
  }

  protected goTo(event: Event, id: string): void {
    event.preventDefault();
    document.getElementById(id)?.focus();
  }
}
