import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { EvidenceRow, EvidenceStanding } from '@zesumme/domain';
import { I18n, Icon } from '@zesumme/ui';

const marks = {
  valid: 'check',
  ending: 'clock-countdown',
  stale: 'warning-circle',
  upcoming: 'clock-countdown',
  incomplete: 'warning-circle',
} as const satisfies Record<EvidenceStanding, string>;

/** How a piece of evidence stands today, in a word with a mark, and until when. */
@Component({
  selector: 'z-evidence-standing',
  imports: [Icon],
  template: `<span class="s" [class.late]="isLost()"><z-icon [name]="mark()" size="s" />&ngsp;{{ text() }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceStandingMark {
  readonly row = input.required<Pick<EvidenceRow, 'standing' | 'validFrom' | 'validUntil'>>();
  private readonly i18n = inject(I18n);
  protected readonly mark = computed(() => marks[this.row().standing]);
  protected readonly isLost = computed(() => ['stale', 'incomplete'].includes(this.row().standing));
  protected readonly text = computed(() => {
    const { standing, validFrom, validUntil } = this.row();
    const [from, until] = [validFrom, validUntil].map((day) => (day ? this.i18n.day(day, 'medium') : ''));
    if (standing === 'valid' && !until) return this.i18n.t('evidence.stands.always');
    return this.i18n.t(`evidence.stands.${standing}`, { from: from ?? '', until: until ?? '' });
  });
}
