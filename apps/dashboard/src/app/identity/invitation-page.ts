import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { invitationRedemption } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { Api } from '../platform/api';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { linkToken } from './link-token';
import { wayIn } from './sign-in-steps';

/** The first visit of somebody who was invited: the name they were given, a password, and one is in. */
@Component({
  selector: 'z-invitation-page',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, RouterLink],
  template: `<div class="one">
    <h1>{{ t('identity.invitation.title') }}</h1>
    @if (isSpent()) {
      <p class="lede">{{ t('errors.problem.token-spent') }}</p>
      <div class="acts">
        <a class="b p" routerLink="/login">{{ t('shell.signIn') }}</a>
        <a class="b" routerLink="/contact">{{ t('shell.footer.contact') }}</a>
      </div>
    } @else if (token) {
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
  /** Whether the link leads nowhere any more. */
  protected readonly isSpent = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({ displayName: '', password: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: invitationRedemption,
    value: () => ({ ...this.form.getRawValue(), token: this.token }),
    save: async (body) => {
      await this.goIn(this.api.ask(this.api.client.POST('/api/invitations/redemptions', { body })));
    },
  });

  constructor() {
    if (this.token) void this.showGivenName(this.token);
  }

  /** Without an answer the name is typed, as it would be anyway. */
  private async showGivenName(token: string): Promise<void> {
    try {
      const opening = this.api.client.POST('/api/invitations/openings', { body: { token } });
      const { displayName } = await this.api.ask(opening);
      const control = this.form.controls.displayName;
      if (control.pristine) control.setValue(displayName);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.isSpent.set(error.code === 'token-spent');
    }
  }
}
