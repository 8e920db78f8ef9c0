import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type AccountDetail, secondFactorRemoval } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, Say } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Session } from '../platform/session';
import { AccountsData } from './accounts-data';

/** Whether an account has the second step, and taking it away when somebody has lost what makes the codes. */
@Component({
  selector: 'z-factor-of-account',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<section class="sect form" aria-labelledby="factor-of-account">
    <header>
      <h2 id="factor-of-account">{{ t('secondFactor.title') }}</h2>
    </header>
    <p class="say">{{ t(account().secondFactor ? 'secondFactor.others.on' : 'secondFactor.others.off') }}.</p>
    @if (account().secondFactor && !isOwn()) {
      @if (isAsking()) {
        <form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
          <p class="say s">{{ t('secondFactor.others.text') }}</p>
          <z-error-summary [items]="edit.errors()" />
          <z-field
            [label]="t('secondFactor.others.reason')"
            [hint]="t('secondFactor.others.reasonHint')"
            [control]="form.controls.reason"
            fieldId="reason"
          >
            <textarea zControl formControlName="reason" rows="3" maxlength="500"></textarea>
          </z-field>
          <div class="acts stackf">
            <button type="submit" class="b d" [disabled]="edit.isSaving()">{{ t('secondFactor.others.take') }}</button>
            <button type="button" class="b t" (click)="isAsking.set(false)">{{ t('common.act.cancel') }}</button>
          </div>
        </form>
      } @else {
        <div class="acts">
          <button type="button" class="b" (click)="isAsking.set(true)">{{ t('secondFactor.others.take') }}</button>
        </div>
      }
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FactorOfAccount {
  readonly account = input.required<AccountDetail>();
  readonly taken = output<void>();
  private readonly data = inject(AccountsData);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly t = inject(I18n).t;
  protected readonly isAsking = signal(false);
  protected readonly isOwn = () => this.session.account()?.accountId === this.account().id;
  protected readonly form = inject(NonNullableFormBuilder).group({ reason: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: secondFactorRemoval,
    save: async ({ reason }) => {
      await this.data.takeSecondFactor(this.account().id, reason);
      this.edit.reset();
      this.isAsking.set(false);
      this.taken.emit();
      await this.say.done(this.t('secondFactor.others.done', { name: this.account().displayName }));
    },
  });

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}
