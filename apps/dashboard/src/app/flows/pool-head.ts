import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type IntroductionRow, introductionPoolWithdrawal } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, Say } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { IntroductionsData } from './introductions-data';

/** How a pool stands, as far as the reader knows its introductions, and for the broker the act that withdraws what waits. */
@Component({
  selector: 'z-pool-head',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `@if (isRun()) {
    <p>{{ t('flows.pool.standing', standing()) }}</p>
    @if (isOpen()) {
      <form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="t('flows.pool.withdraw')">
        <z-error-summary [items]="edit.errors()" />
        <p>{{ t('flows.pool.withdrawSay') }}</p>
        <z-field
          [label]="t('flows.pool.withdrawWhy')"
          [control]="form.controls.reason"
          fieldId="pool-withdrawal-reason"
        >
          <input zControl formControlName="reason" maxlength="400" />
        </z-field>
        <div class="acts">
          <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
            {{ t('flows.pool.withdraw') }}
          </button>
          <button type="button" class="b t" (click)="isOpen.set(false)">{{ t('common.act.cancel') }}</button>
        </div>
      </form>
    } @else if (standing().waiting > 0) {
      <button type="button" class="b sm" (click)="isOpen.set(true)">{{ t('flows.pool.withdraw') }}</button>
    }
  }`,
  styles:
    ':host { display: block; margin-block: var(--z-3) var(--z-4); } p { margin-bottom: var(--z-2); } form { display: grid; gap: var(--z-3); margin-block: var(--z-3); max-width: 560px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PoolHead {
  readonly poolId = input.required<string>();
  readonly introductions = input.required<readonly IntroductionRow[]>();
  readonly changed = output<void>();
  private readonly data = inject(IntroductionsData);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly isOpen = signal(false);
  /** A side knows its own introductions alone: only the broker is told how all stand. */
  protected readonly isRun = computed(
    () => this.introductions().length > 0 && this.introductions().every(({ ownSide }) => ownSide === null),
  );
  protected readonly standing = computed(() => {
    const of = (holds: (row: IntroductionRow) => boolean): number => this.introductions().filter(holds).length;
    return {
      introduced: of(({ introduced, phase }) => introduced && phase !== 'abandoned'),
      waiting: of(({ phase }) => phase === 'idea'),
      ended: of(({ phase }) => phase === 'abandoned'),
    };
  });
  protected readonly form = inject(NonNullableFormBuilder).group({ reason: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: introductionPoolWithdrawal,
    idOf: (path) => `pool-withdrawal-${path}`,
    save: async (body) => {
      await this.data.withdrawPool(this.poolId(), body);
      this.edit.reset();
      this.isOpen.set(false);
      this.changed.emit();
      await this.say.done(this.t('flows.pool.withdrawn'));
    },
  });

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}
