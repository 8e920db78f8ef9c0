import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { SearchHit, SearchType } from '@zesumme/domain';
import { DemoMark, Empty, Failure, I18n, Icon, type IconName, Skeleton } from '@zesumme/ui';
import { Api } from '../platform/api';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';

const icons: Record<SearchType, IconName> = {
  'working-group': 'users-three',
  meeting: 'calendar-blank',
  action: 'check-square',
  organisation: 'buildings',
  contact: 'user-circle',
  'practice-sheet': 'book-open',
};

const paths: Record<SearchType, string> = {
  'working-group': '/groups',
  meeting: '/meetings',
  action: '/actions',
  organisation: '/organisations',
  contact: '/organisations',
  'practice-sheet': '/practice-sheets',
};

/** Everything that the reader may see and that answers to some words. */
@Component({
  selector: 'z-search-page',
  imports: [DemoMark, Empty, Failure, Icon, RouterLink, Skeleton],
  template: `<h1>{{ t('insights.search.title') }}</h1>
    <form class="search wide" role="search" (submit)="search($event, field.value)">
      <label class="sr" for="search-page-field">{{ t('insights.search.label') }}</label>
      <z-icon name="magnifying-glass" />
      <input id="search-page-field" type="search" maxlength="200" [value]="q()" #field />
    </form>
    @if (q() === '') {
      <p class="lede">{{ t('insights.search.start') }}</p>
    } @else if (results.error(); as error) {
      <z-failure [error]="error" (retried)="results.reload()" />
    } @else if (results.value(); as found) {
      <p class="lede" role="status">{{ t('insights.search.sentence', { count: found.total, q: q() }) }}</p>
      @if (found.items.length === 0) {
        <z-empty [title]="t('insights.search.sentence', { count: 0, q: q() })" [hint]="t('insights.search.noneHint')" />
      }
      <ul class="rows">
        @for (hit of found.items; track hit.type + hit.key) {
          <li>
            <z-icon [name]="icons[hit.type]" />
            <div class="grow">
              <a [routerLink]="[paths[hit.type], hit.key]"
                ><strong>{{ hit.title }}</strong></a
              >
              @if (hit.isDemo) {
                <z-demo />
              }
              <br /><span class="s m">{{ about(hit) }}</span>
            </div>
          </li>
        }
      </ul>
      @if (found.total > found.items.length) {
        <p class="s m">{{ t('insights.search.shown', { shown: found.items.length, total: found.total }) }}</p>
      }
    } @else {
      <z-skeleton />
    }`,
  styles: '.search.wide { max-width: 640px; margin: var(--z-4) 0; display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  private readonly params = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly t = this.i18n.t;
  protected readonly icons = icons;
  protected readonly paths = paths;
  protected readonly q = computed(() => this.params()?.get('q') ?? '');
  protected readonly results = read(
    () => (this.q() ? { q: this.q(), role: this.session.role() } : undefined),
    ({ q }) => this.api.ask(this.api.client.GET('/api/search', { params: { query: { q, size: 50 } } })),
  );

  protected search(event: Event, q: string): void {
    event.preventDefault();
    void this.router.navigate([], { queryParams: { q: q || null } });
  }

  protected about({ type, context, day }: Pick<SearchHit, 'type' | 'context' | 'day'>): string {
    return [this.t(`insights.search.type.${type}` as const), context, day && this.i18n.day(day)]
      .filter(Boolean)
      .join(' · ');
  }
}
