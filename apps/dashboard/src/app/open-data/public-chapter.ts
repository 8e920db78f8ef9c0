import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PublicChapter, type PublicMeasure, isNumberInferred, markOf, sourceName } from '@zesumme/domain';
import { formatSource } from '@zesumme/i18n';
import { I18n, Icon, Keys, Rich, ScoreBar, StatusMark } from '@zesumme/ui';
import { barInWords } from '../platform/bar-in-words';
import { PublicMeasures } from './public-measures';

type Action = NonNullable<PublicMeasure['actions']>[number];

/** A part narrower than this has no room for its figure. */
const ROOM_FOR_FIGURE = 0.07;
const kinds = ['effective', 'planned', 'remaining', 'unknown'] as const;
const fills = { effective: 'e', planned: 'p_', remaining: 'r', unknown: 'u' } as const;

/**
 * A commune's chapter 6 as everybody sees it. The commune's preview is this very component, with the very same data.
 */
@Component({
  selector: 'z-public-chapter',
  imports: [Icon, Keys, PublicMeasures, Rich, RouterLink, ScoreBar, StatusMark],
  templateUrl: './public-chapter.html',
  styles: `
    .intro p {
      margin-block: var(--z-3);
      white-space: pre-line;
    }
    .values {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    address {
      font-style: normal;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicChapterView {
  readonly content = input.required<PublicChapter>();
  /** Whether nobody else can fetch the data yet. */
  readonly isPreview = input(false);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly bar = (parts: Parameters<typeof barInWords>[1]): string => barInWords(this.i18n, parts);
  protected readonly text = (texts: { fr: string; de: string; en: string }): string => texts[this.i18n.locale()];

  /** In the reader's language, else in the first that the commune wrote. */
  protected readonly introduction = computed(() => {
    const texts = this.content().introduction;
    if (!texts) return null;
    const wanted = [this.i18n.locale(), 'fr', 'de', 'en'] as const;
    const lang = wanted.find((each) => texts[each]);
    return lang ? { text: texts[lang] ?? '', lang: lang === this.i18n.locale() ? null : lang } : null;
  });
  protected readonly figures = computed(() => {
    const { totals } = this.content();
    if (!totals) return [];
    return kinds.map((kind) =>
      (totals[kind] ?? 0) / totals.possible < ROOM_FOR_FIGURE ? '' : this.i18n.points(totals[kind]),
    );
  });
  protected readonly keys = computed(() => {
    const { totals } = this.content();
    if (!totals) return [];
    return kinds
      .filter((kind) => (totals[kind] ?? 0) > 0)
      .map((kind) => ({
        kind: fills[kind],
        label: this.t(`pacteClimat.key.${kind}`, { measures: totals.notAssessed }),
        figure: this.i18n.points(totals[kind]),
      }));
  });
  /** What the sums cover and what they leave out. */
  protected readonly perimeter = computed(() => {
    const { totals } = this.content();
    if (!totals) return '';
    const { counted, withoutPoints, notConcerning } = totals;
    return [
      this.t('pacteClimat.page.incl.counted', { counted }),
      withoutPoints > 0 ? this.t('pacteClimat.page.incl.withoutPoints', { measures: withoutPoints }) : '',
      notConcerning > 0 ? this.t('pacteClimat.page.incl.notConcerning', { measures: notConcerning }) : '',
      this.t('pacteClimat.page.incl.noTotal'),
    ]
      .filter(Boolean)
      .join(' ');
  });

  private readonly measures = computed(() => this.content().measures ?? []);
  protected readonly scored = computed(() =>
    this.measures().flatMap((measure) => (measure.score ? [{ ...measure, score: measure.score }] : [])),
  );
  protected readonly hasInferredCode = computed(() =>
    this.scored().some(({ code, sources }) => isNumberInferred({ codeInferred: code, sources })),
  );
  /** Each action once, with the measures that it serves. */
  protected readonly actions = computed(() => {
    const byAction = new Map<string, { action: Action; measures: string[] }>();
    for (const measure of this.measures()) {
      for (const action of measure.actions ?? []) {
        const key = `${action.group.slug}\n${action.title}\n${action.status}`;
        const known = byAction.get(key) ?? { action, measures: [] };
        byAction.set(key, { action, measures: [...known.measures, this.text(measure.title)] });
      }
    }
    return [...byAction.values()];
  });
  protected readonly indicators = computed(() =>
    this.measures().flatMap(({ slug, title, indicator }) =>
      indicator && (indicator.name || indicator.values.length > 0) ? [{ slug, title, indicator }] : [],
    ),
  );
  protected readonly proven = computed(() =>
    this.measures().flatMap(({ slug, title, evidence }) => (evidence ? [{ slug, title, evidence }] : [])),
  );
  protected readonly shows = (part: PublicChapter['shown'][number]): boolean => this.content().shown.includes(part);
  protected readonly certified = computed(() => {
    const certification = this.content().certification;
    if (!certification) return '';
    const { state, level, endsOn, programme } = certification;
    return this.t(`openData.chapter.certification.${state}`, {
      programme: programme ?? '',
      level: this.i18n.share((level ?? 0) / 100),
      day: endsOn ? this.i18n.day(endsOn) : '',
    });
  });
  protected readonly addressOf = (format: 'json' | 'csv', table: '' | '-indicators' = ''): string =>
    `/api/public/communes/${encodeURIComponent(this.content().commune.code)}/chapter-6${table}.${format}`;

  /** Whether the titles of the measures are official. */
  protected readonly titles = computed(() => {
    const locale = this.i18n.locale();
    const marks = new Set(this.measures().map(({ translated }) => markOf(translated, locale)));
    const [mark = 'unsaid'] = marks;
    return this.t(`sources.foot.${marks.size > 1 ? 'mixed' : mark}`);
  });
  /** By which version of which programme the commune assesses itself, and where that comes from. */
  protected readonly source = computed(() => {
    const { programme, label, sourceUrl, retrievedOn } = this.content().catalogue;
    const told = { source: sourceName(sourceUrl), day: retrievedOn, toConfirm: false };
    return this.t('sources.version', { programme, label, source: formatSource(this.i18n.locale(), told, this.t) });
  });
  protected readonly directionKey = (direction: 'more' | 'less') => `catalogues.direction.${direction}` as const;
}
