import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { passwordChange } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, Say } from '@zesumme/ui';
import { Api } from '../platform/api';
import { EditForms } from '../platform/edit-form';
import { Session } from '../platform/session';

/** A new password for the own account; every other device has to sign in again. */
@Component({
  selector: 'z-own-password-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <fieldset class="sect">
      <legend class="lg">{{ t('identity.own.password') }}</legend>
      <p class="say s">{{ t('identity.own.passwordText') }}</p>
      <z-error-summary [items]="edit.errors()" />
      <!-- So that password keepers know whose password this is. -->
      <input
        type="text"
        class="sr"
        tabindex="-1"
        aria-hidden="true"
        autocomplete="username"
        readonly
        [value]="email()"
      />
      <div class="fcols">
        <z-field
          class="w2"
          [label]="t('identity.password.current')"
          [control]="form.controls.currentPassword"
          fieldId="currentPassword"
        >
          <input
            zControl
            type="password"
            formControlName="currentPassword"
            autocomplete="current-password"
            maxlength="200"
          />
        </z-field>
        <z-field
          class="w2"
          [label]="t('identity.password.new')"
          [hint]="t('identity.password.hint')"
          [control]="form.controls.password"
          fieldId="password"
        >
          <input zControl type="password" formControlName="password" autocomplete="new-password" maxlength="200" />
        </z-field>
      </div>
      <div class="acts stackf">
        <button type="submit" class="b" [disabled]="edit.isSaving()">{{ t('identity.own.password') }}</button>
      </div>
    </fieldset>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnPasswordForm {
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly t = inject(I18n).t;
  protected readonly email = () => this.session.me().account?.email ?? '';
  protected readonly form = inject(NonNullableFormBuilder).group({ currentPassword: '', password: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: passwordChange,
    save: async (body) => {
      await this.api.ask(this.api.client.PUT('/api/me/password', { body }));
      this.edit.reset();
      await this.say.done(this.t('identity.own.passwordSaved'));
    },
  });

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}
