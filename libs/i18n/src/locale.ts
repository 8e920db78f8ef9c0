/** The languages of the product, the first one being the default. */
export const locales = ['fr', 'de', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language as it is named in itself, for the language switch. */
export const localeNames: Record<Locale, string> = { fr: 'Français', de: 'Deutsch', en: 'English' };

/** How dates and numbers are written: as in Luxembourg, in each language. */
export const formattingLocale: Record<Locale, string> = { fr: 'fr-LU', de: 'de-LU', en: 'en-GB' };

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);
