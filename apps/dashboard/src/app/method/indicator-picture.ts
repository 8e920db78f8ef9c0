import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type PilotIndicator, indicatorStanding, valuesInOrder } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Chart, type ChartSeries } from '@zesumme/ui/chart';

/** What an indicator of a pilot came to: the sentence, the chart with its table, and where each value comes from. */
@Component({
  selector: 'z-indicator-picture',
  imports: [Chart],
  template: `@if (values().length > 0) {
      <z-chart
        kind="line"
        [sentence]="sentence()"
        [labelsName]="t('pilots.indicator.day')"
        [labels]="labels()"
        [series]="series()"
        [digits]="digits()"
        [fileName]="indicator().label"
      />
      <details>
        <summary>{{ t('pilots.indicator.sources') }}</summary>
        <ul class="s">
          @for (value of values(); track value.day) {
            <li>
              {{ i18n.day(value.day, 'medium') }} – {{ withUnit(value.value) }} –
              {{ value.source ?? t('pilots.indicator.noSource') }}
            </li>
          }
        </ul>
      </details>
    } @else {
      <p class="say s">{{ sentence() }}</p>
    }`,
  styles: ':host { display: block; margin-bottom: var(--z-4); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndicatorPicture {
  readonly indicator = input.required<PilotIndicator>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly values = computed(() => valuesInOrder(this.indicator().values));
  protected readonly labels = computed(() => this.values().map(({ day }) => this.i18n.day(day, 'medium')));
  protected readonly digits = computed(() => {
    const { baseline, target, values } = this.indicator();
    const all = [baseline, target, ...values.map(({ value }) => value)];
    return all.every((value) => value === null || Number.isInteger(value)) ? 0 : 2;
  });
  /** The values, and as even lines what they are measured against where that is known. */
  protected readonly series = computed(() => {
    const { baseline, target } = this.indicator();
    const even = (value: number) => this.values().map(() => value);
    const series: ChartSeries[] = [
      { name: this.t('pilots.indicator.values'), fill: 'colour-1', values: this.values().map(({ value }) => value) },
    ];
    if (target !== null)
      series.push({ name: this.t('pilots.indicator.target'), fill: 'colour-2', values: even(target) });
    if (baseline !== null)
      series.push({ name: this.t('pilots.indicator.baseline'), fill: 'colour-3', values: even(baseline) });
    return series;
  });
  protected readonly sentence = computed(() => {
    const { label, baseline, target } = this.indicator();
    const { latest, reached } = indicatorStanding(this.indicator());
    const known = (value: number | null): 'yes' | 'no' => (value === null ? 'no' : 'yes');
    return this.t('pilots.indicator.sentence', {
      label,
      hasValue: latest ? 'yes' : 'no',
      value: latest ? this.withUnit(latest.value) : '',
      day: latest ? this.i18n.day(latest.day, 'medium') : '',
      hasBaseline: known(baseline),
      baseline: baseline === null ? '' : this.withUnit(baseline),
      hasTarget: known(target),
      target: target === null ? '' : this.withUnit(target),
      reached: reached === null ? 'unknown' : reached ? 'yes' : 'no',
    });
  });

  protected withUnit(value: number): string {
    const { unit } = this.indicator();
    const number = this.i18n.quantity(value);
    return unit === null ? number : `${number} ${unit}`;
  }
}
