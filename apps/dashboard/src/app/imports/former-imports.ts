import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IMPORT_DAYS, type ImportSummary, importStates, importSubjects } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Pager,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { ImportsData } from './imports-data';

const filterNames = ['content', 'state'] as const;
type Name = (typeof filterNames)[number] | 'q';

/** Spreadsheets that were brought in before, with what became of them. */
@Component({
  selector: 'z-former-imports',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    ListSearch,
    Pager,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './former-imports.html',
  styleUrl: './spaced.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormerImports {
  private readonly data = inject(ImportsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly subjects = importSubjects;
  protected readonly states = importStates;
  protected readonly days = IMPORT_DAYS;
  // Not `subject`, which in this page's address says what is brought in next.
  protected readonly state = listState({ sort: '-createdAt', filters: filterNames });
  protected readonly imports = read(
    () => this.state.query(),
    ({ content, ...query }) => this.data.list({ ...query, ...(content ? { subject: content } : {}) }),
  );
  protected readonly activeFilters = computed(() => {
    const on = this.state.filters();
    const words: Record<Name, string> = {
      q: this.state.q(),
      content: this.i18n.find(`imports.subject.${on.content}`) ?? '',
      state: this.i18n.find(`imports.state.${on.state}`) ?? '',
    };
    return (Object.keys(words) as Name[])
      .filter((name) => words[name] !== '')
      .map((name) => ({ name, label: words[name] }));
  });

  /** What was written, in words; nothing where nothing was. */
  protected made({ state, creates, changes }: ImportSummary): string {
    if (state !== 'applied' && state !== 'undone') return '–';
    const both = creates > 0 && changes > 0 ? 'yes' : 'no';
    return this.t('imports.list.made', { creates, changes, both }) || '–';
  }
}
