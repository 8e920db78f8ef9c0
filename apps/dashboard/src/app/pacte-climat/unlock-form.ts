import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type ReviewDetail, reviewUnlock } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { ReviewData } from './review-data';

/** The reason for which an administrator unlocks an audited year. */
@Component({
  selector: 'z-unlock-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form
    class="form"
    [formGroup]="form"
    (ngSubmit)="edit.submit()"
    novalidate
    [attr.aria-label]="t('reviews.unlockTitle', { year: year() })"
  >
    <h3 #top tabindex="-1">{{ t('reviews.unlockTitle', { year: year() }) }}</h3>
    <p class="s m">{{ t('reviews.unlockText') }}</p>
    <z-error-summary [items]="edit.errors()" />
    <z-field
      [label]="t('reviews.reason')"
      [hint]="t('reviews.reasonHint')"
      [control]="form.controls.reason"
      fieldId="unlock-reason"
    >
      <textarea zControl formControlName="reason" rows="3" maxlength="2000"></textarea>
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('reviews.act.unlock') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    :host {
      display: block;
      margin-block: var(--z-3) var(--z-4);
    }
    .acts {
      margin-top: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnlockForm {
  readonly review = input.required<ReviewDetail>();
  readonly saved = output<ReviewDetail>();
  readonly left = output<void>();
  private readonly data = inject(ReviewData);
  private readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  protected readonly t = inject(I18n).t;
  protected readonly form = inject(NonNullableFormBuilder).group({ reason: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: reviewUnlock,
    value: () => ({ ...this.form.getRawValue(), version: this.versionNow() }),
    idOf: (path) => `unlock-${path}`,
    save: async (value) => {
      const detail = await this.data.unlock(this.review().commune.code, value);
      this.form.markAsPristine();
      this.saved.emit(detail);
    },
  });

  constructor() {
    // The button that opened the form is gone, and the focus with it.
    afterNextRender(() => this.top().nativeElement.focus());
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected year(): string {
    return String(this.review().current.year);
  }

  /** After somebody acted in between, the next attempt is made on top of that. */
  private versionNow(): number | null {
    const current = this.edit.stale() as ReviewDetail | null;
    return (current ?? this.review()).current.version;
  }
}
