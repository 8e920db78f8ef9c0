import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ActiveFilters, Empty, Failure, I18n, Icon, Pager, Skeleton } from '@zesumme/ui';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { Chapter6Data } from './chapter-6-data';
import { CommunesWays } from './communes-ways';
import { PicturesData } from './pictures-data';
import { ResponsiblePicture } from './responsible-picture';

/** How the actions that count in chapter 6 stand, by who answers for them, over the communes or of one. */
@Component({
  selector: 'z-responsibles-page',
  imports: [
    ActiveFilters,
    CommunesWays,
    Empty,
    Failure,
    Icon,
    ListChoice,
    ListSearch,
    Pager,
    ResponsiblePicture,
    RouterLink,
    Skeleton,
  ],
  template: `@if (responsibles.value()?.commune; as commune) {
      <p class="crumbs">
        <a [routerLink]="['/chapter-6', commune.code, 'charts']"
          ><z-icon name="arrow-left" size="s" />{{ t('pictures.charts.heading', { commune: commune.name }) }}</a
        >
      </p>
    }
    <div class="head">
      <h1>{{ t('pictures.responsibles.title') }}</h1>
      <div class="acts">
        <button type="button" class="b" (click)="print()">
          <z-icon name="printer" size="s" />{{ t('pacteClimat.page.print') }}
        </button>
      </div>
    </div>
    <z-communes-ways />
    <form class="filters" [attr.aria-label]="t('common.list.filters')" (submit)="$event.preventDefault()">
      <z-list-search [state]="state" [hint]="t('pictures.responsibles.search')" />
      <z-list-choice
        [label]="t('pictures.responsibles.commune')"
        [all]="t('pictures.responsibles.allCommunes')"
        [choices]="communes.value() ?? []"
        [value]="state.filters().communeCode"
        (chosen)="state.set({ communeCode: $event })"
      />
    </form>
    @if (responsibles.error(); as error) {
      <z-failure [level]="2" [error]="error" (retried)="responsibles.reload()" />
    } @else if (responsibles.value(); as page) {
      <z-active-filters [filters]="activeFilters()" (removed)="state.remove($event)">{{
        t('pictures.responsibles.count', { total: page.total })
      }}</z-active-filters>
      @if (page.items.length === 0) {
        <z-empty
          [title]="t('pictures.responsibles.empty')"
          [hint]="t('pictures.responsibles.emptyHint')"
          [filtered]="state.isFiltered()"
          (cleared)="state.clear()"
        />
      } @else {
        <z-responsible-picture
          [page]="page"
          [communeCode]="state.filters().communeCode"
          [query]="state.query()"
          [state]="state"
        />
        <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="state.goTo($event)" />
      }
    } @else {
      <z-skeleton />
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResponsiblesPage {
  private readonly data = inject(PicturesData);
  private readonly chapters = inject(Chapter6Data);
  protected readonly t = inject(I18n).t;
  protected readonly state = listState({ sort: '-counted', filters: ['communeCode'] });
  protected readonly responsibles = read(
    () => this.state.query(),
    (query) => this.data.responsibles(query),
  );
  /** The communes that the reader sees behind their figures. */
  protected readonly communes = read(
    () => true,
    async () =>
      (await this.chapters.all())
        .filter(({ part }) => part === 'full')
        .map(({ commune: { code, name } }) => ({ id: code, name })),
  );
  protected readonly activeFilters = computed(() => {
    const { communeCode } = this.state.filters();
    const commune = this.communes.value()?.find(({ id }) => id === communeCode);
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...(communeCode ? [{ name: 'communeCode', label: commune?.name ?? communeCode }] : []),
    ];
  });

  protected print(): void {
    window.print();
  }
}
