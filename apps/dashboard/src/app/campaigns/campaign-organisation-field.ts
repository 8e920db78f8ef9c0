import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Control, Field, I18n } from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import type { OrganisationGroup } from './campaign-form-model';
import { CampaignsData } from './campaigns-data';

/** An organisation that took part, with its staff and how many of them did. */
@Component({
  selector: 'z-campaign-organisation-field',
  imports: [Control, Field, Picker, ReactiveFormsModule],
  template: `<div class="fcols" [formGroup]="group()">
    <z-picker
      class="w2"
      [fieldId]="path() + '.organisationId'"
      [label]="t('campaigns.taking.organisation')"
      [placeholder]="t('campaigns.form.findOrganisation')"
      [search]="find"
      [control]="group().controls.organisationId"
      [(chosen)]="chosen"
      (changed)="choose($event)"
    />
    @for (count of counts; track count) {
      <z-field
        [label]="t(labelOf(count))"
        [optional]="true"
        [hint]="group().controls.hidden.value.includes(count) ? t('campaigns.form.hiddenHint') : ''"
        [control]="group().controls[count]"
        [fieldId]="path() + '.' + count"
      >
        <input zControl type="number" min="0" inputmode="numeric" [formControlName]="count" />
      </z-field>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignOrganisationField {
  readonly group = input.required<OrganisationGroup>();
  /** Where the group stands in the form, such as `organisations.0`. */
  readonly path = input.required<string>();
  /** The name of the organisation that is stored. */
  readonly name = input<string>();
  /** An organisation that was picked. */
  readonly picked = output<Choice>();
  private readonly data = inject(CampaignsData);
  protected readonly t = inject(I18n).t;
  protected readonly counts = ['staff', 'participants'] as const;
  protected readonly labelOf = (count: 'staff' | 'participants') => `campaigns.taking.${count}` as const;
  protected readonly chosen = signal<readonly Choice[]>([]);
  protected readonly find = (text: string): Promise<readonly Choice[]> => this.data.findOrganisations(text);

  constructor() {
    effect(() => {
      const name = this.name();
      const { organisationId } = this.group().getRawValue();
      if (name && organisationId) untracked(() => this.chosen.set([{ id: organisationId, label: name }]));
    });
  }

  protected choose([choice]: readonly Choice[]): void {
    const { organisationId, hidden } = this.group().controls;
    // What is stored of another organisation is not of this one.
    if (organisationId.value !== (choice?.id ?? '')) hidden.setValue([]);
    organisationId.setValue(choice?.id ?? '');
    this.group().markAsDirty();
    if (choice) this.picked.emit(choice);
  }
}
