import type { Locale } from '../shared/primitives';
import type { PracticeTranslation } from './practice-sheet.schema';

/** The texts of a sheet in one language. */
export type PracticeTexts = PracticeTranslation;

/** What a reader of this language gets to read: the sheet in their language where there is one, else as it was written first. */
export const practiceTextIn = <T extends { locale: Locale }>(
  sheet: T & { translations: readonly T[] },
  reader: Locale,
): T => (sheet.locale === reader ? sheet : (sheet.translations.find(({ locale }) => locale === reader) ?? sheet));
