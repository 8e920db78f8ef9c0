import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type FileRow, type FileTarget, linkCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, Icon } from '@zesumme/ui';
import { EditForms } from '../edit-form';
import { FilesData } from './files-data';

let made = 0;

/** An address that is kept beside the files. */
@Component({
  selector: 'z-link-form',
  imports: [Control, ErrorSummary, Field, Icon, ReactiveFormsModule],
  template: `@if (isOpen()) {
      <form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
        <z-error-summary [items]="edit.errors()" />
        <div class="fcols">
          <z-field
            [label]="t('files.link.name')"
            [hint]="t('files.link.nameHint')"
            [control]="form.controls.name"
            [fieldId]="prefix + 'name'"
          >
            <input zControl formControlName="name" maxlength="150" />
          </z-field>
          <z-field
            [label]="t('files.link.url')"
            [hint]="t('files.link.urlHint')"
            [control]="form.controls.url"
            [fieldId]="prefix + 'url'"
          >
            <input zControl type="url" formControlName="url" maxlength="2000" />
          </z-field>
        </div>
        <p class="acts">
          <button type="submit" class="b" [attr.aria-disabled]="edit.isSaving() ? true : null">
            {{ t('files.link.save') }}
          </button>
          <button type="button" class="b t" (click)="close()">{{ t('common.act.cancel') }}</button>
        </p>
      </form>
    } @else {
      <button type="button" class="b t" (click)="isOpen.set(true)">
        <z-icon name="link" size="s" />{{ t('files.link.add') }}
      </button>
    }`,
  styles: '.form { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkForm {
  readonly target = input.required<FileTarget>();
  readonly added = output<FileRow>();
  private readonly data = inject(FilesData);
  protected readonly t = inject(I18n).t;
  protected readonly isOpen = signal(false);
  protected readonly prefix = `link-${(made += 1)}-`;
  protected readonly form = inject(NonNullableFormBuilder).group({ name: '', url: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: linkCreate,
    value: () => ({ ...this.target(), ...this.form.getRawValue() }),
    idOf: (path) => this.prefix + path,
    save: async (value) => {
      const row = await this.data.addLink(value);
      if (this.edit.reset()) this.isOpen.set(false);
      this.added.emit(row);
    },
  });

  hasUnsavedChanges(): boolean {
    return this.isOpen() && this.edit.hasUnsavedChanges;
  }

  protected close(): void {
    this.edit.reset();
    this.isOpen.set(false);
  }
}
