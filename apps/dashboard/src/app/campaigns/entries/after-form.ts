import { ChangeDetectionStrategy, Component, effect, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type CampaignOwn, type TravelMode, campaignAfterPut, travelModes } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, Say } from '@zesumme/ui';
import { EditForms } from '../../platform/edit-form';
import { EntriesData } from './entries-data';

/** The one question of half a year later. */
@Component({
  selector: 'z-after-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <z-error-summary [items]="edit.errors()" />
    <z-field
      [label]="t('campaignCounting.entry.afterAsk')"
      [hint]="t('campaignCounting.entry.afterHint', { day: i18n.day(campaign().after.until) })"
      [control]="form.controls.mode"
      fieldId="mode"
    >
      <select zControl formControlName="mode">
        <option value="">–</option>
        @for (mode of modes; track mode) {
          <option [value]="mode">{{ t(modeKey(mode)) }}</option>
        }
      </select>
    </z-field>
    <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
      {{ t('campaignCounting.entry.afterSend') }}
    </button>
  </form>`,
  styles: 'button { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AfterForm {
  readonly code = input.required<string>();
  readonly campaign = input.required<CampaignOwn>();
  readonly answered = output<CampaignOwn>();
  private readonly data = inject(EntriesData);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly modes = travelModes;
  protected readonly modeKey = (mode: TravelMode) => `campaignCounting.mode.${mode}` as const;
  private readonly build = inject(NonNullableFormBuilder);
  protected readonly form = this.build.group({ mode: this.build.control<TravelMode | ''>('') });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: campaignAfterPut,
    value: () => ({ code: this.code(), ...this.form.getRawValue() }),
    save: async (value) => {
      this.answered.emit(await this.data.putAfter(value));
      void this.say.done(this.t('campaignCounting.entry.afterDone'));
    },
  });

  constructor() {
    effect(() => {
      const { mode } = this.campaign().after;
      if (mode && !this.form.dirty) this.form.reset({ mode });
    });
  }
}
