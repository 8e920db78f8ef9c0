import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { luxembourgDay } from '@zesumme/domain';
import { DemoMark, I18n } from '@zesumme/ui';
import { SecondFactorHint } from '../platform/second-factor-hint';
import { Session } from '../platform/session';

/** The head of a home page: which day it is, who is here, and the sentence that says where things stand. */
@Component({
  selector: 'z-home-head',
  imports: [DemoMark, SecondFactorHint],
  template: `<div class="head">
      <div>
        <h1>{{ t('insights.title') }}</h1>
        <p class="m s">
          {{ t('insights.today', { day: day(), role: who() }) }}
          @if (session.me().account?.isDemo) {
            <z-demo />
          }
        </p>
      </div>
    </div>
    <p class="lede"><ng-content /></p>
    <z-second-factor-hint />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HomeHead {
  readonly today = input<string>(luxembourgDay(new Date()));
  protected readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly day = computed(() => {
    const words = this.i18n.day(this.today(), 'full');
    return words.charAt(0).toUpperCase() + words.slice(1);
  });
  protected readonly who = computed(() => {
    const role = this.t(`identity.role.${this.session.role()}` as const);
    const organisation = this.session.me().account?.organisationName;
    return organisation ? `${role}, ${organisation}` : role;
  });
}
