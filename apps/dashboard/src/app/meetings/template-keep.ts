import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { type MeetingDetail, agendaTemplateCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, Say } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { TemplatesData } from './templates-data';

/** Keeps the agenda of a meeting under a name, for whoever prepares the next one. */
@Component({
  selector: 'z-template-keep',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `@if (isOpen()) {
      <form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
        <z-error-summary [items]="edit.errors()" />
        <z-field
          [label]="t('agenda.templates.name')"
          [hint]="t('agenda.templates.keepHint')"
          [control]="form.controls.name"
          fieldId="template.name"
        >
          <input zControl formControlName="name" maxlength="200" />
        </z-field>
        <p class="acts">
          <button type="submit" class="b" [attr.aria-disabled]="edit.isSaving() ? true : null">
            {{ t('common.act.save') }}
          </button>
          <button type="button" class="b t" (click)="isOpen.set(false)">{{ t('common.act.cancel') }}</button>
        </p>
      </form>
    } @else {
      <button type="button" class="b t sm" (click)="open()">{{ t('agenda.templates.keep') }}</button>
    }`,
  styles: 'form { margin-block: var(--z-3); max-width: 560px; } .acts { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TemplateKeep {
  readonly meeting = input.required<MeetingDetail>();
  private readonly data = inject(TemplatesData);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly isOpen = signal(false);
  protected readonly form = new FormGroup({ name: new FormControl('', { nonNullable: true }) });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: agendaTemplateCreate,
    value: () => ({ ...this.form.getRawValue(), meetingId: this.meeting().id }),
    // The one field says what is wrong with the meeting as well.
    pathOf: (path) => (path === 'meetingId' ? 'name' : path),
    idOf: () => 'template.name',
    save: async (body) => {
      const { name } = await this.data.keep(body);
      this.form.markAsPristine();
      this.isOpen.set(false);
      void this.say.done(this.t('agenda.templates.kept', { name }));
    },
  });

  /** Whether something was typed that is not saved. */
  hasUnsavedChanges(): boolean {
    return this.isOpen() && this.edit.hasUnsavedChanges;
  }

  protected open(): void {
    this.form.reset({ name: this.meeting().title });
    this.isOpen.set(true);
  }
}
