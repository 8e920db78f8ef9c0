import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DemoMark, Failure, I18n, Icon, Rich, Say, Skeleton } from '@zesumme/ui';
import { LatestAnnouncements } from '../platform/announcements/latest-announcements';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { TerritoryData } from './territory-data';
import { ThemeForm } from './theme-form';
import { ThemeGroups } from './theme-groups';

/** One theme: which groups work on it, how far they have come, and what they are told. */
@Component({
  selector: 'z-theme-page',
  imports: [DemoMark, Failure, Icon, LatestAnnouncements, Rich, RouterLink, Skeleton, ThemeForm, ThemeGroups],
  templateUrl: './theme-page.html',
  styles: `
    .course {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 3px;
    }
    .course li {
      border: 1px solid var(--z-c6-outline);
      padding: 6px 8px;
      font-size: var(--z-text-s);
      line-height: var(--z-lh-s);
    }
    .course .on {
      background: var(--z-fill-planned);
    }
    .course .lb {
      display: inline-block;
      padding: 2px 6px;
      border-radius: 2px;
      background: var(--z-page);
    }
    .course a {
      font-weight: var(--z-medium);
    }
    @media (max-width: 599px) {
      .course {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `,
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemePage {
  readonly slug = input.required<string>();
  private readonly data = inject(TerritoryData);
  private readonly say = inject(Say);
  private readonly title = inject(PageTitle);
  private readonly form = viewChild(ThemeForm);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly warn = warnBeforeUnload;
  protected readonly isRenaming = signal(false);
  /** Read again for another reader: who signs in or out knows of more or fewer groups. */
  protected readonly found = read(
    () => ({ slug: this.slug(), role: this.session.role() }),
    ({ slug }) => this.data.theme(slug),
  );
  protected readonly theme = computed(() => {
    const theme = this.found.value();
    return theme && [theme.slug, theme.id].includes(this.slug()) ? theme : undefined;
  });
  protected readonly name = computed(() => {
    const theme = this.theme();
    return theme ? themeName(this.i18n, theme) : '';
  });
  private readonly id = computed(() => this.theme()?.id ?? '');
  protected readonly about = computed(() => ({ themeId: this.id() }));

  constructor() {
    effect(() => {
      if (this.name()) this.title.set(this.name());
    });
  }

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges() ?? false;
  }

  protected async renamed(): Promise<void> {
    this.isRenaming.set(false);
    this.found.reload();
    await this.say.done(this.t('common.state.saved'));
  }
}
