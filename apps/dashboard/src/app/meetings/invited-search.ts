import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Control, Failure, Field, I18n } from '@zesumme/ui';
import type { InvitedPages } from './invited-pages';

/** Finds somebody among those invited, where they are more than a page shows. */
@Component({
  selector: 'z-invited-search',
  imports: [Control, Failure, Field],
  template: `@if (pages().isLong()) {
    <z-field [label]="t('meetings.people.searchIn')" [fieldId]="fieldId()">
      <input
        zControl
        type="search"
        maxlength="200"
        [placeholder]="t('meetings.people.searchHint')"
        [value]="pages().q()"
        (change)="pages().q.set($any($event.target).value)"
      />
    </z-field>
    @if (pages().error(); as error) {
      <z-failure [error]="error" (retried)="pages().reload()" />
    } @else if (pages().total() === 0) {
      <p class="m" role="status">{{ t('meetings.people.noMatch') }}</p>
    }
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitedSearch {
  readonly pages = input.required<InvitedPages>();
  readonly fieldId = input.required<string>();
  protected readonly t = inject(I18n).t;
}
