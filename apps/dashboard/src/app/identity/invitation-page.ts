import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { invitationRedemption } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { Api } from '../platform/api';
import { EditForms } from '../platform/edit-form';
import { linkToken } from './link-token';
import { wayIn } from './sign-in-steps';

/** The first visit of somebody who was invited: a name, a password, and one is in. */
@Component({
  selector: 'z-invitation-page',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<div class="one">
    <h1>{{ t('identity.invitation.title') }}</h1>
    @if (token) {
      <p class="lede">{{ t('identity.invitation.text') }}</p>
      <form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
        <z-error-summary [items]="edit.errors()" />
        <div class="stackf">
          <z-field [label]="t('identity.own.name')" [control]="form.controls.displayName" fieldId="displayName">
            <input zControl formControlName="displayName" autocomplete="name" maxlength="200" />
          </z-field>
          <z-field
            [label]="t('identity.login.password')"
            [hint]="t('identity.password.hint')"
            [control]="form.controls.password"
            fieldId="password"
          >
            <input zControl type="password" formControlName="password" autocomplete="new-password" maxlength="200" />
          </z-field>
          <div class="acts">
            <button type="submit" class="b p" [disabled]="edit.isSaving()">
              {{ t('identity.invitation.submit') }}
            </button>
          </div>
        </div>
      </form>
    } @else {
      <p class="lede">{{ t('identity.noToken') }}</p>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationPage {
  private readonly api = inject(Api);
  private readonly goIn = wayIn();
  protected readonly t = inject(I18n).t;
  protected readonly token = linkToken();
  protected readonly form = inject(NonNullableFormBuilder).group({ displayName: '', password: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: invitationRedemption,
    value: () => ({ ...this.form.getRawValue(), token: this.token }),
    save: async (body) => {
      await this.goIn(this.api.ask(this.api.client.POST('/api/invitations/redemptions', { body })));
    },
  });
}
