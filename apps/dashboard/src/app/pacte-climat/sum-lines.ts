import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { I18n } from '@zesumme/ui';

/** A sum and what is added for it. */
export interface Sum {
  name: string;
  parts: readonly number[];
  whole: number;
}

/** Opens how the last line of a table comes about: what each column adds up, as exact as the table shows it. */
@Component({
  selector: 'z-sum-lines',
  template: `<details>
    <summary class="xs">
      {{ t('receipts.gain.label') }}<span class="sr">{{ t('pacteClimat.measure.of', { measure: of() }) }}</span>
    </summary>
    <dl class="s">
      @for (sum of shown(); track $index) {
        <dt class="m">{{ sum.name }}</dt>
        <dd>
          {{ sum.parts }} = <b class="nw">{{ sum.whole }}</b>
        </dd>
      }
    </dl>
    <p class="xs m">{{ t('receipts.total.rounded') }}</p>
  </details>`,
  styles: `
    dl,
    p {
      margin: var(--z-3) 0 0;
      font-weight: normal;
    }
    dd {
      margin: 0 0 var(--z-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SumLines {
  readonly sums = input.required<readonly Sum[]>();
  /** As many decimals as the table shows. */
  readonly decimals = input.required<number>();
  /** What the line is called. */
  readonly of = input.required<string>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** What adds nothing is left out. */
  protected readonly shown = computed(() =>
    this.sums().map(({ name, parts, whole }) => {
      const added = parts.filter((part) => part !== 0);
      const told = (added.length > 0 ? added : [0]).map((part, at) => {
        const sign = part < 0 ? '−\u00a0' : at > 0 ? '+\u00a0' : '';
        return `${sign}${this.i18n.number(Math.abs(part), this.decimals())}`;
      });
      return { name, parts: told.join(' '), whole: this.i18n.number(whole, this.decimals()) };
    }),
  );
}
