import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { HOME_ZONE, type Locale, locales, zonesToChoose } from '@zesumme/domain';
import { localeNames } from '@zesumme/i18n';
import { Control, Field, I18n } from '@zesumme/ui';

/** The controls that a contact's form has, whoever fills it in. */
export interface ContactControls {
  givenName: FormControl<string>;
  familyName: FormControl<string>;
  functionTitle: FormControl<string>;
  email: FormControl<string>;
  telephone: FormControl<string>;
  locale: FormControl<Locale>;
  /** Where the zone of their mails is chosen too. */
  timeZone?: FormControl<string>;
}

export const emptyContact = {
  givenName: '',
  familyName: '',
  functionTitle: '',
  email: '',
  telephone: '',
  locale: 'fr' as Locale,
};

/** Who a person is and how they are reached: fields for a grid of columns (`fcols`) around them. */
@Component({
  selector: 'z-contact-fields',
  imports: [Control, Field, ReactiveFormsModule],
  template: `<z-field
      class="w2"
      [label]="t('organisations.contactForm.givenName')"
      [control]="controls().givenName"
      fieldId="givenName"
    >
      <input zControl [formControl]="controls().givenName" [attr.autocomplete]="fill('given-name')" maxlength="200" />
    </z-field>
    <z-field
      class="w2"
      [label]="t('organisations.contactForm.familyName')"
      [control]="controls().familyName"
      fieldId="familyName"
    >
      <input zControl [formControl]="controls().familyName" [attr.autocomplete]="fill('family-name')" maxlength="200" />
    </z-field>
    <z-field
      class="w2"
      [label]="t('organisations.contactForm.functionTitle')"
      [optional]="true"
      [control]="controls().functionTitle"
      fieldId="functionTitle"
    >
      <input
        zControl
        [formControl]="controls().functionTitle"
        [attr.autocomplete]="fill('organization-title')"
        maxlength="200"
      />
    </z-field>
    <z-field
      class="w2"
      [label]="t(isOwn() ? 'identity.own.language' : 'organisations.contactForm.locale')"
      [control]="controls().locale"
      fieldId="locale"
    >
      <select zControl [formControl]="controls().locale">
        @for (locale of locales; track locale) {
          <option [value]="locale">{{ names[locale] }}</option>
        }
      </select>
    </z-field>
    <z-field
      class="w2"
      [label]="t('organisations.contactForm.email')"
      [hint]="t(isOwn() ? 'identity.own.contactEmailHint' : 'organisations.contactForm.emailHint')"
      [optional]="!needsEmail()"
      [control]="controls().email"
      fieldId="email"
    >
      <input
        zControl
        type="email"
        [formControl]="controls().email"
        [attr.autocomplete]="fill('email')"
        maxlength="254"
      />
    </z-field>
    <z-field
      class="w2"
      [label]="t('organisations.contactForm.telephone')"
      [optional]="true"
      [control]="controls().telephone"
      fieldId="telephone"
    >
      <input
        zControl
        type="tel"
        [formControl]="controls().telephone"
        [attr.autocomplete]="fill('tel')"
        maxlength="40"
      />
    </z-field>
    @if (controls().timeZone; as zone) {
      <z-field
        class="w2"
        [label]="t('organisations.contactForm.timeZone')"
        [hint]="t('organisations.contactForm.timeZoneHint')"
        [control]="zone"
        fieldId="timeZone"
      >
        <select zControl [formControl]="zone">
          @for (each of zones(); track each) {
            <option [attr.value]="each" [selected]="each === zone.value">{{ each.replaceAll('_', ' ') }}</option>
          }
        </select>
      </z-field>
    }`,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactFields {
  readonly controls = input.required<ContactControls>();
  /** Whether people fill in their own details, which the browser knows. */
  readonly isOwn = input(false);
  readonly needsEmail = input(false);
  /** The zone that was chosen before, which this browser may not know. */
  readonly chosenZone = input<string | null>(null);
  protected readonly t = inject(I18n).t;
  protected readonly locales = locales;
  protected readonly names = localeNames;
  /** Hundreds: `[value]` would have the select look through all of them for each. */
  protected readonly zones = computed(() => zonesToChoose(this.chosenZone() ?? HOME_ZONE));
  protected readonly fill = (detail: string): string => (this.isOwn() ? detail : 'off');
}
