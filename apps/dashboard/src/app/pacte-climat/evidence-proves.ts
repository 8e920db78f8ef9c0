import { ChangeDetectionStrategy, Component, computed, inject, input, model, output, signal } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { type MeasureDetail, matchesAllWords } from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';
import { Words } from './words';

/**
 * The measures and criteria that a piece of evidence proves, to be ticked. What is typed above narrows the list; what is ticked
 * stays in it. A criterion brings its measure along, and a measure takes its criteria with it.
 */
@Component({
  selector: 'z-evidence-proves',
  imports: [Control, Field],
  template: `<z-field
      [label]="t('evidence.form.search')"
      [hint]="t('evidence.form.searchHint')"
      [control]="control()"
      fieldId="measureIds"
    >
      <input zControl type="search" autocomplete="off" (input)="typed.set($any($event.target).value)" />
    </z-field>
    <p class="s m" role="status">
      {{ t('evidence.form.chosen', { measures: measureIds().length, criteria: criterionIds().length }) }}
    </p>
    <ul class="plain">
      @for (measure of shown(); track measure.id) {
        <li>
          <label class="chk"
            ><input
              type="checkbox"
              [checked]="measureIds().includes(measure.id)"
              (change)="tickMeasure(measure, $any($event.target).checked)"
            />{{ words.measure(measure) }}</label
          >
          @if (measure.criteria.length > 0) {
            <ul
              class="plain inner"
              [attr.aria-label]="t('evidence.form.criteriaOf', { measure: words.measure(measure) })"
            >
              @for (criterion of measure.criteria; track criterion.id) {
                <li>
                  <label class="chk s"
                    ><input
                      type="checkbox"
                      [checked]="criterionIds().includes(criterion.id)"
                      (change)="tickCriterion(measure, criterion.id, $any($event.target).checked)"
                    />{{ words.text(criterion) }}</label
                  >
                </li>
              }
            </ul>
          }
        </li>
      } @empty {
        <li class="m">{{ t('evidence.form.nothingFound') }}</li>
      }
    </ul>`,
  styles: `
    :host {
      display: block;
      clear: both;
    }
    .plain {
      margin: var(--z-2) 0 0;
    }
    .inner {
      margin: 0 0 var(--z-2) var(--z-5);
    }
    .chk {
      align-items: flex-start;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceProves {
  readonly measures = input.required<readonly MeasureDetail[]>();
  /** Carries what is wrong with what is ticked. */
  readonly control = input.required<AbstractControl>();
  readonly measureIds = model<readonly string[]>([]);
  readonly criterionIds = model<readonly string[]>([]);
  readonly changed = output();
  protected readonly t = inject(I18n).t;
  protected readonly words = inject(Words);
  protected readonly typed = signal('');
  /** A measure is found by its title, with all its criteria, or by some of these. */
  protected readonly shown = computed(() =>
    this.measures().flatMap((measure) => {
      const isMeasureFound = matchesAllWords(this.words.measure(measure), this.typed());
      const criteria = measure.criteria.filter(
        (each) =>
          isMeasureFound ||
          this.criterionIds().includes(each.id) ||
          matchesAllWords(this.words.text(each), this.typed()),
      );
      const isShown = isMeasureFound || criteria.length > 0 || this.measureIds().includes(measure.id);
      return isShown ? [{ ...measure, criteria }] : [];
    }),
  );

  protected tickMeasure({ id }: MeasureDetail, isTicked: boolean): void {
    const own = this.measures().find((measure) => measure.id === id)?.criteria ?? [];
    this.measureIds.set(toggled(this.measureIds(), id, isTicked));
    if (!isTicked) this.criterionIds.update((ids) => ids.filter((each) => !own.some((one) => one.id === each)));
    this.changed.emit();
  }

  protected tickCriterion({ id }: MeasureDetail, criterionId: string, isTicked: boolean): void {
    this.criterionIds.set(toggled(this.criterionIds(), criterionId, isTicked));
    if (isTicked) this.measureIds.set(toggled(this.measureIds(), id, true));
    this.changed.emit();
  }
}

const toggled = (ids: readonly string[], id: string, isIn: boolean): string[] =>
  isIn ? [...new Set([...ids, id])] : ids.filter((each) => each !== id);
