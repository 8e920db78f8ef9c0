import { Injectable, inject } from '@angular/core';
import {
  type AssessedSection,
  type CatalogueHead,
  type MeasureLabel,
  sectionTitle,
  weightedShare,
} from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { type Points, barInWords } from '../platform/bar-in-words';

export type { Points as Parts } from '../platform/bar-in-words';
export { pointKinds as partKinds } from '../platform/bar-in-words';

/** What chapter 6 is called in the reader's language. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly i18n = inject(I18n);

  measure(measure: Pick<MeasureLabel, 'titleFr' | 'titleDe' | 'titleEn'>): string {
    return { fr: measure.titleFr, de: measure.titleDe, en: measure.titleEn }[this.i18n.locale()];
  }

  text(text: { textFr: string; textDe: string; textEn: string }): string {
    return { fr: text.textFr, de: text.textDe, en: text.textEn }[this.i18n.locale()];
  }

  /** The weight that the catalogue gives a criterion; empty where no source gives one. */
  weight(criterion: { weight?: number | null | undefined }): string {
    const share = weightedShare(criterion);
    return share === null ? '' : this.i18n.t('pacteClimat.criteria.weight', { weight: this.i18n.share(share) });
  }

  one(texts: { fr: string; de: string; en: string }): string {
    return texts[this.i18n.locale()];
  }

  /** The title of a section, and its language where that is not the reader's. */
  section({ code, ...titles }: Pick<AssessedSection, 'code' | 'titleFr' | 'titleDe' | 'titleEn'>): {
    text: string;
    lang: string | null;
  } {
    const locale = this.i18n.locale();
    const title = sectionTitle(titles, locale);
    if (!code) return { text: this.i18n.t('pacteClimat.measures.unpublishedSection'), lang: null };
    if (!title) return { text: code, lang: null };
    return { text: `${code} ${title.text}`, lang: title.locale === locale ? null : title.locale };
  }

  /** The way back to a commune's chapter: by its name, or by the commune alone as long as the chapter is not read. */
  back(
    chapter: { commune: { name: string }; catalogue: Pick<CatalogueHead, 'chapter'> } | undefined,
    code: string,
  ): string {
    if (!chapter) return this.i18n.t('pacteClimat.history.back', { commune: code });
    const { catalogue, commune } = chapter;
    return this.i18n.t('pacteClimat.form.crumb', { chapter: catalogue.chapter, commune: commune.name });
  }

  /** A bar in words: the parts that are there, and the whole. */
  bar(parts: Points): string {
    return barInWords(this.i18n, parts);
  }
}
