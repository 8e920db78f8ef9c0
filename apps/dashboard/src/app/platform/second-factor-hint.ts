import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { rolesWithSecondFactor } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Session } from './session';

const LATER = 'zesumme.second-factor.later';
const MONTH = 30 * 24 * 3_600_000;

/** Reminds those who see everybody's data that a password can be stolen; who says "later" is left alone for a month. */
@Component({
  selector: 'z-second-factor-hint',
  imports: [RouterLink],
  template: `@if (isShown()) {
    <p class="note hint">
      <span>{{ t('secondFactor.hint.text') }}</span>
      <span class="acts">
        <a class="b sm" routerLink="/account" fragment="second-factor">{{ t('secondFactor.hint.act') }}</a>
        <button type="button" class="b t sm" (click)="dismiss()">{{ t('secondFactor.hint.dismiss') }}</button>
      </span>
    </p>
  }`,
  styles: `
    .hint {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--z-3);
      margin-block: var(--z-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondFactorHint {
  private readonly session = inject(Session);
  private readonly isLeft = signal(wasPutOff());
  protected readonly t = inject(I18n).t;
  protected readonly isShown = computed(() => {
    const role = this.session.account()?.role;
    const isAdvised = role !== undefined && rolesWithSecondFactor.includes(role);
    const account = this.session.me().account;
    return isAdvised && account?.secondFactor === false && !account.isDemo && !this.isLeft();
  });

  protected dismiss(): void {
    this.isLeft.set(true);
    try {
      localStorage.setItem(LATER, String(Date.now()));
    } catch {
      // A browser that keeps nothing asks again at the next visit.
    }
  }
}

function wasPutOff(): boolean {
  try {
    return Date.now() - Number(localStorage.getItem(LATER) ?? 0) < MONTH;
  } catch {
    return false;
  }
}
