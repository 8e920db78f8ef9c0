import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Chapter6Detail } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Words } from './words';

/** Measures of former versions on which comments are open and which nothing has replaced: with them the counts add up. */
@Component({
  selector: 'z-former-comments',
  imports: [RouterLink],
  template: `@if (former().length > 0) {
    <h3>{{ t('formerMeasures.title') }}</h3>
    <ul class="rows s">
      @for (each of former(); track each.id) {
        <li>
          <span class="grow"
            >{{ each.title }} <span class="m">· {{ t('formerMeasures.mark', { version: each.version }) }}</span></span
          >
          <a
            [routerLink]="['/chapter-6', detail().commune.code, 'comments']"
            [queryParams]="{ measureId: each.id, resolved: 'false' }"
            >{{ t('reviews.comments.open', { count: each.open }) }}<span class="sr">, {{ each.title }}</span></a
          >
        </li>
      }
    </ul>
  }`,
  styles: 'h3 { margin-top: var(--z-5); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormerComments {
  readonly detail = input.required<Chapter6Detail>();
  private readonly words = inject(Words);
  protected readonly t = inject(I18n).t;
  protected readonly former = computed(() =>
    this.detail().comments.flatMap(({ former, open }) =>
      former
        ? [{ id: former.measure.id, title: this.words.measure(former.measure), version: former.version, open }]
        : [],
    ),
  );
}
