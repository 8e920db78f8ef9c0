import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type ScoreTotal, effectivePointsOf, knownPointsOf } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { Chart, type ChartSeries } from '@zesumme/ui/chart';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { Chapter6Data, measuresOf } from './chapter-6-data';
import { PicturesData } from './pictures-data';
import { ResponsiblePicture } from './responsible-picture';
import { type AddressOf, TotalReceipt } from './total-receipt';
import { type Parts, Words, partKinds } from './words';

/** So many who answer for actions are drawn here; the page of all of them has the others. */
const MOST = 10;

/** A commune's chapter 6 drawn: its sections and measures against what is possible, and its actions by who answers. */
@Component({
  selector: 'z-charts-page',
  imports: [Chart, DemoMark, Failure, Icon, ResponsiblePicture, RouterLink, Skeleton, TotalReceipt],
  templateUrl: './charts-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChartsPage {
  readonly code = input.required<string>();
  private readonly chapters = inject(Chapter6Data);
  private readonly data = inject(PicturesData);
  private readonly pageTitle = inject(PageTitle);
  protected readonly router = inject(Router);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly chapter = read(
    () => this.code(),
    (code) => this.chapters.of(code),
  );
  protected readonly responsibles = read(
    () => (this.chapter.value()?.part === 'full' ? this.code() : undefined),
    (communeCode) => this.data.responsibles({ communeCode, size: MOST }),
  );
  protected readonly addressOf: AddressOf = ({ slug }) =>
    `/chapter-6/${this.code()}?measure=${encodeURIComponent(slug)}`;
  protected readonly heading = computed(() =>
    this.t('pictures.charts.heading', { commune: this.chapter.value()?.commune.name ?? '' }),
  );
  /** Of measures that have points and concern the commune: the others are said in words. */
  private readonly measures = computed(() => {
    const detail = this.chapter.value();
    return detail ? measuresOf(detail).filter(({ score }) => score.possible !== null) : [];
  });
  protected readonly sections = computed(() =>
    (this.chapter.value()?.sections ?? []).filter(({ total }) => total.counted > 0),
  );
  protected readonly measureLabels = computed(() => this.measures().map(({ measure }) => this.words.measure(measure)));
  protected readonly sectionLabels = computed(() => this.sections().map((section) => this.words.section(section).text));
  protected readonly measureSeries = computed(() => this.seriesOf(this.measures().map(({ score }) => score)));
  protected readonly sectionSeries = computed(() =>
    this.seriesOf(this.sections().map(({ total }) => knownPointsOf(total))),
  );
  protected readonly sentence = computed(() => {
    const total = this.chapter.value()?.total;
    return total ? this.sentenceOf(total) : '';
  });
  protected readonly left = computed(() => {
    const total = this.chapter.value()?.total;
    if (!total) return '';
    return [
      total.withoutPoints > 0 ? this.t('pictures.charts.without', { measures: total.withoutPoints }) : '',
      total.notConcerning > 0 ? this.t('pictures.charts.notConcerning', { measures: total.notConcerning }) : '',
    ]
      .filter(Boolean)
      .join(' ');
  });

  constructor() {
    effect(() => this.pageTitle.set(this.heading()));
  }

  protected print(): void {
    window.print();
  }

  private sentenceOf(total: ScoreTotal): string {
    if (effectivePointsOf(total) === null) return this.words.bar(knownPointsOf(total));
    return this.t('pictures.charts.sentence', {
      effective: this.i18n.points(total.effective),
      planned: this.i18n.points(total.planned),
      possible: this.i18n.points(total.possible),
      remaining: this.i18n.points(total.remaining),
      unknown: this.i18n.points(total.unknown),
    });
  }

  private seriesOf(parts: readonly Parts[]): ChartSeries[] {
    return partKinds.map((kind) => ({
      name: this.t(`snapshots.${kind}`),
      fill: kind,
      values: parts.map((each) => each[kind]),
    }));
  }
}
