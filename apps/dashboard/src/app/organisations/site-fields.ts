import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { type FormControl, FormGroup, type NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import type { OrganisationDetail } from '@zesumme/domain';
import { Control, Field, I18n, Icon } from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { OrganisationsData } from './organisations-data';

type Site = OrganisationDetail['sites'][number];

/** A site as typed. Zone and commune are kept as choices, so that their names stay in sight. */
export interface SiteControls {
  id: FormControl<string | undefined>;
  label: FormControl<string>;
  address: FormControl<string>;
  zoneId: FormControl<Choice | null>;
  communeCode: FormControl<Choice | null>;
}

/** The controls of a stored site, or of a new one. */
export function siteGroup(builder: NonNullableFormBuilder, site?: Site): FormGroup<SiteControls> {
  return builder.group({
    id: builder.control<string | undefined>(site?.id),
    label: site?.label ?? '',
    address: site?.address ?? '',
    zoneId: builder.control<Choice | null>(site?.zone ? { id: site.zone.id, label: site.zone.name } : null),
    communeCode: builder.control<Choice | null>(
      site?.commune ? { id: site.commune.code, label: site.commune.name } : null,
    ),
  });
}

/** A typed site as the API takes it. */
export function siteInput({ zoneId, communeCode, ...site }: ReturnType<FormGroup<SiteControls>['getRawValue']>) {
  return { ...site, zoneId: zoneId?.id ?? null, communeCode: communeCode?.id ?? null };
}

/** One site of an organisation. */
@Component({
  selector: 'z-site-fields',
  imports: [Control, Field, Icon, Picker, ReactiveFormsModule],
  template: `<div class="site" role="group" [attr.aria-label]="t('organisations.form.site', { number: number() })">
    <div class="fcols" [formGroup]="form()">
      <z-field
        class="w2"
        [label]="t('organisations.form.siteLabel')"
        [control]="form().controls.label"
        [fieldId]="path('label')"
      >
        <input zControl formControlName="label" maxlength="200" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('organisations.form.address')"
        [optional]="true"
        [control]="form().controls.address"
        [fieldId]="path('address')"
      >
        <input zControl formControlName="address" maxlength="300" />
      </z-field>
      <z-picker
        class="w2"
        [label]="t('organisations.form.zone')"
        [fieldId]="path('zoneId')"
        [search]="data.findZones"
        [chosen]="chosen('zoneId')"
        (changed)="choose('zoneId', $event)"
      />
      <z-picker
        class="w2"
        [label]="t('organisations.commune')"
        [fieldId]="path('communeCode')"
        [search]="data.findCommunes"
        [chosen]="chosen('communeCode')"
        (changed)="choose('communeCode', $event)"
      />
    </div>
    <button
      type="button"
      class="b t sm"
      [attr.aria-label]="t('organisations.form.removeSite', { number: number() })"
      (click)="removed.emit()"
    >
      <z-icon name="x" size="s" />{{ t('common.act.remove') }}
    </button>
  </div>`,
  styles: '.site { border-top: 1px solid var(--z-line); padding: var(--z-4) 0 var(--z-2); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SiteFields {
  readonly form = input.required<FormGroup<SiteControls>>();
  /** Where it stands among the sites, from 1. */
  readonly number = input.required<number>();
  readonly removed = output<void>();
  protected readonly data = inject(OrganisationsData);
  protected readonly t = inject(I18n).t;
  private readonly changes = signal(0);

  protected path(field: keyof SiteControls): string {
    return `sites.${this.number() - 1}.${field}`;
  }

  protected chosen(field: 'zoneId' | 'communeCode'): readonly Choice[] {
    this.changes();
    const choice = this.form().controls[field].value;
    return choice ? [choice] : [];
  }

  protected choose(field: 'zoneId' | 'communeCode', [choice]: readonly Choice[]): void {
    this.form().controls[field].setValue(choice ?? null);
    this.form().markAsDirty();
    this.changes.update((count) => count + 1);
  }
}
