import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { type Locale, locales } from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';
import type { TranslationsGroup } from './translations-model';

/** The texts of a sheet in the other languages, while it is written. */
@Component({
  selector: 'z-translations-editor',
  imports: [Control, Field, ReactiveFormsModule],
  template: `<fieldset class="sect">
    <legend class="lg">{{ t('practiceSheets.form.translations') }}</legend>
    @for (locale of others(); track locale) {
      <div class="translation" [formGroup]="group().controls[locale]" role="group" [attr.aria-label]="named(locale)">
        <label class="chk"
          ><input type="checkbox" formControlName="isGiven" />{{
            t('practiceSheets.form.alsoIn', { language: named(locale) })
          }}</label
        >
        @if (shown().includes(locale)) {
          <z-field
            [label]="t('practiceSheets.form.title')"
            [control]="group().controls[locale].controls.title"
            [fieldId]="id(locale, 'title')"
          >
            <input zControl formControlName="title" maxlength="200" [attr.lang]="locale" />
          </z-field>
          <z-field
            [label]="t('practiceSheets.form.summary')"
            [optional]="true"
            [control]="group().controls[locale].controls.summary"
            [fieldId]="id(locale, 'summary')"
          >
            <textarea zControl formControlName="summary" rows="2" maxlength="1000" [attr.lang]="locale"></textarea>
          </z-field>
          @for (list of lists; track list) {
            <z-field
              [label]="t(listKey(list))"
              [optional]="true"
              [hint]="t('practiceSheets.form.oneALine')"
              [control]="group().controls[locale].controls[list]"
              [fieldId]="id(locale, list)"
            >
              <textarea zControl [formControlName]="list" rows="4" [attr.lang]="locale"></textarea>
            </z-field>
          }
          <z-field
            [label]="t('practiceSheets.form.goodToKnow')"
            [optional]="true"
            [control]="group().controls[locale].controls.goodToKnow"
            [fieldId]="id(locale, 'goodToKnow')"
          >
            <textarea zControl formControlName="goodToKnow" rows="6" maxlength="20000" [attr.lang]="locale"></textarea>
          </z-field>
        }
      </div>
    }
  </fieldset>`,
  styles: `
    .translation {
      display: grid;
      gap: var(--z-3);
      margin-bottom: var(--z-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TranslationsEditor {
  readonly group = input.required<TranslationsGroup>();
  /** The language that the sheet was written in first. */
  readonly own = input.required<string>();
  protected readonly t = inject(I18n).t;
  protected readonly lists = ['steps', 'difficulties'] as const;
  protected readonly listKey = (list: 'steps' | 'difficulties') => `practiceSheets.form.${list}` as const;
  protected readonly named = (locale: Locale): string => this.t(`common.language.${locale}`);
  protected readonly id = (locale: Locale, what: string): string => `translations.${locale}.${what}`;
  protected readonly others = computed(() => locales.filter((locale) => locale !== this.own()));
  protected readonly shown = signal<readonly Locale[]>([]);

  constructor() {
    effect((onCleanup) => {
      const group = this.group();
      const take = (): void =>
        this.shown.set(locales.filter((locale) => group.controls[locale].controls.isGiven.value));
      take();
      const subscription = group.valueChanges.subscribe(take);
      onCleanup(() => subscription.unsubscribe());
    });
  }
}
