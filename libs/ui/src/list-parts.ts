import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { I18n } from './i18n';
import { Icon } from './icon';

/** A column's head that sorts; put it inside the `th`, which carries `[attr.aria-sort]="ariaSort(…)"`. */
@Component({
  selector: 'z-sort',
  imports: [Icon],
  template: `<button type="button" class="sort" (click)="sorted.emit(next())">
    <ng-content />
    @if (direction(); as way) {
      <z-icon [name]="way === 'ascending' ? 'arrow-up' : 'arrow-down'" size="s" />
    }
  </button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SortButton {
  /** The sort that this column stands for. */
  readonly by = input.required<string>();
  /** The list's present sort: a column, or `-column` for descending. */
  readonly current = input.required<string>();
  readonly sorted = output<string>();
  protected readonly direction = computed(() => ariaSort(this.by(), this.current()));
  protected readonly next = computed(() => (this.current() === this.by() ? `-${this.by()}` : this.by()));
}

/** The `aria-sort` of a column's head; nothing when the list is sorted by another column. */
export function ariaSort(by: string, current: string): 'ascending' | 'descending' | null {
  if (current === by) return 'ascending';
  return current === `-${by}` ? 'descending' : null;
}

/** Where one is in a list, and the way to the pages before and after. */
@Component({
  selector: 'z-pager',
  template: `@if (total() > 0) {
    <nav class="pager" [attr.aria-label]="label() || i18n.t('common.list.pages')">
      <span class="s m" role="status">{{
        i18n.t('common.list.range', { from: from(), to: to(), total: total() })
      }}</span>
      @if (total() > size()) {
        <span class="acts">
          <button type="button" class="b sm" [attr.aria-disabled]="page() <= 1 ? true : null" (click)="go(page() - 1)">
            {{ i18n.t('common.list.previous') }}
          </button>
          <button
            type="button"
            class="b sm"
            [attr.aria-disabled]="to() >= total() ? true : null"
            (click)="go(page() + 1)"
          >
            {{ i18n.t('common.list.next') }}
          </button>
        </span>
      }
    </nav>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Pager {
  readonly page = input.required<number>();
  readonly size = input.required<number>();
  readonly total = input.required<number>();
  /** What the pages are of, where several lists stand on one page. */
  readonly label = input('');
  readonly moved = output<number>();
  protected readonly i18n = inject(I18n);
  protected readonly from = computed(() => Math.min(this.total(), (this.page() - 1) * this.size() + 1));
  protected readonly to = computed(() => Math.min(this.total(), this.page() * this.size()));

  /** At either end the button stays, so that the focus is not lost, and does nothing. */
  protected go(page: number): void {
    if (page >= 1 && (page - 1) * this.size() < this.total()) this.moved.emit(page);
  }
}

/** The filters that are on, each with the way to take it off. */
@Component({
  selector: 'z-active-filters',
  imports: [Icon],
  template: `<ul class="active s" [attr.aria-label]="i18n.t('common.list.active')">
    @for (filter of filters(); track filter.name) {
      <li>
        <button type="button" class="chip" (click)="removed.emit(filter.name)">
          {{ filter.label }}<z-icon name="x" size="s" /><span class="sr">{{
            i18n.t('common.list.removeFilter', { filter: filter.label })
          }}</span>
        </button>
      </li>
    }
    <li class="m"><ng-content /></li>
  </ul>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActiveFilters {
  readonly filters = input.required<readonly { name: string; label: string }[]>();
  readonly removed = output<string>();
  protected readonly i18n = inject(I18n);
}

const PATIENCE = 400;

/** Grey lines in the place of what is loading, once that takes longer than a moment. */
@Component({
  selector: 'z-skeleton',
  template: `<div class="sk" role="status">
    <span class="sr">{{ i18n.t('common.state.loading') }}</span>
    @if (shown()) {
      @for (line of lines(); track line) {
        <i [style.width.%]="line"></i>
      }
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  readonly rows = input(6);
  protected readonly i18n = inject(I18n);
  protected readonly shown = signal(false);
  protected readonly lines = computed(() =>
    Array.from({ length: this.rows() }, (_, index) => 58 + ((index * 23) % 37)),
  );

  constructor() {
    effect((onCleanup) => {
      const timer = setTimeout(() => this.shown.set(true), PATIENCE);
      onCleanup(() => clearTimeout(timer));
    });
  }
}

/** Why there is nothing here; what fills it is projected. */
@Component({
  selector: 'z-empty',
  imports: [Icon, NgTemplateOutlet],
  template: `<div class="box">
    <z-icon [name]="filtered() ? 'magnifying-glass' : 'circle-dashed'" />
    <ng-template #words>{{ filtered() ? i18n.t('common.list.noResults') : title() }}</ng-template>
    @switch (level()) {
      @case (2) {
        <h2><ng-container [ngTemplateOutlet]="words" /></h2>
      }
      @case (3) {
        <h3><ng-container [ngTemplateOutlet]="words" /></h3>
      }
      @default {
        <h4><ng-container [ngTemplateOutlet]="words" /></h4>
      }
    }
    <p class="s m">{{ filtered() ? i18n.t('common.list.noResultsHint') : hint() }}</p>
    <div class="acts">
      @if (filtered()) {
        <button type="button" class="b" (click)="cleared.emit()">{{ i18n.t('common.act.clearFilters') }}</button>
      } @else {
        <ng-content />
      }
    </div>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Empty {
  readonly title = input.required<string>();
  readonly hint = input('');
  /** The level of its heading: one below the heading that it stands under, which is the page's as a rule. */
  readonly level = input<2 | 3 | 4>(2);
  /** Whether filters are on: then it is they that leave nothing. */
  readonly filtered = input(false);
  readonly cleared = output<void>();
  protected readonly i18n = inject(I18n);
}

/** What could not be read, what is kept, and the way to try again; where there is nothing to be read, the way back. */
@Component({
  selector: 'z-failure',
  imports: [Icon, NgTemplateOutlet, RouterLink],
  template: `<div class="box err" role="alert">
    <z-icon name="warning-circle" />
    <ng-template #words>{{ heading() }}</ng-template>
    @switch (level()) {
      @case (1) {
        <h1><ng-container [ngTemplateOutlet]="words" /></h1>
      }
      @case (2) {
        <h2><ng-container [ngTemplateOutlet]="words" /></h2>
      }
      @default {
        <h3><ng-container [ngTemplateOutlet]="words" /></h3>
      }
    }
    <p class="s">{{ text() }}</p>
    <div class="acts">
      @if (isBarred()) {
        <a class="b" [routerLink]="above()">{{ i18n.t('common.act.back') }}</a>
      } @else {
        <button type="button" class="b" (click)="retried.emit()">{{ i18n.t('errors.retry') }}</button>
      }
    </div>
    @if (reference(); as id) {
      <p class="xs m">{{ i18n.t('errors.reference', { id }) }}</p>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Failure {
  readonly title = input<string>();
  readonly error = input.required<unknown>();
  /** Of its heading: 1 where it stands for the whole page, 2 for what the page is about, 3 for a part of it. */
  readonly level = input<1 | 2 | 3>(3);
  readonly retried = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  protected readonly isMissing = computed(() => this.problem()?.code === 'not-found');
  /** To read it again would be refused again, or find nothing again. */
  protected readonly isBarred = computed(() => this.isMissing() || this.problem()?.code === 'forbidden');
  protected readonly heading = computed(() =>
    this.isMissing() ? this.i18n.t('errors.title.missing') : (this.title() ?? this.i18n.t('errors.title.list')),
  );
  private readonly problem = computed(
    () => this.error() as { code?: string; requestId?: string; params?: Record<string, string> } | null,
  );
  protected readonly text = computed(() => {
    const { code, params } = this.problem() ?? {};
    // An account that may do it in another state is told so, and not that it may not.
    const key = code === 'forbidden' && params?.['reason'] === 'state' ? 'state' : code;
    return this.i18n.find(`errors.problem.${key}`, params) ?? this.i18n.t('errors.offline');
  });
  /** What the record would be one of: `/meetings` for `/meetings/1/edit`. */
  protected readonly above = (): string => `/${this.router.url.split(/[?#/]/)[1] ?? ''}`;
  protected readonly reference = computed(() => this.problem()?.requestId?.slice(0, 8).toUpperCase());
}
