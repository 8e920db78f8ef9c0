import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type CommuneAdviser, type CommuneAdvisers, adviserUntil, luxembourgDay } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { AdvisersData } from './advisers-data';

/** Until which day an adviser reads and comments. */
@Component({
  selector: 'z-adviser-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="heading()">
    <h3 #top tabindex="-1">{{ heading() }}</h3>
    <z-error-summary [items]="edit.errors()" />
    @if (now() !== adviser().untilDay) {
      <p class="note w">{{ meanwhile() }}</p>
    }
    <z-field
      [label]="t('advisers.until')"
      [hint]="t('advisers.untilHint')"
      [control]="form.controls.untilDay"
      fieldId="adviser-untilDay"
    >
      <input zControl type="date" formControlName="untilDay" [min]="today" />
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('common.act.save') }}
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
export class AdviserForm {
  readonly code = input.required<string>();
  readonly adviser = input.required<CommuneAdviser>();
  readonly saved = output<CommuneAdvisers>();
  readonly left = output<void>();
  private readonly data = inject(AdvisersData);
  private readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly today = luxembourgDay(new Date());
  protected readonly heading = computed(() => this.t('advisers.change', { name: this.adviser().account.displayName }));
  protected readonly form = inject(NonNullableFormBuilder).group({ untilDay: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: adviserUntil,
    value: () => ({ ...this.form.getRawValue(), was: this.now() }),
    idOf: (path) => `adviser-${path}`,
    save: async (value) => {
      const changed = await this.data.change(this.code(), this.adviser().account.id, value);
      this.form.markAsPristine();
      this.saved.emit(changed);
    },
  });
  /** After somebody changed the day in between, the next attempt is made on top of that. */
  protected readonly now = computed(() => {
    const current = this.edit.stale() as CommuneAdvisers | null;
    const own = current?.advisers?.find(({ account }) => account.id === this.adviser().account.id);
    return (own ?? this.adviser()).untilDay;
  });

  protected readonly meanwhile = computed(() => {
    const now = this.now();
    return now === null ? this.t('advisers.meanwhileNone') : this.t('advisers.meanwhile', { day: this.i18n.day(now) });
  });

  constructor() {
    // The button that opened the form is gone, and the focus with it.
    afterNextRender(() => {
      const { untilDay, isCurrent } = this.adviser();
      if (isCurrent && untilDay !== null) this.form.setValue({ untilDay });
      this.top().nativeElement.focus();
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}
