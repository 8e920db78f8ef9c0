import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WorkingGroupRow } from '@zesumme/domain';
import { DemoMark, I18n, Kind, PhaseMark } from '@zesumme/ui';

/** The groups at a glance: who takes part, how far they are, when they meet, what is late. */
@Component({
  selector: 'z-group-table',
  imports: [DemoMark, Kind, PhaseMark, RouterLink],
  template: `<table class="stack" role="table">
    <caption class="sr">
      {{
        t('insights.pm.groupsCaption')
      }}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">{{ t('insights.pm.column.group') }}</th>
        <th role="columnheader" scope="col">{{ t('insights.pm.column.members') }}</th>
        <th role="columnheader" scope="col">{{ t('insights.pm.column.phase') }}</th>
        <th role="columnheader" scope="col">{{ t('insights.pm.column.next') }}</th>
        <th role="columnheader" scope="col" class="num">{{ t('insights.pm.column.late') }}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      @for (group of groups(); track group.id) {
        <tr role="row">
          <th role="rowheader" scope="row">
            <a [routerLink]="['/groups', group.slug]">{{ group.name }}</a>
            @if (group.isDemo) {
              <z-demo />
            }
            <br /><span class="m">{{ themes(group) }}</span>
          </th>
          <td role="cell">
            @if (group.statedCompanies !== null) {
              <z-kind kind="company">{{ t('insights.pm.companies', { count: group.statedCompanies }) }}</z-kind><br />
            } @else if (group.counts.members > 0) {
              <z-kind kind="company">{{ t('insights.pm.members', { count: group.counts.members }) }}</z-kind><br />
            }
            @if (group.counts.partners > 0) {
              <z-kind kind="public-actor">{{
                t('insights.pm.partners', { count: group.counts.partners })
              }}</z-kind><br />
            }
            @if (group.counts.communes > 0) {
              <z-kind kind="commune">{{ t('insights.pm.communes', { count: group.counts.communes }) }}</z-kind>
            }
          </td>
          <td role="cell">
            @if (group.phase) {
              <z-phase [phase]="group.phase" />
              @if (phaseIsDemo(group)) {
                <z-demo />
              }
            } @else {
              <span class="m">{{ t('common.state.notEntered') }}</span>
            }
          </td>
          <td role="cell" [attr.data-l]="t('insights.pm.column.next')">
            @if (group.nextMeeting; as next) {
              <span
                ><a [routerLink]="['/meetings', next.id]">{{ i18n.day(next.startsLocal, 'dayMonth') }}</a>
                @if (next.isDemo) {
                  <z-demo />
                }
              </span>
            } @else {
              <span class="m">–</span>
            }
          </td>
          <td role="cell" class="num" [attr.data-l]="t('insights.pm.column.late')">
            @if (group.lateActions; as late) {
              <a class="late" routerLink="/actions" [queryParams]="{ groupId: group.id, late: 'true' }">{{ late }}</a>
            } @else {
              {{ group.lateActions ?? '–' }}
            }
          </td>
        </tr>
      }
    </tbody>
  </table>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupTable {
  readonly groups = input.required<readonly WorkingGroupRow[]>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly phaseIsDemo = ({ themes }: WorkingGroupRow): boolean => themes.some(({ isDemo }) => isDemo);
  protected readonly themes = ({ themes, sinceDay }: WorkingGroupRow): string => {
    const locale = this.i18n.locale();
    const names = themes.map(({ theme }) => ({ fr: theme.nameFr, de: theme.nameDe, en: theme.nameEn })[locale]);
    return [...names, ...(sinceDay ? [this.t('insights.visitor.since', { year: sinceDay.slice(0, 4) })] : [])].join(
      ', ',
    );
  };
}
