import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CampaignRow } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { Api } from '../api';
import { read } from '../list-state';
import { periodWords } from './figure-words';

const LATEST = 5;

/** The last campaigns of a group, and the way to enter one. */
@Component({
  selector: 'z-group-campaigns',
  imports: [DemoMark, Failure, Icon, RouterLink, Skeleton],
  template: `<section class="sect" aria-labelledby="campaigns">
    <header>
      <h2 id="campaigns">{{ t('campaigns.ofGroup') }}</h2>
      @if (latest.value()?.total; as count) {
        <a class="s" routerLink="/campaigns" [queryParams]="{ groupId: groupId() }">{{
          t('campaigns.all', { count })
        }}</a>
      }
    </header>
    @if (latest.error(); as error) {
      <z-failure [error]="error" (retried)="latest.reload()" />
    } @else if (latest.value(); as page) {
      <ul class="rows">
        @for (row of page.items; track row.id) {
          <li>
            <div class="grow">
              <a [routerLink]="['/campaigns', row.id]"
                ><strong>{{ row.title }}</strong></a
              >
              @if (row.isDemo && marksDemo()) {
                <z-demo />
              }
              <br /><span class="s m">{{ facts(row) }}</span>
            </div>
          </li>
        } @empty {
          <li class="m">{{ t('campaigns.noneOfGroup') }}</li>
        }
      </ul>
    } @else {
      <z-skeleton [rows]="3" />
    }
    @if (canWrite()) {
      <a class="b sm" routerLink="/campaigns/new" [queryParams]="{ groupId: groupId() }"
        ><z-icon name="plus" size="s" />{{ t('campaigns.new') }}</a
      >
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupCampaigns {
  readonly groupId = input.required<string>();
  readonly canWrite = input(false);
  /** Whether the page around it is not marked as invented as a whole. */
  readonly marksDemo = input(true);
  private readonly api = inject(Api);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly latest = read(
    () => this.groupId(),
    (groupId) => {
      const query = { groupId, size: LATEST, sort: '-period' as const };
      return this.api.ask(this.api.client.GET('/api/campaigns', { params: { query } }));
    },
  );

  /** That its period is not known is said once. */
  protected facts(row: CampaignRow): string {
    const period = periodWords(this.i18n, row);
    const isDated = row.startDay !== null || row.endDay !== null || row.year !== null;
    return isDated ? `${period} · ${this.t(`campaigns.state.${row.state}`)}` : period;
  }
}
