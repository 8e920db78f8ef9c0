import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { walkIn } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { EditForms } from '../../platform/edit-form';
import { RunDesk } from './run-desk';

/** Somebody who came without being invited, perhaps in the place of somebody who is. */
@Component({
  selector: 'z-run-walk-in',
  imports: [Control, ErrorSummary, Field, Picker, ReactiveFormsModule],
  templateUrl: './run-walk-in.html',
  styles: '.adding { display: grid; gap: var(--z-3); margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunWalkIn {
  readonly left = output<void>();
  private readonly desk = inject(RunDesk);
  protected readonly t = inject(I18n).t;
  protected readonly replaced = signal<readonly Choice[]>([]);
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: '',
    organisation: '',
    email: '',
    insteadOf: '',
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: walkIn,
    idOf: (path) => `walk-in-${path}`,
    save: async ({ id: _, ...guest }) => {
      await this.desk.walkIn(guest);
      if (this.edit.reset()) this.left.emit();
    },
  });

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly find = async (text: string): Promise<Choice[]> =>
    (await this.desk.findReplaceable(text)).map(({ id, contact, organisation }) =>
      contact ? { id, label: contact.name, hint: organisation?.name ?? '' } : { id, label: organisation?.name ?? '' },
    );

  protected replace([choice]: readonly Choice[]): void {
    this.form.controls.insteadOf.setValue(choice?.id ?? '');
    this.form.controls.insteadOf.markAsDirty();
  }
}
