import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Chapter6HistoryEntry, HistoryChange, MeasureLabel } from '@zesumme/domain';
import { ActiveFilters, Failure, History, I18n, Icon, Pager, Skeleton } from '@zesumme/ui';
import { listState, read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { Chapter6Data, measuresOf } from './chapter-6-data';
import { Words } from './words';

const shares = new Set(['effectiveShare', 'plannedShare', 'reductionFactor']);
const titlesOf = ({ titleFr, titleDe, titleEn }: MeasureLabel): string[] => [titleFr, titleDe, titleEn];

/** What happened to a commune's chapter 6: who, when, what, before and after. */
@Component({
  selector: 'z-chapter-6-history-page',
  imports: [ActiveFilters, Failure, History, Icon, Pager, RouterLink, Skeleton],
  template: `<p class="crumbs">
      <a [routerLink]="['/chapter-6', code()]"
        ><z-icon name="arrow-left" size="s" />{{ words.back(chapter.value(), code()) }}</a
      >
    </p>
    <h1>{{ t('pacteClimat.history.title', { commune: name() }) }}</h1>
    @if (history.error(); as error) {
      <z-failure [level]="1" [title]="t('errors.title.page')" [error]="error" (retried)="history.reload()" />
    } @else if (history.value(); as page) {
      <div class="sect">
        <z-active-filters [filters]="activeFilters()" (removed)="state.remove($event)" />
        <z-history [entries]="entries()" />
        <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="state.goTo($event)" />
      </div>
    } @else {
      <z-skeleton />
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HistoryPage {
  readonly code = input.required<string>();
  private readonly data = inject(Chapter6Data);
  private readonly i18n = inject(I18n);
  private readonly pageTitle = inject(PageTitle);
  protected readonly words = inject(Words);
  protected readonly t = this.i18n.t;
  protected readonly state = listState({ sort: '-at', filters: ['measureId'] });
  protected readonly history = read(
    () => ({ code: this.code(), query: this.state.query() }),
    ({ code, query }) => this.data.history(code, query),
  );
  protected readonly chapter = read(
    () => this.code(),
    (code) => this.data.of(code),
  );
  protected readonly name = computed(() => this.chapter.value()?.commune.name ?? '');
  protected readonly entries = computed(() =>
    (this.history.value()?.items ?? []).map((entry) => ({
      ...entry,
      subject: { label: this.inOwnLanguage(entry.subject.label) },
      link: this.linkTo(entry),
      changes: entry.changes.map((change) => this.inWords(change)),
    })),
  );

  /** The one measure that it is about, where the receipt of a measure led here. */
  protected readonly activeFilters = computed(() => {
    const { measureId } = this.state.filters();
    const detail = this.chapter.value();
    if (!measureId || !detail) return [];
    const row = measuresOf(detail).find(({ measure }) => measure.id === measureId);
    const measure = row ? this.words.measure(row.measure) : measureId;
    return [{ name: 'measureId', label: this.t('receipts.said.filtered', { measure }) }];
  });

  constructor() {
    effect(() => this.pageTitle.set(this.t('pacteClimat.history.title', { commune: this.name() })));
  }

  /**
   * An assessment can be opened as it was after each entry, also of a version of the catalogue that the commune left, as long
   * as something came of it; an import, to be undone.
   */
  private linkTo({ id, at, kind, subject, opens }: Chapter6HistoryEntry) {
    if (kind === 'sheet-import.undone') return undefined;
    if (subject.type === 'sheet-import') {
      return {
        path: ['/chapter-6', this.code(), 'import', subject.id],
        text: this.t('importRecord.open'),
        label: this.t('importRecord.openOf', { file: subject.label ?? '', when: this.i18n.instant(at) }),
      };
    }
    if (!opens) return undefined;
    const told = { measure: this.inOwnLanguage(subject.label) ?? '', when: this.i18n.instant(at) };
    return {
      path: ['/chapter-6', this.code(), 'history', id],
      text: this.t('pastAssessment.open'),
      label: this.t('pastAssessment.openOf', told),
    };
  }

  /** The API names a measure in the language of the account, which this page may have left. */
  private inOwnLanguage(title: string | null): string | null {
    if (title && /^\d{4}-\d{2}-\d{2}$/.test(title)) return this.i18n.day(title);
    const detail = this.chapter.value();
    const named = detail && measuresOf(detail).find(({ measure }) => titlesOf(measure).includes(title ?? ''));
    return named ? this.words.measure(named.measure) : title;
  }

  /** Shares in percent and days in words, as everywhere else. */
  private inWords({ field, before, after }: HistoryChange): HistoryChange {
    const told = (value: unknown): unknown => {
      if (shares.has(field) && typeof value === 'number') return this.i18n.share(value);
      return field === 'reviewedOn' && typeof value === 'string' ? this.i18n.day(value) : value;
    };
    return { field, before: told(before), after: told(after) };
  }
}
