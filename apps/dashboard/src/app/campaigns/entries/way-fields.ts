import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type FormControl, type FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MOST_OCCUPANTS, type TravelMode, isVehicle, travelModes } from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';
import { startWith, switchMap } from 'rxjs';

/** How somebody goes, and how far where that is asked. */
export type WayGroup = FormGroup<{
  mode: FormControl<TravelMode | ''>;
  occupants: FormControl<number>;
  km: FormControl<number | null>;
}>;

/** How somebody goes: the mode, those in the car where it is one, and the kilometres of a leg. */
@Component({
  selector: 'z-way-fields',
  imports: [Control, Field, ReactiveFormsModule],
  template: `<div class="way" [formGroup]="group()">
    <z-field
      [label]="label() || t('campaignCounting.entry.mode')"
      [control]="group().controls.mode"
      [fieldId]="path() + '.mode'"
    >
      <select zControl formControlName="mode">
        <option value="">–</option>
        @for (mode of modes; track mode) {
          <option [value]="mode">{{ t(modeKey(mode)) }}</option>
        }
      </select>
    </z-field>
    @if (asksKm()) {
      <z-field
        class="km"
        [label]="t('campaignCounting.entry.km')"
        [control]="group().controls.km"
        [fieldId]="path() + '.km'"
      >
        <input zControl type="number" min="0.1" max="500" step="0.1" inputmode="decimal" formControlName="km" />
      </z-field>
    }
    @if (isShared()) {
      <z-field
        class="km"
        [label]="t('campaignCounting.entry.occupants')"
        [control]="group().controls.occupants"
        [fieldId]="path() + '.occupants'"
      >
        <input zControl type="number" min="1" [max]="most" step="1" inputmode="numeric" formControlName="occupants" />
      </z-field>
    }
  </div>`,
  styles: `
    .way {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-3);
    }
    .way > * {
      flex: 1 1 9em;
    }
    .way > .km {
      flex: 0 1 7em;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WayFields {
  readonly group = input.required<WayGroup>();
  /** Where the group stands in the form, such as `legs.0`. */
  readonly path = input.required<string>();
  readonly label = input('');
  /** Whether it is a leg, and not how somebody usually goes. */
  readonly asksKm = input(false);
  protected readonly t = inject(I18n).t;
  protected readonly modes = travelModes;
  protected readonly most = MOST_OCCUPANTS;
  protected readonly modeKey = (mode: TravelMode) => `campaignCounting.mode.${mode}` as const;
  private readonly mode = toSignal(
    toObservable(this.group).pipe(
      switchMap(({ controls }) => controls.mode.valueChanges.pipe(startWith(controls.mode.value))),
    ),
  );
  protected readonly isShared = computed(() => {
    const mode = this.mode();
    return !!mode && isVehicle(mode);
  });
}
