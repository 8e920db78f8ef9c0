import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { CampaignDetail, CampaignTeamResult } from '@zesumme/domain';
import { Control, Empty, Failure, Field, I18n, Pager, Skeleton, SortButton, ariaSort } from '@zesumme/ui';
import { read } from '../../platform/list-state';
import { TeamsData } from './teams-data';

const SIZE = 10;
const columns = ['participants', 'share', 'km', 'kmEach', 'grossKg'] as const;

/** What is told of teams: those of which five people or more took part, whatever is added up or taken off. */
@Component({
  selector: 'z-campaign-team-results',
  imports: [Control, Empty, Failure, Field, Pager, Skeleton, SortButton],
  templateUrl: './team-results.html',
  styles: `
    h3 {
      margin-block: var(--z-5) var(--z-2);
    }
    .filters {
      margin-bottom: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignTeamResults {
  readonly campaign = input.required<CampaignDetail>();
  private readonly data = inject(TeamsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly columns = columns;
  protected readonly query = linkedSignal({
    source: () => this.campaign().id,
    computation: () => ({ q: '', sort: 'name', page: 1, organisationId: '' }),
  });
  protected readonly rows = read(
    () => ({ id: this.campaign().id, version: this.campaign().version, query: this.query() }),
    ({ id, query: { q, organisationId, ...rest } }) =>
      this.data.results(id, {
        ...rest,
        ...(q ? { q } : {}),
        ...(organisationId ? { organisationId } : {}),
        size: SIZE,
      }),
  );
  protected readonly isFiltered = computed(() => this.query().q !== '' || this.query().organisationId !== '');

  protected set(change: Partial<{ q: string; sort: string; page: number; organisationId: string }>): void {
    this.query.update((before) => ({ ...before, page: 1, ...change }));
  }

  protected nameOf({ teams, withoutTeam }: CampaignTeamResult): string {
    const without = this.t('campaignCounting.teams.without');
    const names = this.i18n.list([...teams.map(({ name }) => name), ...(withoutTeam ? [without] : [])]);
    const isOne = teams.length + (withoutTeam ? 1 : 0) === 1;
    return isOne ? names : this.t('campaignCounting.teams.together', { names });
  }

  protected labelOf(column: (typeof columns)[number]): string {
    if (column === 'share' || column === 'kmEach') return this.t(`campaignCounting.teams.${column}`);
    return this.t(`campaignCounting.results.${column === 'grossKg' ? 'grossShort' : column}`);
  }

  protected valueOf(row: CampaignTeamResult, column: (typeof columns)[number]): string {
    const told = (value: number | null | undefined, inWords: (known: number) => string): string =>
      value === null || value === undefined ? '–' : inWords(value);
    switch (column) {
      case 'share':
        return told(row.share, (share) => this.i18n.share(share));
      case 'grossKg':
        return told(row.figures?.grossKg, (kg) => `${this.i18n.number(kg, 1)} kg`);
      case 'km':
        return told(row.figures?.km, (km) => this.i18n.quantity(km));
      default:
        return told(row[column], (value) => this.i18n.quantity(value));
    }
  }
}
