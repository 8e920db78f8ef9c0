import { FormControl, FormGroup } from '@angular/forms';
import { type Locale, type PracticeSheetDetail, locales } from '@zesumme/domain';

export type TranslationGroup = FormGroup<
  Record<'title' | 'summary' | 'steps' | 'difficulties' | 'goodToKnow', FormControl<string>> & {
    isGiven: FormControl<boolean>;
  }
>;
export type TranslationsGroup = FormGroup<Record<Locale, TranslationGroup>>;

const text = (): FormControl<string> => new FormControl('', { nonNullable: true });

/** The part of a sheet's form for its texts in other languages; lists are typed one line for each entry. */
export const translationsGroup = (): TranslationsGroup =>
  new FormGroup(
    Object.fromEntries(
      locales.map((locale) => [
        locale,
        new FormGroup({
          isGiven: new FormControl(false, { nonNullable: true }),
          ...{ title: text(), summary: text(), steps: text(), difficulties: text(), goodToKnow: text() },
        }),
      ]),
    ) as Record<Locale, TranslationGroup>,
  );

/** Fills the part with what is stored. */
export function fillTranslations(group: TranslationsGroup, stored: PracticeSheetDetail['translations']): void {
  for (const locale of locales) {
    const texts = stored.find((each) => each.locale === locale);
    group.controls[locale].reset({
      isGiven: texts !== undefined,
      title: texts?.title ?? '',
      summary: texts?.summary ?? '',
      steps: (texts?.steps ?? []).join('\n'),
      difficulties: (texts?.difficulties ?? []).join('\n'),
      goodToKnow: texts?.goodToKnow ?? '',
    });
  }
}

const lines = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The languages in which texts are given beside the one that the sheet was written in first. */
const given = (group: TranslationsGroup, own: string): Locale[] =>
  locales.filter((locale) => locale !== own && group.controls[locale].controls.isGiven.value);

/** What the form says, as the API takes it. */
export const statedTranslations = (group: TranslationsGroup, own: string): object[] =>
  given(group, own).map((locale) => {
    const { title, summary, steps, difficulties, goodToKnow } = group.controls[locale].getRawValue();
    return { locale, title, summary, goodToKnow, steps: lines(steps), difficulties: lines(difficulties) };
  });

/** Where in the form a path of what is sent leads: `translations.0.title` is that of the first language given. */
export const translationPath = (group: TranslationsGroup, own: string, path: string): string =>
  path.replace(/^translations\.(\d+)/, (whole, at: string) => {
    const locale = given(group, own)[Number(at)];
    return locale ? `translations.${locale}` : whole;
  });
