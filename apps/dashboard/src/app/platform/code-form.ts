import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  inject,
  output,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { signInCodeInput } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from './edit-form';
import { Session } from './session';

/** The second step of signing in: the code of the application, or a recovery code. */
@Component({
  selector: 'z-code-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <p>{{ t(isByRecovery() ? 'secondFactor.login.recoveryText' : 'secondFactor.login.text') }}</p>
    <z-error-summary [items]="edit.errors()" />
    <div class="stackf">
      @if (isByRecovery()) {
        <z-field [label]="t('secondFactor.login.recovery')" [control]="form.controls.code" fieldId="recovery-code">
          <input
            zControl
            formControlName="code"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            maxlength="40"
          />
        </z-field>
      } @else {
        <z-field [label]="t('secondFactor.login.code')" [control]="form.controls.code" fieldId="application-code">
          <input
            zControl
            formControlName="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            spellcheck="false"
            maxlength="40"
          />
        </z-field>
      }
      <div class="acts">
        <button type="submit" class="b p" [disabled]="edit.isSaving()">{{ t('secondFactor.login.submit') }}</button>
        <button type="button" class="b t" (click)="turn()">
          {{ t(isByRecovery() ? 'secondFactor.login.useApplication' : 'secondFactor.login.useRecovery') }}
        </button>
      </div>
      <p class="s m">{{ t('secondFactor.login.lost') }}</p>
      <p>
        <button type="button" class="b sm" (click)="left.emit()">{{ t('secondFactor.login.back') }}</button>
      </p>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodeForm {
  /** The session is open; with how many recovery codes are left where one was used. */
  readonly entered = output<number | null>();
  /** Back to the password. */
  readonly left = output<void>();
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly t = inject(I18n).t;
  protected readonly isByRecovery = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({ code: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: signInCodeInput,
    idOf: () => (this.isByRecovery() ? 'recovery-code' : 'application-code'),
    save: async ({ code }) => this.entered.emit(await this.session.giveCode(code)),
  });

  protected turn(): void {
    this.isByRecovery.update((is) => !is);
    this.edit.reset();
    const focus = (): void => this.host.nativeElement.querySelector('input')?.focus();
    afterNextRender(focus, { injector: this.injector });
  }
}
