import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ThemeRow } from '@zesumme/domain';
import {
  ActiveFilters,
  Empty,
  Failure,
  I18n,
  Icon,
  Pager,
  Rich,
  Say,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { acting } from '../platform/acting';
import { ExportMenu } from '../platform/export-menu';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { openRow } from '../platform/open-row';
import { Session } from '../platform/session';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { TerritoryData } from './territory-data';
import { ThemeForm } from './theme-form';

/** Themes in the three languages, added, renamed and put away in the list itself. */
@Component({
  selector: 'z-theme-list',
  imports: [
    ExportMenu,
    ActiveFilters,
    Empty,
    Failure,
    Icon,
    ListSearch,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
    ThemeForm,
  ],
  templateUrl: './theme-list.html',
  host: { '(window:beforeunload)': 'warnBeforeUnload(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeListPage {
  private readonly data = inject(TerritoryData);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly session = inject(Session);
  protected readonly ariaSort = ariaSort;
  protected readonly warnBeforeUnload = warnBeforeUnload;
  protected readonly acting = acting();
  protected readonly state = listState({ sort: 'nameFr', filters: ['archived'] });
  protected readonly themes = read(
    () => this.state.query(),
    (query) => this.data.themes(query),
  );
  /** The theme being renamed, `new` for one being added. */
  protected readonly editing = openRow(this.themes, () => this.hasUnsavedChanges());
  private readonly typed = viewChild(ThemeForm);
  protected readonly columns = [
    { sort: 'nameFr', label: 'territory.theme.fr', lang: 'fr' },
    { sort: 'nameDe', label: 'territory.theme.de', lang: 'de' },
    { sort: 'nameEn', label: 'territory.theme.en', lang: 'en' },
  ] as const;
  protected readonly activeFilters = computed(() =>
    [
      { name: 'q', label: this.state.q() },
      { name: 'archived', label: this.state.filters().archived && this.t('territory.theme.archivedOnly') },
    ].filter(({ label }) => label !== ''),
  );

  hasUnsavedChanges(): boolean {
    return this.typed()?.hasUnsavedChanges() ?? false;
  }

  /** The name in the reader's language. */
  protected nameOf(theme: ThemeRow): string {
    return { fr: theme.nameFr, de: theme.nameDe, en: theme.nameEn }[this.i18n.locale()];
  }

  protected remove(name: string): void {
    this.state.set({ [name]: null } as Partial<Record<'q' | 'archived', null>>);
  }

  protected async saved(): Promise<void> {
    this.editing.close();
    this.themes.reload();
    await this.say.done(this.t('common.state.saved'));
  }

  protected async setArchived(theme: ThemeRow, archived: boolean): Promise<void> {
    const { version } = theme;
    const changed = await this.acting.run(() => this.data.updateTheme(theme.id, { version, archived }));
    this.themes.reload();
    if (!changed) return;
    if (archived) await this.say.done(this.t('common.state.archived'), () => void this.setArchived(changed, false));
    else await this.say.done(this.t('common.state.restored'));
  }
}
