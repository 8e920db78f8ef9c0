import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { passwordResetRedemption } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, Say } from '@zesumme/ui';
import { Api } from '../platform/api';
import { EditForms } from '../platform/edit-form';
import { linkToken } from './link-token';
import { wayIn } from './sign-in-steps';

/** Sets a new password with the link of a mail, and signs in. */
@Component({
  selector: 'z-reset-password-page',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, RouterLink],
  template: `<div class="one">
    <h1>{{ t('identity.reset.title') }}</h1>
    @if (token) {
      <form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
        <z-error-summary [items]="edit.errors()" />
        <div class="stackf">
          <z-field
            [label]="t('identity.password.new')"
            [hint]="t('identity.password.hint')"
            [control]="form.controls.password"
            fieldId="password"
          >
            <input zControl type="password" formControlName="password" autocomplete="new-password" maxlength="200" />
          </z-field>
          <div class="acts">
            <button type="submit" class="b p" [disabled]="edit.isSaving()">{{ t('identity.reset.submit') }}</button>
            <a class="b t" routerLink="/forgotten-password">{{ t('identity.reset.another') }}</a>
          </div>
        </div>
      </form>
    } @else {
      <p class="lede">{{ t('identity.noToken') }}</p>
      <p class="stackf">
        <a routerLink="/forgotten-password">{{ t('identity.reset.another') }}</a>
      </p>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResetPasswordPage {
  private readonly api = inject(Api);
  private readonly goIn = wayIn();
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly token = linkToken();
  protected readonly form = inject(NonNullableFormBuilder).group({ password: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: passwordResetRedemption,
    value: () => ({ ...this.form.getRawValue(), token: this.token }),
    save: async (body) => {
      const isIn = await this.goIn(this.api.ask(this.api.client.POST('/api/password-resets/redemptions', { body })));
      if (isIn) await this.say.done(this.t('identity.reset.done'));
    },
  });
}
