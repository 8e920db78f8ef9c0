import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { CampaignDetail } from '@zesumme/domain';
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
import { CampaignsData } from './campaigns-data';

const SIZE = 10;

/** The organisations that took part in a campaign; a count of few people is hidden from everybody, and in no sum. */
@Component({
  selector: 'z-campaign-taking',
  imports: [Control, DemoMark, Empty, Failure, Field, Kind, Pager, Skeleton, SortButton],
  templateUrl: './campaign-taking.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignTakingList {
  readonly campaign = input.required<CampaignDetail>();
  private readonly data = inject(CampaignsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly columns = ['staff', 'participants'] as const;
  protected readonly query = linkedSignal({
    source: () => this.campaign().id,
    computation: () => ({ q: '', sort: 'name', page: 1 }),
  });
  protected readonly rows = read(
    () => ({ id: this.campaign().id, version: this.campaign().version, query: this.query() }),
    ({ id, query: { q, ...rest } }) => this.data.organisations(id, { ...rest, ...(q ? { q } : {}), size: SIZE }),
  );
  protected readonly isLong = computed(() => this.campaign().taking.organisations > SIZE);
  protected readonly hidesSome = computed(() => {
    const { staffHidden, participantsHidden } = this.campaign().taking;
    return staffHidden + participantsHidden > 0;
  });

  protected set(change: Partial<{ q: string; sort: string; page: number }>): void {
    this.query.update((before) => ({ ...before, page: 1, ...change }));
  }

  protected count(value: number | null, isHidden: boolean): string {
    if (value !== null) return this.i18n.quantity(value);
    return this.t(isHidden ? 'campaigns.taking.hidden' : 'campaigns.taking.unknown');
  }
}
