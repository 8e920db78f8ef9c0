import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { type AssessmentCheck, sumPoints } from '@zesumme/domain';
import { I18n, Rich } from '@zesumme/ui';
import { AssessmentLines } from './assessment-lines';
import { Words } from './words';

/** What a spreadsheet would change, measure by measure, each to be ticked or not, with the points before and after. */
@Component({
  selector: 'z-import-preview',
  imports: [AssessmentLines, Rich],
  templateUrl: './import-preview.html',
  styles: `
    .acts {
      margin-block: var(--z-3);
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
    const isSaid = taken.some(({ after }) => after.effective !== null);
    return this.i18n.parts('assessmentImport.preview.points', {
      known: before.effective !== null ? 'both' : isSaid ? 'after' : 'none',
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
        difference: each,
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
