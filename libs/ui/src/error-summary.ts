import { ChangeDetectionStrategy, Component, type ElementRef, effect, inject, input, viewChild } from '@angular/core';
import { I18n } from './i18n';

/** What is to be corrected, each a link to its field. Takes the focus when it appears. */
@Component({
  selector: 'z-error-summary',
  template: `@if (items().length > 0) {
    <div class="errs" role="alert" tabindex="-1" #box>
      <h2>{{ i18n.t('errors.summary', { count: items().length }) }}</h2>
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
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorSummary {
  readonly items = input.required<readonly { id: string | null; text: string }[]>();
  protected readonly i18n = inject(I18n);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => {
      this.items();
      this.box()?.nativeElement.focus();
    });
  }

  protected goTo(event: Event, id: string): void {
    event.preventDefault();
    document.getElementById(id)?.focus();
  }
}
