import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { MOST_FOUND, type Permission, type SearchHit, type SearchType, searchTypes } from '@zesumme/domain';
import { DemoMark, Empty, Failure, I18n, Icon, type IconName, Pager, Skeleton } from '@zesumme/ui';
import { Api } from '../platform/api';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';

const SIZE = 20;

const icons: Record<SearchType, IconName> = {
  'working-group': 'users-three',
  meeting: 'calendar-blank',
  action: 'check-square',
  organisation: 'buildings',
  contact: 'user-circle',
  'practice-sheet': 'book-open',
  campaign: 'megaphone',
  pilot: 'flask',
  idea: 'lightbulb',
  'shared-service': 'handshake',
  questionnaire: 'clipboard-text',
  problem: 'warning-circle',
  flow: 'recycle',
};

const paths: Record<SearchType, string> = {
  'working-group': '/groups',
  meeting: '/meetings',
  action: '/actions',
  organisation: '/organisations',
  contact: '/organisations',
  'practice-sheet': '/practice-sheets',
  campaign: '/campaigns',
  pilot: '/pilots',
  idea: '/ideas',
  'shared-service': '/shared-services',
  questionnaire: '/questionnaires',
  problem: '/problems',
  flow: '/flows',
};

/** Kinds whose list is not open to everybody. */
const lists: Partial<Record<SearchType, Permission>> = {
  organisation: 'organisation.list',
  contact: 'contact.list',
  campaign: 'campaign.list',
  pilot: 'pilot.list',
  idea: 'idea.list',
  'shared-service': 'shared-service.list',
  questionnaire: 'questionnaire.list',
  problem: 'problem.list',
  flow: 'flow.list',
};

/** Everything that the reader may see and that answers to some words; the address holds words, kind and page. */
@Component({
  selector: 'z-search-page',
  imports: [DemoMark, Empty, Failure, Icon, Pager, RouterLink, Skeleton],
  template: `<h1>{{ t('insights.search.title') }}</h1>
    <form
      class="search wide"
      role="search"
      [attr.aria-label]="t('insights.search.title')"
      (submit)="search($event, field.value)"
    >
      <label class="sr" for="search-page-field">{{ t('insights.search.label') }}</label>
      <z-icon name="magnifying-glass" />
      <input id="search-page-field" type="search" maxlength="200" [value]="q()" #field />
    </form>
    @if (q() === '') {
      <p class="lede">{{ t('insights.search.start') }}</p>
    } @else {
      <nav class="acts kinds" [attr.aria-label]="t('search.among')">
        <a
          class="b sm"
          routerLink="."
          [class.p]="!type()"
          [queryParams]="{ q: q() }"
          [attr.aria-current]="type() ? null : 'true'"
          >{{ t('search.everything') }}</a
        >
        @for (kind of kinds(); track kind) {
          <a
            class="b sm"
            routerLink="."
            [class.p]="type() === kind"
            [queryParams]="{ q: q(), type: kind }"
            [attr.aria-current]="type() === kind ? 'true' : null"
            >{{ named(kind) }}</a
          >
        }
      </nav>
      @if (results.error(); as error) {
        <z-failure [error]="error" (retried)="results.reload()" />
      } @else if (results.value(); as found) {
        <p class="lede" role="status">
          {{
            found.more
              ? t('search.most', { most: most, q: q() })
              : t('insights.search.sentence', { count: found.total, q: q() })
          }}
        </p>
        @if (found.total === 0) {
          <z-empty
            [title]="t('insights.search.sentence', { count: 0, q: q() })"
            [hint]="t('insights.search.noneHint')"
          />
        }
        <ul class="rows">
          @for (hit of found.items; track hit.type + hit.key + hit.title) {
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
        @if (found.total > size) {
          <z-pager [page]="page()" [size]="size" [total]="found.total" (moved)="goTo($event)" />
        }
      } @else {
        <z-skeleton />
      }
    }`,
  styles: `
    .search.wide {
      max-width: 640px;
      margin: var(--z-4) 0;
      display: block;
    }
    .kinds {
      flex-wrap: wrap;
      margin-bottom: var(--z-4);
    }
    .lede {
      margin-bottom: var(--z-3);
    }
  `,
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
  protected readonly size = SIZE;
  protected readonly most = MOST_FOUND;
  protected readonly q = computed(() => this.params()?.get('q') ?? '');
  protected readonly type = computed(() => searchTypes.find((type) => type === this.params()?.get('type')));
  protected readonly page = computed(() => {
    const page = Number(this.params()?.get('page') ?? 1);
    return Number.isInteger(page) && page >= 1 && page <= MOST_FOUND ? page : 1;
  });
  protected readonly kinds = computed(() =>
    searchTypes.filter((type) => {
      const list = lists[type];
      return list === undefined || this.session.may(list);
    }),
  );
  protected readonly results = read(
    () => (this.q() ? { q: this.q(), type: this.type(), page: this.page(), role: this.session.role() } : undefined),
    ({ q, type, page }) =>
      this.api.ask(this.api.client.GET('/api/search', { params: { query: { q, type, page, size: SIZE } } })),
  );

  protected search(event: Event, q: string): void {
    event.preventDefault();
    void this.router.navigate([], { queryParams: { q: q || null, type: this.type() } });
  }

  protected goTo(page: number): void {
    void this.router.navigate([], { queryParams: { page }, queryParamsHandling: 'merge' });
  }

  protected named(type: SearchType): string {
    return this.t(`search.kinds.${type}` as const);
  }

  protected about({ type, context, day }: Pick<SearchHit, 'type' | 'context' | 'day'>): string {
    return [this.t(`insights.search.type.${type}` as const), context, day && this.i18n.day(day)]
      .filter(Boolean)
      .join(' · ');
  }
}
