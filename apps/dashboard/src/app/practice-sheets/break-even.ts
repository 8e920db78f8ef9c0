import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import {
  type BreakEven,
  type BreakEvenAssumptions,
  type BreakEvenName,
  type BreakEvenSide,
  type Span,
  breakEvenAssumptions,
  breakEvenCurves,
  breakEvenOf,
  breakEvenSides,
  breakEvenYear,
  issuesIn,
} from '@zesumme/domain';
import { type ChartSeries, I18n, Icon } from '@zesumme/ui';
import { Chart } from '@zesumme/ui/chart';
import { BreakEvenFields } from './break-even-fields';
import { assumptionsGroup, statedAssumptions, typedAssumptions } from './break-even-model';

const shared = ['people', 'cupsPerDay', 'cupsPerPerson', 'daysPerYear', 'loss'] as const;
const namesOf = {
  footprint: [...shared, 'footprintReusable', 'footprintDisposable', 'footprintWashing'],
  price: [...shared, 'priceReusable', 'priceDisposable', 'priceWashing'],
} as const satisfies Record<BreakEvenSide, readonly BreakEvenName[]>;

/** When a cup has paid back, reckoned with the reader's own figures; they stay on this page. */
@Component({
  selector: 'z-break-even',
  imports: [BreakEvenFields, Chart, Icon, ReactiveFormsModule],
  templateUrl: './break-even.html',
  styles: `
    .result {
      display: grid;
      gap: var(--z-2);
      margin-bottom: var(--z-4);
    }
    .quotation {
      margin: var(--z-3) 0 0;
      padding-left: var(--z-4);
      border-left: 3px solid var(--z-line);
    }
    blockquote {
      margin: 0;
    }
    @media print {
      .noprint {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BreakEvenCalculator {
  /** What the sheet says: where the reader starts. */
  readonly carried = input.required<BreakEven>();
  /** The language of the sheet's own words. */
  readonly lang = input<string | null>(null);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly sides = breakEvenSides;
  protected readonly side = signal<BreakEvenSide>('footprint');
  protected readonly sideKey = (side: BreakEvenSide) => `breakEven.side.${side}` as const;
  protected readonly names = computed(() => namesOf[this.side()]);
  protected readonly form = assumptionsGroup();
  /** What is typed, as long as it can be reckoned with; else what could last. */
  private readonly stated = signal<BreakEvenAssumptions>(breakEvenAssumptions.parse({}));
  protected readonly isChanged = signal(false);
  private readonly result = computed(() => breakEvenOf(this.stated(), this.side()));

  constructor() {
    effect(() => this.fill(this.carried()));
    this.form.valueChanges.subscribe(() => this.take());
  }

  protected reset(): void {
    this.fill(this.carried());
  }

  protected readonly says = (name: BreakEvenName): string => {
    const { low, high, source } = this.stated()[name];
    if (low === null && high === null) return this.t('breakEven.unknown');
    const sheet = this.carried().assumptions[name];
    const isOwn = low !== sheet.low || (high ?? low) !== (sheet.high ?? sheet.low);
    if (isOwn) return this.t('breakEven.own');
    return source ? this.t('breakEven.from', { source }) : this.t('breakEven.withoutSource');
  };

  protected readonly missing = computed(() => {
    const names = this.result().missing.map((name) => this.t(`breakEven.assumption.${name}`));
    return names.length > 0 ? this.t('breakEven.missing', { names: this.i18n.list(names), count: names.length }) : null;
  });

  protected readonly sentence = computed(() => {
    const { uses } = this.result();
    return uses ? `${this.t(`breakEven.about.${this.side()}`)} ${this.inWords('uses', uses)}` : '';
  });

  protected readonly days = computed(() => {
    const { days } = this.result();
    return days && Number.isFinite(days.from) ? this.inWords('days', days) : null;
  });

  protected readonly year = computed(() => {
    const { beakers, saving } = breakEvenYear(this.stated(), this.side());
    return [
      beakers && this.t('breakEven.beakers', { span: this.span(beakers, 0) }),
      saving && this.t(`breakEven.saving.${this.side()}`, { span: this.span(inUnit(saving, this.side()), 0) }),
    ].filter((told) => told !== null);
  });

  protected readonly digits = computed(() => (this.side() === 'price' ? 2 : 1));
  protected readonly picture = computed(() =>
    this.t(`breakEven.picture.${this.side()}`, { sentence: this.sentence() }),
  );
  protected readonly curves = computed(() => {
    const curves = breakEvenCurves(this.stated(), this.side());
    if (!curves) return null;
    return {
      labels: curves.uses.map((uses) => this.i18n.number(uses)),
      series: [...this.lines('disposable', curves.disposable), ...this.lines('reusable', curves.reusable)],
    };
  });

  private lines(what: 'disposable' | 'reusable', spans: Span[]): ChartSeries[] {
    const fill = what === 'disposable' ? 'colour-2' : 'colour-1';
    const line = (name: ChartSeries['name'], values: number[]): ChartSeries => ({ name, fill, values });
    const [least, most] = [spans.map(({ from }) => from), spans.map(({ to }) => to)];
    if (least.every((value, at) => value === most[at])) return [line(this.t(`breakEven.curve.${what}`), least)];
    return [line(this.t(`breakEven.curve.${what}Least`), least), line(this.t(`breakEven.curve.${what}Most`), most)];
  }

  private inWords(what: 'uses' | 'days', { from, to }: Span): string {
    const params = { from: this.i18n.number(from), to: this.i18n.number(to), count: to };
    if (!Number.isFinite(from)) return this.t('breakEven.never');
    if (!Number.isFinite(to)) return this.t(`breakEven.${what}OrNever`, { from: params.from });
    return from === to ? this.t(`breakEven.${what}Exactly`, params) : this.t(`breakEven.${what}Between`, params);
  }

  private span({ from, to }: Span, digits: number): string {
    const [low, high] = [this.i18n.number(from, digits), this.i18n.number(to, digits)];
    return low === high ? low : this.t('breakEven.span', { low, high });
  }

  private fill({ assumptions }: BreakEven): void {
    this.form.reset(typedAssumptions(assumptions));
    this.take();
    this.isChanged.set(false);
  }

  /** Takes over what is typed, and says at its field what cannot be reckoned with. */
  private take(): void {
    const typed = statedAssumptions(this.form);
    const issues = issuesIn(breakEvenAssumptions, typed);
    for (const group of Object.values(this.form.controls)) {
      for (const control of [group.controls.low, group.controls.high]) control.setErrors(null);
    }
    for (const { path, ...issue } of issues) this.form.get(path.split('.'))?.setErrors({ issue });
    this.isChanged.set(this.form.dirty);
    if (issues.length === 0) this.stated.set(breakEvenAssumptions.parse(typed));
  }
}

/** A year is told in kilograms: grams of a whole organisation are too many to read. */
const inUnit = ({ from, to }: Span, side: BreakEvenSide): Span =>
  side === 'footprint' ? { from: from / 1000, to: to / 1000 } : { from, to };
