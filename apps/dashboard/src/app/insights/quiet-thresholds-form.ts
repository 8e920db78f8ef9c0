import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type QuietGroup, type QuietThresholdsSet, quietThresholdsSet } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { QuietData } from './quiet-data';

/** From when on a group counts as being without a meeting, and an organisation in it as being without news. */
@Component({
  selector: 'z-quiet-thresholds-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<form class="form sect" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <h2 #heading tabindex="-1">{{ t('people.quiet.thresholdsOf', { group: group().group.name }) }}</h2>
    <z-error-summary [items]="edit.errors()" />
    <z-stale [current]="edit.stale()" [typed]="form.getRawValue()" />
    <div class="fcols">
      <z-field
        class="w2"
        [label]="t('people.quiet.daysLabel')"
        [hint]="t('people.quiet.daysHint')"
        [control]="form.controls.daysWithoutMeeting"
        fieldId="daysWithoutMeeting"
      >
        <input zControl type="number" min="7" max="1000" inputmode="numeric" formControlName="daysWithoutMeeting" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('people.quiet.meetingsLabel')"
        [hint]="t('people.quiet.meetingsHint')"
        [control]="form.controls.silentMeetings"
        fieldId="silentMeetings"
      >
        <input zControl type="number" min="1" max="12" inputmode="numeric" formControlName="silentMeetings" />
      </z-field>
    </div>
    <div class="savebar">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('common.act.save') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuietThresholdsForm {
  readonly group = input.required<QuietGroup>();
  readonly saved = output<QuietGroup>();
  readonly left = output<void>();
  private readonly data = inject(QuietData);
  protected readonly t = inject(I18n).t;
  private readonly version = signal<number | null>(null);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly form = inject(NonNullableFormBuilder).group({ daysWithoutMeeting: 0, silentMeetings: 0 });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: quietThresholdsSet,
    value: () => ({ ...this.form.getRawValue(), version: this.version() }),
    save: async (value) => this.saved.emit(await this.store(value)),
  });

  constructor() {
    // The button that opened the form is gone, and the focus with it.
    afterNextRender(() => this.heading().nativeElement.focus());
    effect(() => {
      const { thresholds } = this.group();
      untracked(() => {
        this.version.set(thresholds.version);
        this.form.reset(thresholds);
      });
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  private async store(value: QuietThresholdsSet): Promise<QuietGroup> {
    try {
      return await this.data.setThresholds(this.group().group.id, value);
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale')
        this.version.set((error.current as QuietGroup).thresholds.version);
      throw error;
    }
  }
}
