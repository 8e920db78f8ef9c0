import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { CODE_LENGTH, campaignOwnAsk, kindOfCode } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../../platform/edit-form';
import { EntriesData } from './entries-data';

/** Whoever has a code opens their entries with it, such as on another device; or takes part by the code of their team. */
@Component({
  selector: 'z-campaign-code-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <z-error-summary [items]="edit.errors()" />
    <z-field
      [label]="t('campaignCounting.entry.code')"
      [hint]="t('campaignCounting.entry.codeHint')"
      [control]="form.controls.code"
      fieldId="code"
    >
      <input
        zControl
        formControlName="code"
        maxlength="40"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
      />
    </z-field>
    <button type="submit" class="b" [attr.aria-disabled]="edit.isSaving() ? true : null">
      {{ t('campaignCounting.entry.open') }}
    </button>
  </form>`,
  styles: 'button { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignCodeForm {
  readonly opened = output<string>();
  /** The code of a team was typed: what it is for is asked next. */
  readonly invited = output<string>();
  private readonly data = inject(EntriesData);
  protected readonly t = inject(I18n).t;
  protected readonly form = inject(NonNullableFormBuilder).group({ code: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: campaignOwnAsk,
    save: async ({ code }) => {
      if (kindOfCode(code, CODE_LENGTH) === 'team') {
        await this.data.invitation(code);
        this.invited.emit(code);
        return;
      }
      await this.data.own(code);
      this.opened.emit(code);
    },
  });
}
