import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { toSignal, toObservable } from '@angular/core/rxjs-interop';
import { type FormControl, type FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Control, Field, I18n, issueOn } from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { switchMap } from 'rxjs';
import { read } from '../platform/list-state';
import { ActionsData } from './actions-data';

export type ResponsibleGroup = FormGroup<{ organisationId: FormControl<string>; contactId: FormControl<string> }>;

/** One organisation that is responsible, and perhaps the contact who is. */
@Component({
  selector: 'z-responsible-field',
  imports: [Control, Field, Picker, ReactiveFormsModule],
  template: `<div class="fcols" [formGroup]="group()">
    <z-picker
      [fieldId]="path() + '.organisationId'"
      [label]="t('actions.form.organisation')"
      [placeholder]="t('actions.form.findOrganisation')"
      [search]="find"
      [error]="error()"
      [(chosen)]="chosen"
      (changed)="choose($event)"
    />
    <z-field
      [label]="t('actions.form.contact')"
      [control]="group().controls.contactId"
      [fieldId]="path() + '.contactId'"
    >
      <select zControl formControlName="contactId">
        <option value="">{{ t('actions.form.noContact') }}</option>
        @for (contact of contacts.value() ?? []; track contact.id) {
          <option [value]="contact.id">{{ contact.label }}</option>
        }
      </select>
    </z-field>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResponsibleField {
  readonly group = input.required<ResponsibleGroup>();
  /** Where the group stands in the form, such as `responsibles.0`. */
  readonly path = input.required<string>();
  /** The name of the organisation that is stored. */
  readonly name = input<string>();
  private readonly data = inject(ActionsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly chosen = signal<readonly Choice[]>([]);
  private readonly events = toSignal(toObservable(this.group).pipe(switchMap((group) => group.events)), {
    initialValue: null,
  });
  private readonly organisationId = computed(() => {
    this.events();
    return this.group().controls.organisationId.value;
  });
  protected readonly error = computed(() => {
    this.events();
    const issue = issueOn(this.group().controls.organisationId);
    return issue && this.i18n.find(`errors.field.${issue.code}`, issue.params);
  });
  protected readonly contacts = read(
    () => this.organisationId() || undefined,
    (id) => this.data.contactsOf(id),
  );
  protected readonly find = (text: string): Promise<readonly Choice[]> => this.data.findOrganisations(text);

  constructor() {
    effect(() => {
      const name = this.name();
      const { organisationId } = this.group().getRawValue();
      if (name && organisationId) untracked(() => this.chosen.set([{ id: organisationId, label: name }]));
    });
  }

  protected choose([choice]: readonly Choice[]): void {
    this.group().setValue({ organisationId: choice?.id ?? '', contactId: '' });
    this.group().markAsDirty();
  }
}
