import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { EvidenceRow, EvidenceState } from '@zesumme/domain';
import { I18n, Icon } from '@zesumme/ui';
import { EvidenceStandingMark } from './evidence-standing';
import { EvidenceTitle } from './evidence-title';
import { criteriaIn, measuresIn } from './evidence-words';

const fills: Record<EvidenceState, string> = { proposed: 'p_', accepted: 'e', refused: 'r' };

/** A piece of evidence: what it is, for which measures, how it stands, and what the commune said. */
@Component({
  selector: 'z-evidence-facts',
  imports: [EvidenceStandingMark, EvidenceTitle, Icon],
  template: `<z-evidence-title [row]="row()" />
    @if (row().kind === 'meeting') {
      <br /><span class="s">{{ came() }}</span>
    }
    @if (withMeasure()) {
      <br /><span class="s">{{ t('evidence.measure') }} – {{ measures() }}</span>
    }
    @for (criterion of criteria(); track $index) {
      <br /><span class="s m"><z-icon name="check" size="s" />&ngsp;{{ criterion }}</span>
    }
    <br /><z-evidence-standing [row]="row()" />
    @if (withCommune()) {
      <br /><span class="s">{{ t('evidence.commune') }} – {{ row().commune.name }}</span>
    }
    <br /><span class="s st"><i [class]="fill()" aria-hidden="true"></i>{{ state() }}</span>
    @if (row().word; as word) {
      <p class="s word">{{ word }}</p>
    }`,
  styles: `
    .word {
      margin: var(--z-1) 0 0;
      padding-left: var(--z-3);
      border-left: 2px solid var(--z-line);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceFacts {
  readonly row = input.required<EvidenceRow>();
  readonly withMeasure = input(true);
  readonly withCommune = input(false);
  /** The measure whose criteria are told; without one, those of all its measures. */
  readonly measureId = input<string>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly fill = computed(() => fills[this.row().state]);
  protected readonly came = computed(() => {
    const { counts } = this.row();
    return counts ? this.t('evidence.counts', { ...counts }) : this.t('evidence.notNoted');
  });
  protected readonly criteria = computed(() => criteriaIn(this.row(), this.i18n.locale(), this.measureId()));
  protected readonly measures = computed(() => measuresIn(this.row(), this.i18n.locale()));
  protected readonly state = computed(() => {
    const { state, decidedAt, decidedBy, proposed, addedBy } = this.row();
    if (!proposed) return this.t('evidence.own', { who: addedBy ?? '–' });
    const word = this.t(`evidence.state.${state}`);
    return decidedAt
      ? this.t('evidence.decided', { state: word, day: this.i18n.day(decidedAt, 'medium'), who: decidedBy ?? '–' })
      : word;
  });
}
