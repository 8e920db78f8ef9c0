import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AnnouncementReach, type ReachState, reachStates } from '@zesumme/domain';
import {
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Kind,
  Pager,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { read } from '../platform/list-state';
import { ExportMenu } from '../platform/export-menu';
import { AnnouncementsData } from './announcements-data';

const SIZE = 20;
const counts: Record<ReachState, Exclude<keyof AnnouncementReach, 'total'>> = {
  sent: 'sent',
  waiting: 'waiting',
  failed: 'failed',
  'no-address': 'noAddress',
  unwanted: 'unwanted',
  withdrawn: 'withdrawn',
};

/** Who has been reached by an announcement, by name, with what became of each mail. */
@Component({
  selector: 'z-announcement-reach',
  imports: [ExportMenu, Control, DemoMark, Empty, Failure, Field, Kind, Pager, RouterLink, Skeleton, SortButton],
  templateUrl: './announcement-reach.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnnouncementReachList {
  readonly id = input.required<string>();
  readonly reach = input.required<AnnouncementReach>();
  /** Another number reads the list again. */
  readonly round = input(0);
  private readonly data = inject(AnnouncementsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly query = linkedSignal({
    source: () => this.id(),
    computation: () => ({ q: '', state: '' as ReachState | '', sort: 'organisation', page: 1 }),
  });
  protected readonly isFiltered = computed(() => this.query().q !== '' || this.query().state !== '');
  protected readonly asked = computed(() => {
    const { q, state, ...rest } = this.query();
    return { ...rest, ...(q ? { q } : {}), ...(state ? { state } : {}) };
  });
  protected readonly recipients = read(
    () => ({ id: this.id(), round: this.round(), query: this.query() }),
    ({ id }) => this.data.reach(id, { ...this.asked(), size: SIZE }),
  );
  /** What there is of each, where there is any. */
  protected readonly parts = computed(() =>
    reachStates
      .map((state) => ({ state, count: this.reach()[counts[state]] }))
      .filter(({ state, count }) => count > 0 || state === this.query().state),
  );
  /** Those whom a mail was made for, while some of them still wait. */
  protected readonly progress = computed(() => {
    const { sent, failed, waiting } = this.reach();
    return waiting > 0 ? { done: sent + failed, total: sent + failed + waiting } : null;
  });

  protected set(change: Partial<{ q: string; state: ReachState | ''; sort: string; page: number }>): void {
    this.query.update((before) => ({ ...before, page: 1, ...change }));
  }
}
