import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import type { IntroductionRow, SideAnswer } from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { IntroductionsData } from './introductions-data';

/** What a side says to an introduction: two buttons, and why for whoever declines. */
@Component({
  selector: 'z-answer-form',
  imports: [Control, Field, ReactiveFormsModule],
  template: `<form [formGroup]="form" (submit)="$event.preventDefault()" novalidate>
    <p>
      <strong>{{ t('flows.introduction.ask') }}</strong> {{ t('flows.introduction.askSay') }}
    </p>
    @if (declines()) {
      <z-field
        [label]="t('flows.introduction.declineWhy')"
        [optional]="true"
        [fieldId]="'answer-' + introduction().id"
        [control]="form.controls.reason"
      >
        <input zControl formControlName="reason" maxlength="400" />
      </z-field>
    }
    @if (othersWait()) {
      <label class="chk"
        ><input type="checkbox" formControlName="wholePool" /><span>{{ t('flows.pool.answerAll') }}</span></label
      >
    }
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    <div class="acts">
      @if (!declines()) {
        <button type="button" class="b p" [disabled]="acting.isBusy()" (click)="send('accepted')">
          {{ t('flows.introduction.accept') }}
        </button>
        <button type="button" class="b" (click)="declines.set(true)">{{ t('flows.introduction.decline') }}</button>
      } @else {
        <button type="button" class="b p" [disabled]="acting.isBusy()" (click)="send('declined')">
          {{ t('flows.introduction.decline') }}
        </button>
        <button type="button" class="b t" (click)="declines.set(false)">{{ t('common.act.cancel') }}</button>
      }
    </div>
  </form>`,
  styles: 'form { display: grid; gap: var(--z-3); margin-block: var(--z-3); max-width: 560px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerForm {
  readonly introduction = input.required<IntroductionRow>();
  /** Whether others of its pool wait for the same side: the answer can be for all. */
  readonly othersWait = input(false);
  readonly saved = output<IntroductionRow>();
  private readonly data = inject(IntroductionsData);
  protected readonly t = inject(I18n).t;
  protected readonly acting = acting({ stale: (current) => this.saved.emit(current as IntroductionRow) });
  protected readonly declines = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({ reason: '', wholePool: false });

  get hasUnsavedChanges(): boolean {
    return this.form.dirty;
  }

  protected async send(answer: SideAnswer): Promise<void> {
    const { id, version } = this.introduction();
    const reason = answer === 'declined' ? this.form.controls.reason.value || null : null;
    const wholePool = this.othersWait() && this.form.controls.wholePool.value;
    const row = await this.acting.run(() => this.data.answer(id, { version, answer, reason, wholePool }));
    if (!row) return;
    this.form.markAsPristine();
    this.saved.emit(row);
  }
}
