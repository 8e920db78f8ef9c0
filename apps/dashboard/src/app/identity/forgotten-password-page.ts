import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { passwordResetRequest } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { Api } from '../platform/api';
import { EditForms } from '../platform/edit-form';

/** Asks for a link to a new password. What it answers does not tell whether there is such an account. */
@Component({
  selector: 'z-forgotten-password-page',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, RouterLink],
  template: `<div class="one">
    <h1>{{ t('identity.forgotten.title') }}</h1>
    @if (isSent()) {
      <p class="lede" role="status">{{ t('identity.forgotten.sent') }}</p>
      <p class="stackf">
        <a routerLink="/login">{{ t('identity.forgotten.back') }}</a>
      </p>
    } @else {
      <p class="lede">{{ t('identity.forgotten.text') }}</p>
      <form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
        <z-error-summary [items]="edit.errors()" />
        <div class="stackf">
          <z-field [label]="t('identity.login.email')" [control]="form.controls.email" fieldId="email">
            <input zControl type="email" formControlName="email" autocomplete="username" maxlength="254" />
          </z-field>
          <div class="acts">
            <button type="submit" class="b p" [disabled]="edit.isSaving()">{{ t('identity.forgotten.submit') }}</button>
            <a class="b t" routerLink="/login">{{ t('identity.forgotten.back') }}</a>
          </div>
        </div>
      </form>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForgottenPasswordPage {
  private readonly api = inject(Api);
  protected readonly t = inject(I18n).t;
  protected readonly isSent = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({ email: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: passwordResetRequest,
    save: async (body) => {
      await this.api.ask(this.api.client.POST('/api/password-resets', { body }));
      this.isSent.set(true);
    },
  });
}
