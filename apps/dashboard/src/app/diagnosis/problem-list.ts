import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemStates } from '@zesumme/domain';
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
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { MethodTabs } from '../platform/method/method-tabs';
import { themeName } from '../platform/names';
import { Session } from '../platform/session';
import { DiagnosisData } from './diagnosis-data';

const filterNames = ['groupId', 'themeId', 'state', 'questionnaireId'] as const;
type Name = (typeof filterNames)[number] | 'q';

/** The problems that the reader sees. */
@Component({
  selector: 'z-problem-list',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    Icon,
    ListChoice,
    ListSearch,
    MethodTabs,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './problem-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemListPage {
  private readonly data = inject(DiagnosisData);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly states = problemStates;
  protected readonly themeName = themeName;
  protected readonly state = listState({ sort: '-createdAt', filters: filterNames });
  protected readonly rows = read(
    () => this.state.query(),
    (query) => this.data.problems(query),
  );
  /** How many there are whatever the filters. */
  protected readonly all = read(
    () => this.session.role(),
    () => this.data.problems({ size: 1 }),
  );
  protected readonly groups = read(
    () => this.session.role(),
    (role) => this.data.groups(role === 'contact' || role === 'commune-user'),
  );
  protected readonly themes = read(
    () => this.session.role(),
    () => this.data.themes(),
  );
  protected readonly themeChoices = computed(() =>
    (this.themes.value() ?? []).map((theme) => ({ id: theme.id, name: themeName(this.i18n, theme) })),
  );
  protected readonly lede = computed(() => {
    const total = this.all.value()?.total;
    return total === undefined ? [] : this.i18n.parts('problems.lede', { total });
  });
  protected readonly activeFilters = computed(() => {
    const on = this.state.filters();
    const group = this.groups.value()?.find(({ id }) => id === on.groupId)?.name;
    const theme = this.themeChoices().find(({ id }) => id === on.themeId)?.name;
    const words: Record<Name, string> = {
      q: this.state.q(),
      groupId: on.groupId && (group ?? this.t('problems.group')),
      themeId: on.themeId && (theme ?? this.t('problems.theme')),
      state: this.i18n.find(`problems.state.${on.state}`) ?? '',
      questionnaireId: on.questionnaireId && this.t('problems.source'),
    };
    return (Object.keys(words) as Name[])
      .filter((name) => words[name] !== '')
      .map((name) => ({ name, label: words[name] }));
  });
}
