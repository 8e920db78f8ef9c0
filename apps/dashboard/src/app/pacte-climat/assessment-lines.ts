import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ImportedMeasure } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Words } from './words';

const shares = ['reductionFactor', 'effectiveShare', 'plannedShare'];
/** A comment is told by its beginning. */
const LONGEST = 160;
type Value = ImportedMeasure['fields'][number]['before'];
type Answer = ImportedMeasure['criteria'][number]['before'];
type Line = { name: string; before: string; after: string; note?: string };

/** What differs between two states of an assessment, or all that one state says, line by line. */
@Component({
  selector: 'z-assessment-lines',
  template: `<ul class="s">
    @for (line of lines(); track $index) {
      <li>
        <span class="m">{{ line.name }}</span>&ngsp;
        @if (alone()) {
          <b>{{ line.after }}</b>
        } @else {
          <span aria-hidden="true"
            >{{ line.before }} → <b>{{ line.after }}</b></span
          ><span class="sr">{{
            t('assessmentImport.preview.stepSpoken', { before: line.before, after: line.after })
          }}</span>
        }
        @if (line.note) {
          &ngsp;<span class="m">({{ line.note }})</span>
        }
      </li>
    }
  </ul>`,
  styles: `
    ul {
      margin: var(--z-1) 0 0;
      padding: 0;
      list-style: none;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AssessmentLines {
  readonly difference = input.required<ImportedMeasure>();
  /** Whether only what it becomes is shown, and not what it was. */
  readonly alone = input(false);
  private readonly words = inject(Words);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;

  protected readonly lines = computed((): Line[] => {
    const { fields, criteria, values, converted } = this.difference();
    return [
      ...fields.map(({ field, before, after }): Line => {
        const from = converted.find((each) => each.field === field);
        return {
          name: this.t(`assessmentImport.field.${field}`),
          before: this.value(field, before),
          after: this.value(field, after),
          ...(from ? { note: this.converted(from) } : {}),
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
  });

  private converted({ points, possible, share }: ImportedMeasure['converted'][number]): string {
    return this.t('assessmentImport.preview.converted', {
      points: this.i18n.quantity(points),
      possible: this.i18n.quantity(possible),
      share: this.i18n.share(share),
    });
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
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
