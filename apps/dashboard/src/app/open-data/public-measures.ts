import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  type PublicChapter,
  type PublicMeasure,
  decimalsToShow,
  isNumberInferred,
  knownPointsOf,
  sectionTitle,
  sourceName,
  sourceOf,
  totalOf,
} from '@zesumme/domain';
import { formatSource, formatValidity } from '@zesumme/i18n';
import { I18n, ScoreBar } from '@zesumme/ui';
import { barInWords } from '../platform/bar-in-words';

type Scored = PublicMeasure & { score: NonNullable<PublicMeasure['score']> };

const columns = ['effective', 'planned', 'remaining'] as const;
const summed = [...columns, 'possible', 'unknown'] as const;

/** The measures that a commune shows, section by section on one scale, with the sums that their figures add up to. */
@Component({
  selector: 'z-public-measures',
  imports: [ScoreBar],
  templateUrl: './public-measures.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicMeasures {
  readonly measures = input.required<readonly Scored[]>();
  readonly catalogue = input.required<PublicChapter['catalogue']>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly columns = columns;
  protected readonly bar = (parts: Parameters<typeof barInWords>[1]): string => barInWords(this.i18n, parts);
  protected readonly text = (texts: { fr: string; de: string; en: string }): string => texts[this.i18n.locale()];
  protected readonly scale = computed(() => Math.max(1, ...this.measures().map(({ score }) => score.maximum ?? 0)));
  protected readonly sum = computed(() => sumOf(this.measures()));
  /** As many decimals as it takes for every column to add up to its sum, and every row to what is possible. */
  private readonly decimals = computed(() => {
    const scores = this.measures().map(({ score }) => score);
    return Math.max(
      ...summed.map((column) =>
        decimalsToShow(
          scores.map((score) => score[column] ?? 0),
          this.sum()[column] ?? 0,
        ),
      ),
      ...scores.map((score) =>
        score.possible === null
          ? 1
          : decimalsToShow(
              parts.map((part) => score[part] ?? 0),
              score.possible,
            ),
      ),
    );
  });
  protected readonly sections = computed(() => {
    const codes = [...new Set(this.measures().map(({ section }) => section?.code ?? null))];
    return codes.map((code) => {
      const measures = this.measures().filter(({ section }) => (section?.code ?? null) === code);
      const sum = sumOf(measures);
      return { code, ...this.titleOf(measures[0]?.section ?? null), measures, sum: sum.counted > 0 ? sum : null };
    });
  });

  protected readonly isInferred = ({ code, sources }: PublicMeasure): boolean =>
    isNumberInferred({ codeInferred: code, sources });

  protected points(points: number | null): string {
    return points === null ? '–' : this.i18n.number(points, this.decimals());
  }

  /** Where there is no title in the reader's language, another one stands in its place, and says so. */
  private titleOf(section: PublicMeasure['section']): { title: string; lang: string | null } {
    if (!section) return { title: this.t('pacteClimat.measures.unpublishedSection'), lang: null };
    const title = sectionTitle(section, this.i18n.locale());
    return {
      title: title ? `${section.code} ${title.text}` : section.code,
      lang: title && title.locale !== this.i18n.locale() ? title.locale : null,
    };
  }

  /** Where the points of a measure come from that does not take them from the source of the version, and until when it holds. */
  protected sourceNote(measure: PublicMeasure): string {
    const catalogue = this.catalogue();
    const told = sourceOf(measure, 'points', catalogue);
    const isOwn = !told.isOfVersion && (told.toConfirm || told.source !== catalogue.sourceUrl);
    const source = isOwn && formatSource(this.i18n.locale(), { ...told, source: sourceName(told.source) }, this.t);
    const value = this.t('catalogues.value.points');
    return [source && this.t('sources.of', { value, source }), formatValidity(this.i18n.locale(), measure, this.t)]
      .filter(Boolean)
      .join(' · ');
  }

  /** What stands in the place of a bar that cannot be drawn. */
  protected withoutBar({ score }: Scored): string | null {
    if (score.state === 'not-concerning') return this.t('pacteClimat.measures.outside');
    return score.maximum === null ? this.t('pacteClimat.measures.noPoints') : null;
  }

  /** What the name of the measure is followed by, when its figures need a word. */
  protected remark({ score }: Scored): string | null {
    if (score.state === 'not-concerning') return this.t('pacteClimat.measures.notConcerning');
    if (score.state === 'not-assessed') return this.t('pacteClimat.measures.notAssessed');
    if (score.possible === null || score.maximum === null || score.possible === score.maximum) return null;
    const [possible, published] = [this.i18n.points(score.possible), this.i18n.points(score.maximum)];
    return this.t('pacteClimat.measures.reduced', { possible, published });
  }
}

const parts = ['effective', 'planned', 'remaining', 'unknown'] as const;

/**
 * The sums of measures that count: those that concern the commune and of which points are published. Of what nobody has said
 * anything yet there is no sum, as in the sentence and the files of the page.
 */
function sumOf(measures: readonly Scored[]) {
  const counted = measures.filter(({ score }) => score.state !== 'not-concerning' && score.possible !== null);
  const total = totalOf(counted.map(({ score }) => score));
  return { ...knownPointsOf(total), counted: total.counted };
}
