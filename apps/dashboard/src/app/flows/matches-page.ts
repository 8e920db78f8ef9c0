import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, I18n } from '@zesumme/ui';
import { ListChoice } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { Session } from '../platform/session';
import type { HasUnsavedChanges } from '../platform/unsaved-changes';
import { FlowsData } from './flows-data';
import { MatchList } from './match-list';

const sorts = ['-score', 'distance'] as const;
const distances = [2, 5, 10, 20, 50];

/** Everything that goes together in the zones of the reader's groups, the best first. */
@Component({
  selector: 'z-matches-page',
  imports: [Control, Field, ListChoice, MatchList, RouterLink],
  template: `<ol class="crumbs">
      <li>
        <a routerLink="/flows">{{ t('flows.title') }}</a>
      </li>
    </ol>
    <div class="head">
      <h1>{{ t('flows.match.title') }}</h1>
    </div>
    <p class="lede">{{ t('flows.match.lede') }}</p>
    <form class="filters" [attr.aria-label]="t('common.list.filters')" (submit)="$event.preventDefault()">
      <z-list-choice
        [label]="t('flows.match.zone')"
        [all]="t('flows.match.allZones')"
        [choices]="zones.value() ?? []"
        [value]="state.filters().zoneId"
        (chosen)="state.set({ zoneId: $event })"
      />
      <z-field [label]="t('flows.maxKm')">
        <select zControl (change)="state.set({ maxKm: $any($event.target).value })">
          <option value="" [selected]="!state.filters().maxKm">{{ t('flows.allDistances') }}</option>
          @for (km of distances; track km) {
            <option [value]="km" [selected]="state.filters().maxKm === '' + km">{{ km }}</option>
          }
        </select>
      </z-field>
      <z-field [label]="t('flows.match.order')">
        <select zControl (change)="state.set({ sort: $any($event.target).value })">
          @for (sort of sorts; track sort) {
            <option [value]="sort" [selected]="state.sort() === sort">{{ t(sortKey(sort)) }}</option>
          }
        </select>
      </z-field>
    </form>
    <z-match-list [filters]="filters()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatchesPage implements HasUnsavedChanges {
  private readonly data = inject(FlowsData);
  private readonly session = inject(Session);
  private readonly list = viewChild(MatchList);
  protected readonly t = inject(I18n).t;
  protected readonly sorts = sorts;
  protected readonly distances = distances;
  protected readonly state = listState({ sort: '-score', filters: ['zoneId', 'maxKm'] });
  protected readonly zones = read(
    () => this.session.role(),
    () => this.data.zones(),
  );
  protected readonly filters = computed(() => {
    const { zoneId, maxKm } = this.state.filters();
    return { sort: this.state.sort(), ...(zoneId ? { zoneId } : {}), ...(maxKm ? { maxKm } : {}) };
  });

  hasUnsavedChanges(): boolean {
    return this.list()?.hasUnsavedChanges ?? false;
  }

  protected readonly sortKey = (sort: (typeof sorts)[number]) =>
    sort === 'distance' ? ('flows.match.sort.distance' as const) : ('flows.match.sort.score' as const);
}
