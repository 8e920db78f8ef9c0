import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActionBrief } from '@zesumme/domain';
import { DemoMark, I18n, Icon } from '@zesumme/ui';

/** Actions as promises: what, since when late, and the way to give news. */
@Component({
  selector: 'z-action-rows',
  imports: [DemoMark, Icon, RouterLink],
  template: `<ul class="prom">
    @for (action of actions(); track action.id) {
      <li>
        <z-icon [name]="action.daysLate > 0 ? 'warning-circle-fill' : 'circle-dashed'" />
        <div>
          <a [routerLink]="['/actions', action.id]"
            ><strong>{{ action.title }}</strong></a
          >
          @if (action.isDemo) {
            <z-demo />
          }
          <br />
          @if (action.daysLate > 0) {
            <span class="s late">{{ t('insights.contact.late', { days: action.daysLate }) }}</span>
          } @else {
            <span class="s m">{{
              action.dueDay ? t('insights.contact.due', { day: i18n.day(action.dueDay) }) : t('insights.contact.noDue')
            }}</span>
          }
          <span class="s m"> · {{ action.group.name }}</span>
          @if (givesNews()) {
            <br /><a class="b sm" [routerLink]="['/actions', action.id]"
              >{{ t('insights.contact.news') }}<span class="sr"> – {{ action.title }}</span></a
            >
          }
        </div>
      </li>
    }
  </ul>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionRows {
  readonly actions = input.required<readonly ActionBrief[]>();
  readonly givesNews = input(false);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
}
