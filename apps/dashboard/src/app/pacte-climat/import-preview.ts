import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { type AssessmentCheck, type ImportedMeasure, sumPoints } from '@zesumme/domain';
import { I18n, Rich } from '@zesumme/ui';
import { Words } from './words';

const shares = ['reductionFactor', 'effectiveShare', 'plannedShare'];
/** A comment is told by its beginning. */
const LONGEST = 160;
type Value = ImportedMeasure['fields'][number]['before'];
type Answer = ImportedMeasure['criteria'][number]['before'];
type Line = { name: string; before: string; after: string; note?: string };

/** What a spreadsheet would change, measure by measure, each to be ticked or not, with the points before and after. */
@Component({
  selector: 'z-import-preview',
  imports: [Rich],
  templateUrl: './import-preview.html',
  styles: `
    .acts {
      margin-block: var(--z-3);
    }
    .lines {
      margin: var(--z-1) 0 0;
      padding: 0;
      list-style: none;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPreview {
  readonly check = input.required<AssessmentCheck>();
  /** The measures that are to be taken over. */
  readonly chosen = model.required<ReadonlySet<string>>();
  private readonly words = inject(Words);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;

  protected readonly changing = computed(() => this.check().measures.filter(({ change }) => change !== 'unchanged'));
  protected readonly sentence = computed(() => {
    const { measures, untouched } = this.check();
    const changing = this.changing().length;
    return this.i18n.parts('assessmentImport.preview.sentence', {
      changing,
      fresh: measures.filter(({ change }) => change === 'new').length,
      same: measures.length - changing,
      untouched,
    });
  });
  /** The known points with what is ticked: what the ticked measures differ by, on top of what there is. */
  protected readonly points = computed(() => {
    const { before } = this.check().total;
    const taken = this.changing().filter(({ measure }) => this.chosen().has(measure.id));
    const then = (figure: 'effective' | 'planned'): number =>
      sumPoints([
        before[figure] ?? 0,
        ...taken.flatMap((each) => [each.after[figure] ?? 0, -(each.before[figure] ?? 0)]),
      ]);
    return this.i18n.parts('assessmentImport.preview.points', {
      before: this.i18n.points(before.effective),
      after: this.i18n.points(then('effective')),
      plannedBefore: this.i18n.points(before.planned),
      planned: this.i18n.points(then('planned')),
    });
  });
  protected readonly rows = computed(() =>
    this.changing().map((each) => {
      const { measure, change, rows, before, after } = each;
      return {
        id: measure.id,
        title: this.words.measure(measure),
        code: measure.codeInferred,
        change: this.t(`assessmentImport.preview.changes.${change}`),
        rows: this.t('assessmentImport.preview.rows', { rows: rows.length, list: this.i18n.list(rows.map(String)) }),
        lines: this.linesOf(each),
        figures: (['effective', 'planned'] as const).map((figure) => ({
          name: this.t(`assessmentImport.preview.${figure}`),
          ...this.step(before[figure], after[figure]),
        })),
      };
    }),
  );

  protected tick(id: string, isOn: boolean): void {
    const others = [...this.chosen()].filter((each) => each !== id);
    this.chosen.set(new Set(isOn ? [...others, id] : others));
  }

  protected tickAll(isOn: boolean): void {
    this.chosen.set(new Set(isOn ? this.changing().map(({ measure }) => measure.id) : []));
  }

  private linesOf({ fields, criteria, values, converted }: ImportedMeasure): Line[] {
    return [
      ...fields.map(({ field, before, after }): Line => {
        const from = converted.find((each) => each.field === field);
        return {
          name: this.t(`assessmentImport.field.${field}`),
          before: this.value(field, before),
          after: this.value(field, after),
          ...(from
            ? {
                note: this.t('assessmentImport.preview.converted', {
                  points: this.i18n.quantity(from.points),
                  possible: this.i18n.quantity(from.possible),
                  share: this.i18n.share(from.share),
                }),
              }
            : {}),
        };
      }),
      ...criteria.map(({ criterion, before, after }): Line => ({
        name: this.t('assessmentImport.preview.criterion', { text: shortened(this.words.text(criterion)) }),
        before: this.answer(before),
        after: this.answer(after),
      })),
      ...values.map(({ year, before, after }): Line => ({
        name: this.t('assessmentImport.preview.value', { year: String(year) }),
        before: this.measured(before),
        after: this.measured(after),
      })),
    ];
  }

  private value(field: string, value: Value): string {
    if (value === null) return this.t('assessmentImport.preview.nothing');
    if (typeof value === 'boolean') return this.t(value ? 'common.yes' : 'common.no');
    if (typeof value === 'number') return shares.includes(field) ? this.i18n.share(value) : this.i18n.quantity(value);
    if (field === 'reviewedOn') return this.i18n.day(value, 'medium');
    if (field === 'sharesBy') return this.t(`assessmentImport.by.${value as 'hand' | 'criteria'}`);
    return shortened(value);
  }

  private answer(answer: Answer): string {
    if (!answer) return this.t('assessmentImport.preview.nothing');
    const state = this.t(`pacteClimat.criteria.${answer.state}`);
    if (answer.share === null) return state;
    return this.t('assessmentImport.preview.answer', { state, share: this.i18n.share(answer.share) });
  }

  private measured(value: ImportedMeasure['values'][number]['before']): string {
    if (!value) return this.t('assessmentImport.preview.nothing');
    return [this.i18n.quantity(value.value), ...(value.source ? [shortened(value.source)] : [])].join(', ');
  }

  private step(before: number | null, after: number | null): { shown: string; spoken: string } {
    const told = (points: number | null): string =>
      points === null ? this.t('assessmentImport.preview.unknown') : this.i18n.points(points);
    if (before === after) return { shown: this.i18n.points(after), spoken: told(after) };
    return {
      shown: this.t('assessmentImport.preview.step', {
        before: this.i18n.points(before),
        after: this.i18n.points(after),
      }),
      spoken: this.t('assessmentImport.preview.stepSpoken', { before: told(before), after: told(after) }),
    };
  }
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
