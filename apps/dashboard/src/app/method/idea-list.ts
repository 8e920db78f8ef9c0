import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type IdeaPlot, type IdeaRow, MOST_PLOTTED, ideaStates } from '@zesumme/domain';
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
import { Plot } from '@zesumme/ui/plot';
import { ExportMenu } from '../platform/export-menu';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { MethodTabs } from '../platform/method/method-tabs';
import { themeName } from '../platform/names';
import { Session } from '../platform/session';
import { IdeasData } from './ideas-data';

const filterNames = ['groupId', 'themeId', 'problemId', 'state'] as const;

/** Ideas that take at most so much and bring at least so much are worth a look first. */
const LITTLE = 2;
const MUCH = 4;
/** So many of them are named in the sentence. */
const NAMED = 3;

/** The ideas that the reader sees, those with most support first, and what they take and bring. */
@Component({
  selector: 'z-idea-list',
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
    Plot,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './idea-list.html',
  // Links that stand one below the other are far enough apart for a finger. Source: WCAG 2.2, 2.5.8.
  styles: 'th a { display: inline-block; padding-block: var(--z-1); overflow-wrap: anywhere; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdeaListPage {
  private readonly data = inject(IdeasData);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly states = ideaStates;
  protected readonly themeName = themeName;
  protected readonly state = listState({ sort: '-support', filters: filterNames });
  protected readonly ideas = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  /** What is filtered, whatever the page. */
  protected readonly plot = read(
    () => Object.fromEntries(Object.entries(this.state.filters()).filter(([, value]) => value !== '')),
    (query) => this.data.plot(query),
  );
  /** How many there are whatever the filters. */
  protected readonly all = read(
    () => this.session.role(),
    () => this.data.list({ size: 1 }),
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
    return total === undefined ? [] : this.i18n.parts('ideas.lede', { total });
  });
  protected readonly newQuery = computed(() => {
    const { groupId } = this.state.filters();
    return groupId ? { groupId } : {};
  });
  protected readonly activeFilters = computed(() => {
    const { groupId, themeId, problemId, state } = this.state.filters();
    const group = this.groups.value()?.find(({ id }) => id === groupId)?.name;
    const theme = this.themeChoices().find(({ id }) => id === themeId)?.name;
    return [
      { name: 'q', label: this.state.q() },
      { name: 'groupId', label: groupId && (group ?? this.t('ideas.group')) },
      { name: 'themeId', label: themeId && (theme ?? this.t('ideas.theme')) },
      { name: 'problemId', label: problemId && this.t('ideas.problem') },
      { name: 'state', label: this.i18n.find(`ideas.state.${state}`) ?? '' },
    ].filter(({ label }) => label !== '');
  });
  protected readonly heads = computed(() => [this.t('ideas.support'), this.t('ideas.joins')]);
  protected readonly points = computed(() =>
    (this.plot.value()?.points ?? []).map((point) => ({
      id: point.id,
      name: point.title,
      x: point.effort,
      y: point.effect,
      more: [this.support(point), this.i18n.number(point.joins)],
      address: ['/ideas', point.id],
    })),
  );

  protected plotSentence({ points, rated }: IdeaPlot): string {
    const quick = points.filter(({ effort, effect }) => effort <= LITTLE && effect >= MUCH);
    const named = quick.slice(0, NAMED).map(({ title }) => this.t('ideas.plot.quoted', { title }));
    return this.t('ideas.plot.sentence', {
      count: rated,
      quick: quick.length,
      titles: this.i18n.list(quick.length > NAMED ? [...named, '…'] : named),
    });
  }

  /** What of it is not in the plot. */
  protected readonly leftOut = ({ rated, unrated }: IdeaPlot): string =>
    [
      this.t('ideas.plot.unrated', { count: unrated }),
      rated > MOST_PLOTTED ? this.t('ideas.plot.more', { most: MOST_PLOTTED }) : '',
    ]
      .filter(Boolean)
      .join(' ');

  protected readonly support = ({ votesFor, votesAgainst }: Pick<IdeaRow, 'votesFor' | 'votesAgainst'>): string =>
    this.t('ideas.supportOf', { votesFor, votesAgainst });

  protected readonly rated = (value: number | null): string =>
    value === null ? this.t('ideas.notRated') : this.t('ideas.rated', { value });
}
