import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FlowRow } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { distanceWords, placeWords, quantityWords } from './flow-words';
import { FlowsData } from './flows-data';

/** Several flows that together serve one; nothing where there are none. */
@Component({
  selector: 'z-flow-pool',
  imports: [RouterLink],
  template: `@if (found.value()?.pool; as pool) {
    <section class="sect" aria-labelledby="pool">
      <header>
        <h2 id="pool">{{ t('flows.pool.title') }}</h2>
      </header>
      <p>
        {{ t('flows.pool.lede') }}
        @if (pool.covered !== null) {
          {{ t('flows.pool.covered', { percent: percent(pool.covered) }) }}
        }
        {{ t('flows.pool.notCounted', { count: pool.notCounted }) }}
      </p>
      <ul class="rows">
        @for (member of pool.members; track member.flow.id) {
          <li>
            <div class="grow">
              <a [routerLink]="['/flows', member.flow.id]">{{ member.flow.label }}</a>
              <br /><span class="s m">{{ facts(member.flow, member.distanceKm) }}</span>
            </div>
          </li>
        }
      </ul>
    </section>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlowPool {
  readonly flowId = input.required<string>();
  private readonly data = inject(FlowsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly found = read(
    () => this.flowId(),
    (id) => this.data.pool(id),
  );
  protected readonly percent = (share: number): number => Math.round(share * 100);
  protected readonly facts = (flow: FlowRow, km: number | null): string =>
    [
      flow.organisation?.name ?? this.t('flows.nobody'),
      quantityWords(this.i18n, flow),
      placeWords(flow),
      distanceWords(this.i18n, km),
    ].join(' · ');
}
