import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import type { Translated } from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';

export const translatedChoices = ['unsaid', 'none', 'fr', 'de', 'both'] as const;

/** Which languages of a text are translations, as one choice. */
export function choiceOf(translated: Translated | undefined): string {
  if (!translated) return 'unsaid';
  if (translated.fr && translated.de) return 'both';
  return translated.fr ? 'fr' : translated.de ? 'de' : 'none';
}

/** What the choice says. */
export function translatedOf(choice: string): Translated {
  if (choice === 'unsaid') return null;
  return { fr: choice === 'fr' || choice === 'both', de: choice === 'de' || choice === 'both' };
}

/** Asks which languages of a text are translations, in one field. */
@Component({
  selector: 'z-translated-choice',
  imports: [Control, Field, ReactiveFormsModule],
  template: `<z-field [label]="label() ?? t('sources.form.translated')" [control]="control()" [fieldId]="fieldId()">
    <select zControl [formControl]="control()">
      @for (choice of choices; track choice) {
        <option [value]="choice">{{ t(keyOf(choice)) }}</option>
      }
    </select>
  </z-field>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TranslatedChoice {
  readonly control = input.required<FormControl<string>>();
  readonly fieldId = input.required<string>();
  readonly label = input<string>();
  protected readonly t = inject(I18n).t;
  protected readonly choices = translatedChoices;
  protected readonly keyOf = (choice: (typeof translatedChoices)[number]) => `sources.form.choice.${choice}` as const;
}
