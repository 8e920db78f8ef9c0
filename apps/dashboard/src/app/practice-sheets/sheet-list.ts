import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PracticeSheetRow, type PracticeTexts, practiceTextIn } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Icon,
  Pager,
  Rich,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { ExportMenu } from '../platform/export-menu';
import { ListChoice } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { Session } from '../platform/session';
import { type Grade, GradeMark, type GradeName, gradeKey, gradeNames, grades } from './grades';
import { SheetsData } from './sheets-data';

const filterOf = { time: 'maxTime', difficulty: 'maxDifficulty', cost: 'maxCost' } as const;
const filterNames = ['maxTime', 'maxDifficulty', 'maxCost', 'themeId', 'measureId', 'published', 'archived'] as const;
type FilterName = (typeof filterNames)[number];

/** Practice sheets, for everybody. */
@Component({
  selector: 'z-sheet-list',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    GradeMark,
    Icon,
    ListChoice,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './sheet-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetListPage {
  private readonly data = inject(SheetsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly session = inject(Session);
  protected readonly state = listState({ sort: 'title', filters: filterNames });
  protected readonly ariaSort = ariaSort;
  protected readonly gradeNames = gradeNames;
  protected readonly grades = grades;
  protected readonly filterOf = filterOf;
  protected readonly sheets = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  protected readonly themes = read(
    () => this.i18n.locale(),
    async () => (await this.data.themeChoices(this.i18n)).map(({ id, label }) => ({ id, name: label })),
  );
  private readonly measures = read(
    () => this.state.filters().measureId || undefined,
    () => this.data.measureChoices(this.i18n).catch(() => []),
  );
  /** What everybody can read, whatever the filters say: the sentence above the list. */
  protected readonly published = read(
    () => this.session.role(),
    () => this.data.list({ published: 'true', size: 1 }),
  );
  protected readonly lede = computed(() => {
    const page = this.published.value();
    return page ? this.i18n.parts('practiceSheets.list.lede', { count: page.total }) : [];
  });

  protected readonly activeFilters = computed(() => {
    const filters = this.state.filters();
    return [
      this.state.q() && { name: 'q', label: this.state.q() },
      ...gradeNames.map((name) => filters[filterOf[name]] && this.gradeFilter(name, filters[filterOf[name]])),
      filters.themeId && {
        name: 'themeId',
        label:
          this.themes.value()?.find(({ id }) => id === filters.themeId)?.name ?? this.t('practiceSheets.list.theme'),
      },
      filters.measureId && {
        name: 'measureId',
        label:
          this.measures.value()?.find(({ id }) => id === filters.measureId)?.label ??
          this.t('practiceSheets.list.measure'),
      },
      filters.published && {
        name: 'published',
        label: this.t(filters.published === 'true' ? 'practiceSheets.list.published' : 'practiceSheets.list.drafts'),
      },
      filters.archived && { name: 'archived', label: this.t('practiceSheets.list.archived') },
    ].filter((each) => typeof each === 'object');
  });

  /** Published, drafts and archived are one choice in the form and two filters of the list. */
  protected readonly shownState = computed(() => {
    const { published, archived } = this.state.filters();
    if (archived === 'true') return 'archived';
    return published === 'true' ? 'published' : published === 'false' ? 'drafts' : '';
  });

  protected showState(state: string): void {
    const published = state === 'published' ? 'true' : state === 'drafts' ? 'false' : null;
    this.state.set({ published, archived: state === 'archived' ? 'true' : null });
  }

  protected keepAtMost(name: GradeName, grade: string): void {
    this.state.set({ [filterOf[name]]: grade });
  }

  protected remove(name: string): void {
    this.state.set({ [name as FilterName | 'q']: null });
  }

  protected atMost(name: GradeName, grade: Grade): string {
    return this.t('practiceSheets.list.atMost', { grade: this.t(gradeKey(name, grade)) });
  }

  /** Title and summary in the reader's language, else as they were written first. */
  protected readonly texts = (row: PracticeSheetRow): Pick<PracticeTexts, 'locale' | 'title' | 'summary'> =>
    practiceTextIn<Pick<PracticeTexts, 'locale' | 'title' | 'summary'>>(row, this.i18n.locale());

  protected readonly isDraft = (row: PracticeSheetRow): boolean => !row.published && !row.archived;

  private gradeFilter(name: GradeName, value: string): { name: string; label: string } {
    const grade = grades.find((each) => String(each) === value) ?? 1;
    return {
      name: filterOf[name],
      label: `${this.t(`practiceSheets.grade.${name}.label`)} – ${this.atMost(name, grade)}`,
    };
  }
}
