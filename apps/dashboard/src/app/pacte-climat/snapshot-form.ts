import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type SnapshotCreate, type SnapshotRow, snapshotCreate, takenKinds } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, Icon } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { SnapshotsData } from './snapshots-data';

/** Keeps the chapter as it now is: on what occasion, and under what name. */
@Component({
  selector: 'z-snapshot-form',
  imports: [Control, ErrorSummary, Field, Icon, ReactiveFormsModule],
  template: `<form
    class="form"
    [formGroup]="form"
    (ngSubmit)="edit.submit()"
    novalidate
    [attr.aria-label]="t('snapshots.take')"
  >
    <z-error-summary [items]="edit.errors()" />
    <div class="fcols">
      <z-field class="w2" [label]="t('snapshots.kindLabel')" [control]="form.controls.kind" fieldId="snapshot-kind">
        <select zControl formControlName="kind">
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ t(kindKey(kind)) }}</option>
          }
        </select>
      </z-field>
      <z-field
        class="w2"
        [label]="t('snapshots.label')"
        [hint]="t('snapshots.labelHint')"
        [optional]="true"
        [control]="form.controls.label"
        fieldId="snapshot-label"
      >
        <input zControl formControlName="label" maxlength="200" />
      </z-field>
    </div>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        <z-icon name="archive" size="s" />{{ t('snapshots.take') }}
      </button>
    </div>
  </form>`,
  styles: '.acts { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SnapshotForm {
  readonly code = input.required<string>();
  readonly taken = output<SnapshotRow>();
  private readonly data = inject(SnapshotsData);
  private readonly builder = inject(NonNullableFormBuilder);
  protected readonly t = inject(I18n).t;
  protected readonly kinds = takenKinds;
  protected readonly kindKey = (kind: SnapshotCreate['kind']) => `snapshots.kind.${kind}` as const;
  protected readonly form = this.builder.group({
    kind: this.builder.control<SnapshotCreate['kind']>('by-hand'),
    label: '',
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: snapshotCreate,
    idOf: (path) => `snapshot-${path}`,
    save: async (value) => {
      const row = await this.data.take(this.code(), value);
      this.edit.reset();
      this.taken.emit(row);
    },
  });

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}
