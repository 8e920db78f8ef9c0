import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { I18n } from '@zesumme/ui';

/** What is graded on a sheet, in the order in which it is shown. */
export const gradeNames = ['time', 'difficulty', 'cost'] as const;
export type GradeName = (typeof gradeNames)[number];
export const grades = [1, 2, 3] as const;
export type Grade = (typeof grades)[number];

const words = { 1: 'low', 2: 'middle', 3: 'high' } as const;

/** The message that names a grade, such as "court" for time. */
export const gradeKey = <N extends GradeName>(name: N, grade: Grade) =>
  `practiceSheets.grade.${name}.${words[grade]}` as const;

/** One grade: three dots and the word; dashed dots where nobody has stated it. */
@Component({
  selector: 'z-grade',
  template: `<span class="dots" aria-hidden="true">
      @for (step of grades; track step) {
        <i [class.on]="step <= (grade() ?? 0)" [class.off]="grade() !== null && step > (grade() ?? 0)"></i>
      }</span
    ><span class="s">{{ word() }}</span>`,
  styles: `
    .dots i.on {
      border: 1.5px solid var(--z-accent);
      background: var(--z-accent);
    }
    .dots i.off {
      border-style: solid;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GradeMark {
  readonly name = input.required<GradeName>();
  readonly grade = input.required<number | null>();
  protected readonly grades = grades;
  private readonly t = inject(I18n).t;
  protected readonly word = computed(() => {
    const grade = this.grade();
    if (grade === null) return this.t('practiceSheets.grade.unknown');
    return this.t(gradeKey(this.name(), grade as Grade));
  });
}
