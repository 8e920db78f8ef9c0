import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AssessedMeasure, MeasureScore } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { WhatIfLines } from './what-if-lines';
import type { Candidate } from './what-if-model';
import { Words } from './words';

/** One choice of actions and what it makes of the measure. */
export interface MeasureWith {
  /** What the choice is called; null where there is only one. */
  name: string | null;
  then: MeasureScore;
  /** Its actions, of whatever measure. */
  chosen: readonly Candidate[];
}

/** Opens how the points of a measure come about with one choice of actions, or with each of several. */
@Component({
  selector: 'z-what-if-receipt',
  imports: [WhatIfLines],
  template: `<details>
    <summary class="xs">
      {{ t('receipts.gain.label') }}<span class="sr">{{ t('pacteClimat.measure.of', { measure: title() }) }}</span>
    </summary>
    @for (choice of choices(); track $index) {
      @if (choice.name) {
        <p class="xs m">{{ choice.name }}</p>
      }
      <z-what-if-lines [code]="code()" [row]="row()" [then]="choice.then" [ticked]="choice.chosen" />
    }
  </details>`,
  styles: `
    details[open] {
      margin-bottom: var(--z-4);
    }
    p {
      margin: var(--z-3) 0 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhatIfReceipt {
  readonly code = input.required<string>();
  readonly row = input.required<AssessedMeasure>();
  readonly choices = input.required<readonly MeasureWith[]>();
  private readonly words = inject(Words);
  protected readonly t = inject(I18n).t;
  protected readonly title = computed(() => this.words.measure(this.row().measure));
}
