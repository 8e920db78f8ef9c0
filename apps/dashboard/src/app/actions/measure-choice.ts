import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { MeasureLabel, ProgrammeMeasures } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { measureTitle, programmeName } from '../platform/names';

/**
 * The measures that an action serves: those in force, under their programme where there are several, those that only another
 * version has, under that, and those of other versions that it serves already.
 */
@Component({
  selector: 'z-measure-choice',
  template: `<fieldset class="f">
    <legend>{{ t('actions.form.measures') }}</legend>
    @for (group of groups(); track group.key) {
      @if (groups().length > 1) {
        <fieldset class="f">
          <legend>{{ group.title }}</legend>
          @for (measure of group.measures; track measure.id) {
            <label class="chk"
              ><input
                type="checkbox"
                [checked]="chosen().includes(measure.id)"
                (change)="toggled.emit({ id: measure.id, isOn: $any($event.target).checked })"
              />{{ titleOf(measure) }}</label
            >
          }
        </fieldset>
      } @else {
        @for (measure of group.measures; track measure.id) {
          <label class="chk"
            ><input
              type="checkbox"
              [checked]="chosen().includes(measure.id)"
              (change)="toggled.emit({ id: measure.id, isOn: $any($event.target).checked })"
            />{{ titleOf(measure) }}</label
          >
        }
      }
    }
  </fieldset>`,
  styles: ':host { display: block; margin-top: var(--z-4); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureChoice {
  readonly programmes = input.required<readonly ProgrammeMeasures[]>();
  /** The measures that the action serves as it is stored. */
  readonly own = input.required<readonly MeasureLabel[]>();
  /** The ids that are chosen. */
  readonly chosen = input.required<readonly string[]>();
  readonly toggled = output<{ id: string; isOn: boolean }>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly groups = computed(() => {
    const offered = this.programmes().map((each) => ({
      key: each.catalogueId,
      title: programmeName(this.i18n, each),
      measures: each.measures,
    }));
    const others = this.own().filter(
      ({ id }) => !offered.some(({ measures }) => measures.some((each) => each.id === id)),
    );
    if (others.length === 0) return offered;
    return [...offered, { key: '', title: this.t('actions.form.otherVersions'), measures: others }];
  });
  protected readonly titleOf = (measure: MeasureLabel): string => measureTitle(this.i18n, measure);
}
