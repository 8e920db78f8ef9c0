import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { announcementStates } from '@zesumme/domain';
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
import { themeName } from '../platform/names';
import { Session } from '../platform/session';
import { AnnouncementsData } from './announcements-data';
import { audienceName } from './wording';

const filterNames = ['groupId', 'themeId', 'state'] as const;
type Name = (typeof filterNames)[number] | 'q';

/** Announcements: what is told to the own groups, with drafts and whom they reached for whoever writes them. */
@Component({
  selector: 'z-announcement-list',
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
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './announcement-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnnouncementListPage {
  private readonly data = inject(AnnouncementsData);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly states = announcementStates;
  protected readonly audienceName = audienceName;
  protected readonly themeName = themeName;
  protected readonly state = listState({ sort: '-createdAt', filters: filterNames });
  protected readonly writes = computed(() => this.session.may('announcement.create'));
  protected readonly announcements = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  private readonly all = read(
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
  protected readonly lede = computed(() => {
    if (!this.writes()) return this.i18n.parts('people.announcements.ledeReader');
    const total = this.all.value()?.total;
    return total === undefined ? [] : this.i18n.parts('people.announcements.lede', { total });
  });
  protected readonly activeFilters = computed(() => {
    const on = this.state.filters();
    const group = this.groups.value()?.find(({ id }) => id === on.groupId)?.name;
    const theme = this.themes.value()?.find(({ id }) => id === on.themeId);
    const words: Record<Name, string> = {
      q: this.state.q(),
      groupId: on.groupId && (group ?? this.t('people.announcements.audience')),
      themeId: on.themeId && (theme ? themeName(this.i18n, theme) : this.t('people.announcements.theme')),
      state: this.i18n.find(`people.announcements.state.${on.state}`) ?? '',
    };
    return (Object.keys(words) as Name[])
      .filter((name) => words[name] !== '')
      .map((name) => ({ name, label: words[name] }));
  });
}
