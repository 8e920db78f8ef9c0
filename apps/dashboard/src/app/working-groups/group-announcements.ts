import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WorkingGroupDetail } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { GroupsData } from './groups-data';

const LATEST = 3;

/** The last announcements to the group, and the way to write one. */
@Component({
  selector: 'z-group-announcements',
  imports: [DemoMark, Failure, Icon, RouterLink, Skeleton],
  template: `<section class="sect" aria-labelledby="announcements">
    <header>
      <h2 id="announcements">{{ t('people.announcements.latest') }}</h2>
      @if (latest.value()?.total; as count) {
        <a class="s" routerLink="/announcements" [queryParams]="{ groupId: group().id }">{{
          t('people.announcements.all', { count })
        }}</a>
      }
    </header>
    @if (latest.error(); as error) {
      <z-failure [error]="error" (retried)="latest.reload()" />
    } @else if (latest.value(); as page) {
      <ul class="rows">
        @for (row of page.items; track row.id) {
          <li>
            <div class="grow">
              <a [routerLink]="['/announcements', row.id]"
                ><strong>{{ row.title }}</strong></a
              >
              @if (row.isDemo && !group().isDemo) {
                <z-demo />
              }
              <br /><span class="s m">{{
                t('people.announcements.by', {
                  author: row.authorLabel,
                  day: i18n.instant(row.sentAt ?? row.createdAt),
                })
              }}</span>
            </div>
          </li>
        } @empty {
          <li class="m">{{ t('people.announcements.none') }}</li>
        }
      </ul>
    } @else {
      <z-skeleton [rows]="3" />
    }
    @if (group().can.edit) {
      <a class="b sm" routerLink="/announcements/new" [queryParams]="{ groupId: group().id }"
        ><z-icon name="plus" size="s" />{{ t('people.announcements.new') }}</a
      >
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupAnnouncements {
  readonly group = input.required<WorkingGroupDetail>();
  private readonly data = inject(GroupsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** What was sent and is not replaced. */
  protected readonly latest = read(
    () => this.group().id,
    (groupId) => this.data.announcements({ groupId, state: 'sent', current: true, size: LATEST, sort: '-sentAt' }),
  );
}
