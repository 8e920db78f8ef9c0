import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { QuietGroup } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Pager,
  Rich,
  Say,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { ListSearch } from '../platform/list-filters';
import { ExportMenu } from '../platform/export-menu';
import { listState, read } from '../platform/list-state';
import { askBeforeLoss, warnBeforeUnload } from '../platform/unsaved-changes';
import { QuietData } from './quiet-data';
import { QuietTabs } from './quiet-tabs';
import { QuietThresholdsForm } from './quiet-thresholds-form';

/** Groups that have long been without a planned meeting, and the thresholds of each. */
@Component({
  selector: 'z-quiet-groups-page',
  imports: [
    ExportMenu,
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    ListSearch,
    Pager,
    QuietTabs,
    QuietThresholdsForm,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './quiet-groups-page.html',
  styles: '.rule { max-width: 75ch; }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuietGroupsPage {
  private readonly data = inject(QuietData);
  private readonly say = inject(Say);
  private readonly askBeforeLoss = askBeforeLoss();
  private readonly form = viewChild(QuietThresholdsForm);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly state = listState({ sort: '-daysWithoutMeeting', filters: ['quiet'] });
  /** The group whose thresholds are being set. */
  protected readonly opened = signal<QuietGroup | null>(null);
  /** As a list, so that each group gets a form of its own. */
  protected readonly chosen = computed(() => [this.opened()].filter((each) => each !== null));
  protected readonly groups = read(
    () => this.state.query(),
    (query) => this.data.groups(query),
  );
  private readonly quiet = read(
    () => true,
    () => this.data.groups({ quiet: true, size: 1 }),
  );
  protected readonly lede = computed(() => {
    const total = this.quiet.value()?.total;
    return total === undefined ? [] : this.i18n.parts('people.quiet.groupsLede', { total });
  });
  protected readonly activeFilters = computed(() => {
    const { quiet } = this.state.filters();
    return [
      this.state.q() && { name: 'q', label: this.state.q() },
      quiet && {
        name: 'quiet',
        label: this.t(quiet === 'true' ? 'people.quiet.longOnly' : 'people.quiet.recentOnly'),
      },
    ].filter((each) => typeof each === 'object');
  });

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  /** Another group is opened only once what was typed for the one before may be lost. */
  protected async open(group: QuietGroup): Promise<void> {
    if (!this.hasUnsavedChanges() || (await this.askBeforeLoss())) this.opened.set(group);
  }

  /** The form is gone, and the focus with it. */
  protected close(): void {
    this.opened.set(null);
    this.heading().nativeElement.focus();
  }

  protected saved({ group }: QuietGroup): void {
    this.close();
    this.groups.reload();
    this.quiet.reload();
    void this.say.done(this.t('people.quiet.saved', { group: group.name }));
  }
}
