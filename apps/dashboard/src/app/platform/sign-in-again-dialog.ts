import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { signIn } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { CodeForm } from './code-form';
import { EditForms } from './edit-form';
import { Session } from './session';

/** The password of the account that was at work; the page below keeps what was typed. */
@Component({
  selector: 'z-sign-in-again-dialog',
  imports: [CodeForm, Control, ErrorSummary, Field, MatDialogModule, ReactiveFormsModule],
  template: `<h2 mat-dialog-title>{{ t('shell.expired.title') }}</h2>
    @if (isAtCode()) {
      <mat-dialog-content>
        <z-code-form (entered)="dialog.close()" (left)="isAtCode.set(false)" />
      </mat-dialog-content>
    } @else {
      <form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
        <mat-dialog-content>
          <p>{{ t('shell.expired.text') }}</p>
          <z-error-summary [items]="edit.errors()" />
          <div class="stackf">
            <z-field [label]="t('identity.login.email')" [control]="form.controls.email" fieldId="again-email">
              <input zControl type="email" formControlName="email" autocomplete="username" readonly />
            </z-field>
            <z-field [label]="t('identity.login.password')" [control]="form.controls.password" fieldId="again-password">
              <input
                zControl
                type="password"
                formControlName="password"
                autocomplete="current-password"
                maxlength="200"
              />
            </z-field>
          </div>
        </mat-dialog-content>
        <mat-dialog-actions align="end">
          <button type="button" class="b t" mat-dialog-close>{{ t('common.act.cancel') }}</button>
          <button type="submit" class="b p" [disabled]="edit.isSaving()">{{ t('identity.login.submit') }}</button>
        </mat-dialog-actions>
      </form>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInAgainDialog {
  private readonly router = inject(Router);
  protected readonly dialog = inject(MatDialogRef);
  private readonly session = inject(Session);
  /** Whether the password was right and the code is asked for. */
  protected readonly isAtCode = signal(false);
  protected readonly t = inject(I18n).t;
  protected readonly form = inject(NonNullableFormBuilder).group({
    email: this.session.me().account?.email ?? '',
    password: '',
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: signIn,
    idOf: (path) => `again-${path}`,
    save: async ({ email, password }) => {
      const step = await this.session.signIn(email, password);
      if (step === 'code') return this.isAtCode.set(true);
      this.dialog.close();
      // It takes a while, with an application to be fetched: that has a page of its own.
      if (step === 'set-up') await this.router.navigateByUrl('/login/set-up');
    },
  });
}
