import type { MeasureLabel, ProgrammeMeasures, ThemeLabel } from '@zesumme/domain';
import type { I18n } from '@zesumme/ui';

/** A theme's name in the reader's language. */
export const themeName = (i18n: I18n, { nameFr, nameDe, nameEn }: ThemeLabel): string =>
  ({ fr: nameFr, de: nameDe, en: nameEn })[i18n.locale()];

/** A measure's title in the reader's language. */
export const measureTitle = (
  i18n: I18n,
  { titleFr, titleDe, titleEn }: Pick<MeasureLabel, 'titleFr' | 'titleDe' | 'titleEn'>,
): string => ({ fr: titleFr, de: titleDe, en: titleEn })[i18n.locale()];

/** What measures belong to: the chapter of their programme, and the version where that is not the one in force. */
export function programmeName(
  i18n: I18n,
  { programme, chapter, version }: Pick<ProgrammeMeasures, 'programme' | 'chapter' | 'version'>,
): string {
  const name = i18n.t('pacteClimat.chapterOf', { programme, chapter });
  return version === null ? name : `${name} · ${version}`;
}
