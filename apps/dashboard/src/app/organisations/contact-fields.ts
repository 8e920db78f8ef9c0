import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FormControl, type FormGroup, ReactiveFormsModule } from '@angular/forms';
import type { Locale } from '@zesumme/i18n';
import { locales } from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';

/** The controls that a contact's form has, whether the contact is new or stored. */
export interface ContactControls {
  givenName: FormControl<string>;
  familyName: FormControl<string>;
  functionTitle: FormControl<string>;
  email: FormControl<string>;
  telephone: FormControl<string>;
  locale: FormControl<Locale>;
}

export const emptyContact = {
  givenName: '',
  familyName: '',
  functionTitle: '',
  email: '',
  telephone: '',
  locale: 'fr' as Locale,
};

/** Who the person is and how they are reached. */
@Component({
  selector: 'z-contact-fields',
  imports: [Control, Field, ReactiveFormsModule],
  template: `<fieldset class="sect" [formGroup]="form()">
    <legend class="lg">{{ t('organisations.contactForm.who') }}</legend>
    <div class="fcols">
      <z-field
        class="w1"
        [label]="t('organisations.contactForm.givenName')"
        [control]="form().controls.givenName"
        fieldId="givenName"
      >
        <input zControl formControlName="givenName" autocomplete="off" maxlength="200" />
      </z-field>
      <z-field
        class="w1"
        [label]="t('organisations.contactForm.familyName')"
        [control]="form().controls.familyName"
        fieldId="familyName"
      >
        <input zControl formControlName="familyName" autocomplete="off" maxlength="200" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('organisations.contactForm.functionTitle')"
        [optional]="true"
        [control]="form().controls.functionTitle"
        fieldId="functionTitle"
      >
        <input zControl formControlName="functionTitle" maxlength="200" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('organisations.contactForm.locale')"
        [control]="form().controls.locale"
        fieldId="locale"
      >
        <select zControl formControlName="locale">
          @for (locale of locales; track locale) {
            <option [value]="locale">{{ t(languageOf(locale)) }}</option>
          }
        </select>
      </z-field>
      <z-field
        class="w2"
        [label]="t('organisations.contactForm.email')"
        [hint]="t('organisations.contactForm.emailHint')"
        [optional]="true"
        [control]="form().controls.email"
        fieldId="email"
      >
        <input zControl type="email" formControlName="email" autocomplete="off" maxlength="254" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('organisations.contactForm.telephone')"
        [optional]="true"
        [control]="form().controls.telephone"
        fieldId="telephone"
      >
        <input zControl type="tel" formControlName="telephone" autocomplete="off" maxlength="40" />
      </z-field>
    </div>
    <p class="s m after">{{ t('organisations.contactForm.privacy') }}</p>
  </fieldset>`,
  styles: '.after { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactFields {
  readonly form = input.required<FormGroup<ContactControls>>();
  protected readonly t = inject(I18n).t;
  protected readonly locales = locales;
  protected readonly languageOf = (locale: Locale) => `common.language.${locale}` as const;
}
