import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FlowRow } from '@zesumme/domain';
import { DemoMark, I18n, Say } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { distanceWords, placeWords, quantityWords } from './flow-words';
import { FlowsData } from './flows-data';
import { PoolForm } from './pool-form';

/** Several flows that together serve one, and the act that proposes them all; nothing where there are none. */
@Component({
  selector: 'z-flow-pool',
  imports: [DemoMark, PoolForm, RouterLink],
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
              @if (member.flow.isDemo) {
                <z-demo />
              }
              <br /><span class="s m">{{ facts(member.flow, member.distanceKm) }}</span>
              @if (member.introductionId) {
                <br /><span class="s">{{ t('flows.pool.alreadyProposed') }}</span>
              }
            </div>
          </li>
        }
      </ul>
      @if (isOpen()) {
        <z-pool-form [flowId]="flowId()" [pool]="pool" (introduced)="after()" (left)="isOpen.set(false)" />
      } @else if (pool.can.introduce) {
        <button type="button" class="b sm" (click)="isOpen.set(true)">{{ t('flows.pool.introduce') }}</button>
      }
    </section>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlowPool {
  readonly flowId = input.required<string>();
  /** That they were proposed, so that what is said of them elsewhere is read again. */
  readonly introduced = output<void>();
  private readonly data = inject(FlowsData);
  private readonly say = inject(Say);
  private readonly form = viewChild(PoolForm);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly found = read(
    () => this.flowId(),
    (id) => this.data.pool(id),
  );
  protected readonly isOpen = signal(false);
  protected readonly percent = (share: number): number => Math.round(share * 100);
  protected readonly facts = (flow: FlowRow, km: number | null): string =>
    [
      flow.organisation?.name ?? this.t('flows.nobody'),
      quantityWords(this.i18n, flow),
      placeWords(flow),
      distanceWords(this.i18n, km),
    ].join(' · ');

  get hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  protected async after(): Promise<void> {
    this.isOpen.set(false);
    this.found.reload();
    this.introduced.emit();
    await this.say.done(this.t('flows.pool.proposed'));
  }
}
