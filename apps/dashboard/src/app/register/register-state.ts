import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { RegisterRow, RegisterState as State } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

const fills: Record<State, string> = { late: 'u', open: 'u', done: 'e', taken: 'p_', abandoned: 'r' };

/** How an entry of the register stands: in time or not, and when it was done. */
@Component({
  selector: 'z-register-state',
  template: `<span class="st"
    ><i [class]="fill()" aria-hidden="true"></i><span [class.late]="entry().state === 'late'">{{ text() }}</span></span
  >`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterState {
  readonly entry = input.required<Pick<RegisterRow, 'state' | 'daysLate' | 'doneDay'>>();
  private readonly i18n = inject(I18n);
  protected readonly fill = computed(() => fills[this.entry().state]);
  protected readonly text = computed(() => {
    const { state, daysLate, doneDay } = this.entry();
    if (state === 'late') return this.i18n.t('register.daysLate', { days: daysLate });
    if (state === 'done' && doneDay) return this.i18n.t('register.doneOn', { day: this.i18n.day(doneDay, 'medium') });
    return this.i18n.t(`register.state.${state}`);
  });
}
