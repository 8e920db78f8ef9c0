import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ActiveFilters, Control, DemoMark, Empty, Failure, Field, I18n, Icon, Pager, Skeleton } from '@zesumme/ui';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { Chapter6Data, measuresOf } from './chapter-6-data';
import { CommentItem } from './comment-item';
import { ReviewData } from './review-data';
import { Words } from './words';

/** Every comment on the measures of a commune, with the answers to each. */
@Component({
  selector: 'z-comments-page',
  imports: [
    ActiveFilters,
    CommentItem,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    Icon,
    ListSearch,
    Pager,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './comments-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommentsPage {
  readonly code = input.required<string>();
  private readonly data = inject(ReviewData);
  private readonly chapters = inject(Chapter6Data);
  private readonly pageTitle = inject(PageTitle);
  protected readonly words = inject(Words);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly sorts = [
    { by: '-day', label: 'reviews.comments.sortNewest' },
    { by: 'day', label: 'reviews.comments.sortOldest' },
    { by: 'measure', label: 'reviews.comments.sortMeasure' },
  ] as const;
  protected readonly state = listState({ sort: '-day', filters: ['resolved', 'measureId'] });
  protected readonly chapter = read(
    () => this.code(),
    (code) => this.chapters.of(code),
  );
  protected readonly comments = read(
    () => ({ code: this.code(), query: this.state.query() }),
    ({ code, query }) => this.data.comments(code, query),
  );
  protected readonly name = computed(() => this.chapter.value()?.commune.name ?? '');
  protected readonly activeFilters = computed(() => {
    const { resolved, measureId } = this.state.filters();
    const label = resolved === 'true' ? 'onlySettled' : 'onlyOpen';
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...(measureId ? [{ name: 'measureId', label: this.measureOf(measureId) }] : []),
      ...(resolved ? [{ name: 'resolved', label: this.t(`reviews.comments.${label}`) }] : []),
    ];
  });

  /** What the measure is called of which alone comments are shown, also one of a former version. */
  private measureOf(id: string): string {
    const detail = this.chapter.value();
    const named =
      (detail && measuresOf(detail).find(({ measure }) => measure.id === id)?.measure) ??
      detail?.comments.find(({ measureId }) => measureId === id)?.former?.measure ??
      this.comments.value()?.items.find(({ measure }) => measure.id === id)?.measure;
    return named ? this.words.measure(named) : this.t('formerMeasures.one');
  }

  constructor() {
    effect(() => this.pageTitle.set(this.t('reviews.comments.heading', { commune: this.name() })));
  }
}
