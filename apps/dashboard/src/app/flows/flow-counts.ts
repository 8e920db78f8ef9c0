import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { FlowCounts } from '@zesumme/domain';
import { Failure, I18n, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { FlowsData } from './flows-data';

/** What a commune reads of flows: how many there are on its territory, and nothing else. */
@Component({
  selector: 'z-flow-counts',
  imports: [Failure, Skeleton],
  template: `<div class="head">
      <h1>{{ t('flows.counts.title') }}</h1>
    </div>
    <p class="lede">{{ t('flows.counts.lede', { commune: commune() }) }}</p>
    @if (counts.error(); as error) {
      <z-failure [level]="2" [error]="error" (retried)="counts.reload()" />
    } @else if (counts.value(); as found) {
      <table class="stack list" role="table">
        <caption class="sr">
          {{
            t('flows.counts.caption')
          }}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{{ t('flows.counts.what') }}</th>
            <th scope="col" role="columnheader" class="num">{{ t('flows.counts.howMany') }}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          @for (name of names; track name) {
            <tr role="row">
              <th scope="row" role="rowheader">{{ t(nameKey(name)) }}</th>
              <td role="cell" [class.num]="found[name] !== null" [attr.data-l]="t('flows.counts.howMany')">
                {{ shown(found[name]) }}
              </td>
            </tr>
          }
        </tbody>
      </table>
    } @else {
      <z-skeleton />
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlowCountsPage {
  private readonly data = inject(FlowsData);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly names = ['offers', 'needs', 'exchanges'] as const satisfies readonly (keyof FlowCounts)[];
  protected readonly nameKey = (name: keyof FlowCounts) => `flows.counts.${name}` as const;
  protected readonly commune = computed(() => this.session.me().account?.organisationName ?? '');
  protected readonly counts = read(
    () => this.session.account()?.communeCode ?? undefined,
    (code) => this.data.counts(code),
  );
  protected readonly shown = (count: number | null): string =>
    count === null ? this.t('flows.counts.hidden') : this.i18n.number(count, 0);
}
