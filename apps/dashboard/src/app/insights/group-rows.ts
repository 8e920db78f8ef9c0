import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WorkingGroupRow } from '@zesumme/domain';
import { DemoMark, I18n, PhaseMark } from '@zesumme/ui';

/** Groups in a few words each: name, themes and zone, how far they have come, when they meet. */
@Component({
  selector: 'z-group-rows',
  imports: [DemoMark, PhaseMark, RouterLink],
  template: `<ul class="rows">
    @for (group of groups(); track group.id) {
      <li>
        <div class="grow">
          <a [routerLink]="['/groups', group.slug]"
            ><strong>{{ group.name }}</strong></a
          >
          @if (group.isDemo) {
            <z-demo />
          }
          <br /><span class="s m">{{ about(group) }}</span>
          @if (group.nextMeeting; as next) {
            <br /><span class="s">{{ i18n.t('insights.pm.column.next') }} – {{ i18n.day(next.startsLocal) }}</span>
            @if (next.isDemo && !group.isDemo) {
              <z-demo />
            }
          }
        </div>
        @if (group.phase && showsPhase()) {
          <z-phase [phase]="group.phase" />
        }
      </li>
    }
  </ul>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupRows {
  readonly groups = input.required<readonly WorkingGroupRow[]>();
  readonly showsPhase = input(false);
  protected readonly i18n = inject(I18n);

  protected about({ themes, zone, sinceDay }: WorkingGroupRow): string {
    const locale = this.i18n.locale();
    const names = themes.map(({ theme }) => ({ fr: theme.nameFr, de: theme.nameDe, en: theme.nameEn })[locale]);
    const since = sinceDay ? [this.i18n.t('insights.visitor.since', { year: sinceDay.slice(0, 4) })] : [];
    return [...names, ...(zone ? [zone.name] : []), ...since].join(' · ');
  }
}
