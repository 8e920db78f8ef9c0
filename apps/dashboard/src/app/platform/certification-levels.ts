import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CertificationRules, Subsidy } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

/** What a catalogue says of certificates: levels, distinctions and subsidies, each with its source. */
@Component({
  selector: 'z-certification-levels',
  template: `
    <p class="s m">{{ t('levels.summary', { years: rules().validityYears }) }} {{ period() }}</p>
    <table class="data">
      <caption class="sr">
        {{
          t('levels.title')
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t('levels.level') }}</th>
          <th scope="col">{{ t('levels.distinction') }}</th>
          <th scope="col">{{ t('levels.subsidy') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (level of rules().levels; track level.percent) {
          <tr>
            <th scope="row" class="nw">{{ i18n.percent(level.percent) }}</th>
            <td>{{ level.distinction ?? t('levels.noDistinction') }}</td>
            <td>
              @for (subsidy of subsidiesOf(level.percent); track $index) {
                <p>
                  {{ amountOf(subsidy) }}
                  <br /><span class="xs m">{{ sourceOf(subsidy) }}</span>
                </p>
              } @empty {
                <span class="m">{{ t('levels.subsidyUnknown') }}</span>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
    <p class="xs m">{{ sourceOf(rules()) }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    table {
      width: 100%;
      margin-block: var(--z-3);
    }
    td p {
      margin: 0;
    }
    td,
    p {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CertificationLevels {
  readonly rules = input.required<CertificationRules>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly period = computed(() => {
    const { from, to } = this.rules();
    const start = this.i18n.day(from);
    return to === null
      ? this.t('levels.periodOpen', { start })
      : this.t('levels.period', { start, end: this.i18n.day(to) });
  });

  protected subsidiesOf(level: number): Subsidy[] {
    return this.rules().subsidies.filter(({ percent }) => percent === level);
  }

  protected amountOf({ eurosPerInhabitant, year, mostInhabitants }: Subsidy): string {
    return [
      this.t('levels.amount', { amount: this.i18n.quantity(eurosPerInhabitant) }),
      ...(year === null ? [] : [this.t('levels.inYear', { year: String(year) })]),
      ...(mostInhabitants === null ? [] : [this.t('levels.most', { count: mostInhabitants })]),
    ].join(' ');
  }

  protected sourceOf({ source, day, toConfirm }: Pick<CertificationRules, 'source' | 'day' | 'toConfirm'>): string {
    const said = day
      ? this.t('levels.sourceOn', { source, day: this.i18n.day(day) })
      : this.t('levels.source', { source });
    return toConfirm ? `${said} (${this.t('catalogues.toConfirm')})` : said;
  }
}
