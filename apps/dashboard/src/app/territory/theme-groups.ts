import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type GroupTheme, type ThemeDetail, type WorkingGroupRow, phases } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Pager,
  PhaseMark,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Session } from '../platform/session';
import { TerritoryData } from './territory-data';

/** The groups on a theme that the reader may know of, with how far each has come with it. */
@Component({
  selector: 'z-theme-groups',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    ListSearch,
    Pager,
    PhaseMark,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './theme-groups.html',
  styles: '.since { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeGroups {
  readonly theme = input.required<ThemeDetail>();
  private readonly data = inject(TerritoryData);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly phases = phases;
  protected readonly state = listState({ sort: 'name', filters: ['themePhase'], size: 10 });
  protected readonly name = computed(() => themeName(this.i18n, this.theme()));
  private readonly id = computed(() => this.theme().id);
  protected readonly groups = read(
    () => ({ query: { ...this.state.query(), themeId: this.id() }, role: this.session.role() }),
    ({ query }) => this.data.groups(query),
  );
  protected readonly activeFilters = computed(() => {
    const { themePhase } = this.state.filters();
    return [
      { name: 'q', label: this.state.q() },
      { name: 'themePhase', label: this.i18n.find(`common.phase.${themePhase}`) ?? '' },
    ].filter(({ label }) => label !== '');
  });

  /** How far the group has come with this theme. */
  protected here({ themes }: WorkingGroupRow): GroupTheme | undefined {
    return themes.find(({ theme }) => theme.id === this.id());
  }
}
