import { Location } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { isNumberInferred, luxembourgDay, sourceName, titleMarkOf } from '@zesumme/domain';
import { formatSource } from '@zesumme/i18n';
import { DemoMark, Failure, I18n, Icon, Keys, Kind, Rich, ScoreBar, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { Chapter6Data, isAnythingEntered, measuresOf } from './chapter-6-data';
import { saveAsCsv } from './chapter-6-csv';
import { FormerComments } from './former-comments';
import { marksTogether, notValidOn } from './measure-sources';
import { MeasureTable } from './measure-table';
import { Merges } from './merges';
import { PlanData } from './plan-data';
import { PlanPanel } from './plan-panel';
import { Readers } from './readers';
import { ReviewPanel } from './review-panel';
import { type AddressOf, TotalReceipt } from './total-receipt';
import { WhatHelps } from './what-helps';
import { Words, partKinds } from './words';

const ALL = 'all';
/** A part narrower than this has no room for its figure. */
const ROOM_FOR_FIGURE = 0.07;

/** Where a commune stands in chapter 6: the sentence, the bar, each measure with the receipt behind its figures. */
@Component({
  selector: 'z-chapter-6-page',
  imports: [
    DemoMark,
    Failure,
    Icon,
    Keys,
    Kind,
    FormerComments,
    MeasureTable,
    Merges,
    PlanPanel,
    Readers,
    ReviewPanel,
    Rich,
    RouterLink,
    ScoreBar,
    Skeleton,
    TotalReceipt,
    WhatHelps,
  ],
  templateUrl: './chapter-6-page.html',
  styles: '.parts { margin: var(--z-4) 0 0; }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chapter6Page implements HasUnsavedChanges {
  /** The commune. */
  readonly code = input.required<string>();
  /** The measure that is open, by its slug; `all` for every one. */
  readonly measure = input<string>();
  /** Which receipt a figure led to: `total` for that of the sum. */
  readonly receipt = input<string>();
  private readonly data = inject(Chapter6Data);
  private readonly planData = inject(PlanData);
  private readonly location = inject(Location);
  private readonly pageTitle = inject(PageTitle);
  private readonly review = viewChild(ReviewPanel);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly chapter = read(
    () => this.code(),
    (code) => this.data.of(code),
  );
  /** What the commune plans, for whoever reads more than its published figures. */
  protected readonly plans = read(
    () => (this.chapter.value()?.part === 'full' ? this.code() : undefined),
    (code) => this.planData.of(code),
  );
  protected readonly opened = linkedSignal<string | undefined>(() => this.measure());
  protected readonly isReceiptOpen = linkedSignal(() => this.receipt() === 'total');
  protected readonly isAllOpen = computed(() => this.opened() === ALL);

  protected readonly title = computed(() => {
    const catalogue = this.chapter.value()?.catalogue;
    return catalogue
      ? this.t('pacteClimat.page.title', { chapter: catalogue.chapter, title: this.words.measure(catalogue) })
      : '';
  });
  protected readonly isEntered = computed(() => {
    const detail = this.chapter.value();
    return detail !== undefined && isAnythingEntered(detail);
  });
  protected readonly figures = computed(() => {
    const total = this.chapter.value()?.total;
    if (!total) return [];
    return partKinds.map((kind) =>
      total[kind] / total.possible < ROOM_FOR_FIGURE ? '' : this.i18n.points(total[kind]),
    );
  });
  protected readonly keys = computed(() => {
    const total = this.chapter.value()?.total;
    if (!total) return [];
    const { t } = this;
    const shown = [
      { kind: 'e', points: total.effective, label: t('pacteClimat.key.effective') },
      { kind: 'p_', points: total.planned, label: t('pacteClimat.key.planned') },
      { kind: 'r', points: total.remaining, label: t('pacteClimat.key.remaining') },
      { kind: 'u', points: total.unknown, label: t('pacteClimat.key.unknown', { measures: total.notAssessed }) },
    ];
    return shown
      .filter(({ points }) => points > 0)
      .map(({ kind, points, label }) => ({ kind, label, figure: this.i18n.points(points) }));
  });
  /** What the sum covers and what it leaves out. */
  protected readonly perimeter = computed(() => {
    const detail = this.chapter.value();
    if (!detail) return '';
    const { counted, withoutPoints, notConcerning } = detail.total;
    const { t } = this;
    return [
      t('pacteClimat.page.incl.counted', { counted }),
      withoutPoints > 0 ? t('pacteClimat.page.incl.withoutPoints', { measures: withoutPoints }) : '',
      notConcerning > 0 ? t('pacteClimat.page.incl.notConcerning', { measures: notConcerning }) : '',
      detail.topics.length > 0 ? t('pacteClimat.page.incl.topics', { topics: detail.topics.length }) : '',
      t('pacteClimat.page.incl.noTotal'),
    ]
      .filter(Boolean)
      .join(' ');
  });
  protected readonly openComments = computed(() =>
    (this.chapter.value()?.comments ?? []).reduce((sum, { open }) => sum + open, 0),
  );
  protected readonly firstToAssess = computed(() => {
    const detail = this.chapter.value();
    return detail && measuresOf(detail).find(({ score }) => score.state === 'not-assessed')?.measure.slug;
  });
  /** Whether the titles of the measures are official. */
  protected readonly titles = computed(() => {
    const detail = this.chapter.value();
    const marks = (detail ? measuresOf(detail) : []).map(({ measure }) => titleMarkOf(measure, this.i18n.locale()));
    return this.t(`sources.foot.${marksTogether(marks)}`);
  });
  /** By which version of which programme the chapter is assessed, and where that comes from. */
  protected readonly source = computed(() => {
    const catalogue = this.chapter.value()?.catalogue;
    if (!catalogue) return '';
    const told = { source: sourceName(catalogue.sourceUrl), day: catalogue.retrievedOn, toConfirm: false };
    const source = formatSource(this.i18n.locale(), told, this.t);
    return this.t('sources.version', { programme: catalogue.programme, label: catalogue.label, source });
  });
  protected readonly notValid = computed(() => {
    const catalogue = this.chapter.value()?.catalogue;
    return catalogue ? notValidOn(catalogue, luxembourgDay(new Date()), this.i18n, 'version') : null;
  });
  protected readonly hasInferredCode = computed(() => {
    const detail = this.chapter.value();
    return detail !== undefined && measuresOf(detail).some(({ measure }) => isNumberInferred(measure));
  });

  constructor() {
    effect(() => {
      const detail = this.chapter.value();
      if (detail) this.pageTitle.set(`${detail.commune.name}, ${this.title()}`);
    });
    // Whoever follows a link to a measure is taken there, once it can be seen.
    const arrival = afterRenderEffect(() => {
      if (!this.chapter.value()) return;
      this.scrollTo(this.measure());
      arrival.destroy();
    });
  }

  hasUnsavedChanges(): boolean {
    return this.review()?.hasUnsavedChanges() ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  /** Opens or closes a measure. The address follows without a navigation, which would take the reader to the top. */
  protected toggle(slug: string): void {
    const open = this.opened() === slug ? undefined : slug;
    this.opened.set(open);
    this.location.go(`/chapter-6/${this.code()}`, open ? `measure=${encodeURIComponent(open)}` : '');
  }

  protected readonly addressOf: AddressOf = ({ slug }) =>
    `/chapter-6/${this.code()}?measure=${encodeURIComponent(slug)}`;

  /** Opens a measure, and takes the reader there. */
  protected show(slug: string): void {
    if (this.opened() !== slug) this.toggle(slug);
    setTimeout(() => this.scrollTo(slug));
  }

  /** Again also for whoever closed it in between. */
  protected showReceipt(): void {
    this.isReceiptOpen.set(false);
    setTimeout(() => this.isReceiptOpen.set(true));
  }

  protected toggleAll(): void {
    this.toggle(ALL);
  }

  protected reload(): void {
    this.chapter.reload();
  }

  private scrollTo(slug: string | undefined): void {
    const row = document.getElementById(`measure-${slug}`);
    row?.scrollIntoView({ block: 'center' });
  }

  protected print(): void {
    window.print();
  }

  protected saveCsv(): void {
    const detail = this.chapter.value();
    if (detail) saveAsCsv(detail, this.i18n, this.words);
  }
}
