import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { firstAdministrator } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { Api } from '../platform/api';
import { EditForms } from '../platform/edit-form';
import { Language } from '../platform/language';
import { linkToken } from './link-token';
import { wayIn } from './sign-in-steps';

/** Opens an empty installation: the link that the server printed makes the first account. */
@Component({
  selector: 'z-first-administrator-page',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<div class="one">
    <h1>{{ t('identity.first.title') }}</h1>
    @if (token) {
      <p class="lede">{{ t('identity.first.text') }}</p>
      <form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
        <z-error-summary [items]="edit.errors()" />
        <div class="stackf">
          <z-field [label]="t('identity.own.name')" [control]="form.controls.displayName" fieldId="displayName">
            <input zControl formControlName="displayName" autocomplete="name" maxlength="200" />
          </z-field>
          <z-field [label]="t('identity.login.email')" [control]="form.controls.email" fieldId="email">
            <input zControl type="email" formControlName="email" autocomplete="username" maxlength="254" />
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
            <button type="submit" class="b p" [disabled]="edit.isSaving()">{{ t('identity.first.submit') }}</button>
          </div>
        </div>
      </form>
    } @else {
      <p class="lede">{{ t('identity.first.noToken') }}</p>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FirstAdministratorPage {
  private readonly api = inject(Api);
  private readonly goIn = wayIn();
  private readonly i18n = inject(I18n);
  private readonly language = inject(Language);
  protected readonly t = this.i18n.t;
  protected readonly token = linkToken();
  protected readonly form = inject(NonNullableFormBuilder).group({ displayName: '', email: '', password: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: firstAdministrator,
    value: () => ({ ...this.form.getRawValue(), token: this.token }),
    save: async (body) => {
      const locale = this.i18n.locale();
      const request = this.api.ask(this.api.client.POST('/api/first-administrator', { body }));
      if (!(await this.goIn(request))) return;
      // Nobody chose a language for this account yet: it takes the one that this page was read in.
      await this.language.choose(locale);
    },
  });
}
