import { ChangeDetectionStrategy, Component, effect, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type TravelMode, campaignTrip } from '@zesumme/domain';
import { ErrorSummary, I18n, Icon } from '@zesumme/ui';
import { EditForms } from '../../platform/edit-form';
import type { KeptTrip } from './this-device';
import { WayFields } from './way-fields';

/** The trip that is entered with one tap: its legs, and whether the way back was the same. */
@Component({
  selector: 'z-trip-form',
  imports: [ErrorSummary, Icon, ReactiveFormsModule, WayFields],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <z-error-summary [items]="edit.errors()" />
    @for (leg of form.controls.legs.controls; track $index; let at = $index) {
      <fieldset>
        <legend [class.sr]="form.controls.legs.length === 1">
          {{ t('campaignCounting.entry.leg', { number: at + 1 }) }}
        </legend>
        <z-way-fields [group]="leg" [path]="'legs.' + at" [asksKm]="true" />
        @if (form.controls.legs.length > 1) {
          <button
            type="button"
            class="b t sm"
            [attr.aria-label]="t('campaignCounting.entry.removeLeg', { number: at + 1 })"
            (click)="form.controls.legs.removeAt(at)"
          >
            <z-icon name="trash" size="s" />
          </button>
        }
      </fieldset>
    }
    <label class="chk"
      ><input type="checkbox" formControlName="withReturn" />{{ t('campaignCounting.entry.withReturn') }}</label
    >
    <div class="acts">
      @if (form.controls.legs.length < 8) {
        <button type="button" class="b sm" (click)="form.controls.legs.push(legOf())">
          <z-icon name="plus" size="s" />{{ t('campaignCounting.entry.addLeg') }}
        </button>
      }
      <button type="submit" class="b">{{ t('campaignCounting.entry.keepTrip') }}</button>
    </div>
    <p class="s m">{{ t('campaignCounting.entry.usualTripHint') }}</p>
  </form>`,
  styles: `
    legend {
      font-weight: 600;
    }
    fieldset {
      margin: 0 0 var(--z-3);
      padding: 0;
      border: 0;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-2);
      margin-block: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TripForm {
  readonly trip = input<KeptTrip | null>(null);
  readonly kept = output<KeptTrip>();
  protected readonly t = inject(I18n).t;
  private readonly build = inject(NonNullableFormBuilder);
  protected readonly form = this.build.group({ legs: this.build.array([this.legOf()]), withReturn: true });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: campaignTrip,
    save: async (value) => this.kept.emit({ ...value, withReturn: this.form.getRawValue().withReturn }),
  });

  constructor() {
    effect(() => {
      const trip = this.trip();
      if (!trip || this.form.dirty) return;
      const { legs } = this.form.controls;
      legs.clear({ emitEvent: false });
      for (const each of trip.legs) legs.push(this.legOf(each), { emitEvent: false });
      this.form.reset({ legs: trip.legs, withReturn: trip.withReturn });
    });
  }

  protected legOf(typed?: { mode: TravelMode; km: number; occupants: number }) {
    return this.build.group({
      mode: this.build.control<TravelMode | ''>(typed?.mode ?? ''),
      occupants: typed?.occupants ?? 1,
      km: this.build.control<number | null>(typed?.km ?? null),
    });
  }
}
