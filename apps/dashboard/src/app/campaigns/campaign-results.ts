import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CampaignDetail, CampaignResultRow, CampaignResults, ResultMode } from '@zesumme/domain';
import { Empty, Failure, I18n } from '@zesumme/ui';
import { Chart, type ChartSeries } from '@zesumme/ui/chart';
import { ExportMenu } from '../platform/export-menu';
import { read } from '../platform/list-state';
import { CountingData } from './counting-data';
import { CampaignTeamResults } from './teams/team-results';

/** What a campaign gave, of closed steps and of five people or more: sums, a picture by mode, a table by organisation. */
@Component({
  selector: 'z-campaign-results',
  imports: [CampaignTeamResults, Chart, Empty, ExportMenu, Failure],
  templateUrl: './campaign-results.html',
  styles: `
    .sums {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-3) var(--z-6);
      margin-block: var(--z-3) var(--z-5);
    }
    h3 {
      margin-block: var(--z-4) var(--z-2);
    }
    .sums dt {
      color: var(--z-muted);
      font-size: var(--z-text-s);
    }
    .sums dd {
      margin: 0;
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignResultsSection {
  readonly campaign = input.required<CampaignDetail>();
  private readonly data = inject(CountingData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly results = read(
    () => ({ id: this.campaign().id, version: this.campaign().version }),
    ({ id }) => this.data.results(id),
  );
  protected readonly shown = computed(() => {
    const results = this.results.value();
    // A campaign that nobody counts here has its stated figures alone.
    return results?.factorSet ? results : null;
  });
  protected readonly sentence = computed(() => {
    const results = this.results.value();
    if (!results?.total) return '';
    return this.t('campaignCounting.results.sentence', {
      people: results.participants ?? 0,
      km: this.i18n.quantity(results.total.km),
      greenKm: results.total.greenKm === null ? 'none' : this.i18n.quantity(results.total.greenKm),
    });
  });
  protected readonly noneHint = computed(() => {
    const next = this.results.value()?.nextDay;
    return this.t('campaignCounting.results.noneHint', { next: next ? this.i18n.day(next) : 'none' });
  });
  protected readonly during = computed(() => {
    const rows = (this.results.value()?.during ?? []).filter(({ km }) => km > 0);
    return {
      labels: rows.map(({ modes }) => this.modes(modes)),
      series: this.oneSeries(
        'km',
        rows.map(({ km }) => km),
      ),
      sentence: this.t('campaignCounting.results.duringSentence', {
        km: this.i18n.quantity(rows.reduce((sum, { km }) => sum + Math.round(km * 10), 0) / 10),
      }),
    };
  });
  protected readonly before = computed(() => this.peopleBy('before', this.results.value()?.before ?? []));
  protected readonly after = computed(() => this.peopleBy('after', this.results.value()?.after ?? []));
  protected readonly method = computed(() => {
    const results = this.results.value();
    if (!results?.factorSet) return [];
    const { source, year, perimeter } = results.factorSet;
    const kmWithoutFactor = results.total?.kmWithoutFactor ?? 0;
    const kmWithoutUsual = results.total?.kmWithoutUsual ?? 0;
    return [
      this.t('campaignCounting.results.factors', {
        source,
        year: year ?? 0,
        perimeter: this.t(`campaignCounting.perimeter.${perimeter}`),
      }),
      this.t('campaignCounting.results.method'),
      ...(kmWithoutFactor > 0 ? [this.t('campaignCounting.results.leftOut', { km: kmWithoutFactor })] : []),
      ...(kmWithoutUsual > 0 ? [this.t('campaignCounting.results.withoutUsual', { km: kmWithoutUsual })] : []),
      this.t('campaignCounting.results.anonymity'),
      ...(results.total?.grossKg === null || results.rows.some(({ figures }) => figures?.grossKg === null)
        ? [this.t('campaignCounting.results.savedHidden')]
        : []),
    ];
  });
  protected readonly closed = computed(() => {
    const { closedDay = null, nextDay = null } = this.results.value() ?? {};
    return [
      ...(closedDay ? [this.t('campaignCounting.results.closed', { day: this.i18n.day(closedDay) })] : []),
      ...(nextDay ? [this.t('campaignCounting.results.next', { day: this.i18n.day(nextDay) })] : []),
    ].join(' ');
  });

  protected nameOf({ organisations }: CampaignResultRow): string {
    const names = this.i18n.list(organisations.map(({ name }) => name));
    return organisations.length > 1 ? this.t('campaignCounting.results.together', { names }) : names;
  }

  protected shareOf({ share, rank, sizeClass }: CampaignResultRow): string {
    if (share === null || sizeClass === null) return this.t('campaignCounting.results.unknown');
    const place = rank === null ? '' : ` (${rank}, ${this.t(`campaignCounting.results.size.${sizeClass}`)})`;
    return `${this.i18n.share(share)}${place}`;
  }

  protected count(value: number | null | undefined): string {
    return value === null || value === undefined ? '–' : this.i18n.quantity(value);
  }

  protected kilograms(value: number | null | undefined): string {
    return value === undefined || value === null ? '–' : `${this.i18n.number(value, 1)} kg`;
  }

  protected emissions(value: number | null): string {
    return value === null ? this.t('campaignCounting.results.unknown') : `${this.kilograms(value)} CO₂e`;
  }

  private peopleBy(name: 'before' | 'after', rows: CampaignResults['before']) {
    const people = rows.reduce((sum, each) => sum + each.people, 0);
    return {
      labels: rows.map(({ modes }) => this.modes(modes)),
      series: this.oneSeries(
        'people',
        rows.map((each) => each.people),
      ),
      sentence: this.t(`campaignCounting.results.${name}Sentence`, { people }),
    };
  }

  private modes(modes: readonly ResultMode[]): string {
    return this.i18n.list(modes.map((mode) => this.t(`campaignCounting.mode.${mode}`)));
  }

  private oneSeries(name: 'km' | 'people', values: number[]): ChartSeries[] {
    return [{ name: this.t(`campaignCounting.results.${name}`), fill: 'effective', values }];
  }
}
