import {
  type CampaignPeriod,
  type DocumentLanguage,
  type EvidenceFigure,
  type MeasureDetail,
  type MeasureLabel,
  type MeasureScore,
  decimalsToShow,
  labelBeside,
} from '@zesumme/domain';
import {
  type MessageKey,
  type MessageParams,
  formatDay,
  formatList,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatQuantity,
  formatShare,
} from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';

type DossierKey<Key = MessageKey> = Key extends `dossier.${infer Rest}` ? Rest : never;
type BriefKey<Key = MessageKey> = Key extends `councilBrief.${infer Rest}` ? Rest : never;

export const partKinds = ['effective', 'planned', 'remaining', 'unknown'] as const;
export type PartKind = (typeof partKinds)[number];

/** Points of the four kinds; null where they are not known. */
export type Parts = Pick<MeasureScore, PartKind | 'possible'>;

/** What documents of chapter 6 are written with, in one language. */
export class Words {
  constructor(readonly locale: DocumentLanguage) {}

  /** A text of the dossier. */
  readonly d = (key: DossierKey, params?: MessageParams): string =>
    translate(this.locale, `dossier.${key}` as MessageKey, params);

  /** A text of the council brief. */
  readonly b = (key: BriefKey, params?: MessageParams): string =>
    translate(this.locale, `councilBrief.${key}` as MessageKey, params);

  readonly t = (key: MessageKey, params?: MessageParams): string => translate(this.locale, key, params);

  /** Points as they are shown: with one decimal, or with three where the sum needs them. */
  points(points: number, decimals: 1 | 3 = 1): string {
    return formatNumber(this.locale, points, decimals);
  }

  quantity(value: number): string {
    return formatQuantity(this.locale, value);
  }

  share(share: number): string {
    return formatShare(this.locale, share);
  }

  percent(percent: number): string {
    return formatPercent(this.locale, percent);
  }

  day(day: string, style: 'long' | 'medium' = 'long'): string {
    return formatDay(this.locale, day, style);
  }

  period(period: CampaignPeriod): string {
    return formatPeriod(this.locale, period, this.t);
  }

  list(names: readonly string[]): string {
    return formatList(this.locale, names);
  }

  /** A figure of a campaign with its unit, and its label where the title of the piece does not say it; when the campaign was, and where it comes from. */
  figure(title: string, figure: EvidenceFigure): string {
    const { value: count, unit, kind, toConfirm, sourceTitle, sourceUrl, ...period } = figure;
    const said = this.t(`campaigns.figure.${kind}`, { value: count, unit: unit ?? '' }).trim();
    const value = toConfirm ? `${said} (${this.t('campaigns.toConfirm')})` : said;
    const told = [labelBeside(title, figure), value, formatPeriod(this.locale, period, this.t), sourceTitle, sourceUrl];
    return told.filter(Boolean).join(' · ');
  }

  measure({ titleFr, titleDe }: Pick<MeasureLabel, 'titleFr' | 'titleDe'>): string {
    return this.locale === 'de' ? titleDe : titleFr;
  }

  /** Whether the title in the language of the document is a translation; null where that was not kept yet. */
  isTranslated({
    titleFrIsTranslation,
    titleDeIsTranslation,
  }: Pick<MeasureDetail, 'titleFrIsTranslation' | 'titleDeIsTranslation'>): boolean | null {
    return (this.locale === 'de' ? titleDeIsTranslation : titleFrIsTranslation) ?? null;
  }

  one(texts: { fr: string; de: string }): string {
    return texts[this.locale];
  }

  /** What an indicator counts, in what, and which way is better. */
  indicator(indicator: NonNullable<MeasureDetail['indicator']>): string {
    const { unit, direction } = indicator;
    return [this.one(indicator), unit, direction && this.t(`catalogues.direction.${direction}`)]
      .filter(Boolean)
      .join(' · ');
  }

  text({ textFr, textDe }: { textFr: string; textDe: string }): string {
    return this.locale === 'de' ? textDe : textFr;
  }

  section({ code, titleFr, titleDe }: { code: string | null; titleFr: string | null; titleDe: string | null }): string {
    const title = this.locale === 'de' ? titleDe : titleFr;
    return code === null ? this.t('pacteClimat.measures.unpublishedSection') : [code, title].filter(Boolean).join(' ');
  }

  /** A bar in words: the parts that are there, and the whole. */
  parts(parts: Parts): string {
    const decimals = decimalsIn(parts);
    const told = partKinds
      .filter((kind) => (parts[kind] ?? 0) > 0)
      .map((kind) => this.t(`pacteClimat.bar.${kind}`, { points: this.points(parts[kind] ?? 0, decimals) }));
    return this.t('pacteClimat.bar.of', {
      parts: told.join(', '),
      possible: this.points(parts.possible ?? 0, decimals),
    });
  }
}

/** So many decimals that the parts visibly add up to the whole. */
export const decimalsIn = (parts: Parts): 1 | 3 =>
  parts.possible === null
    ? 1
    : decimalsToShow(
        partKinds.map((kind) => parts[kind] ?? 0),
        parts.possible,
      );
