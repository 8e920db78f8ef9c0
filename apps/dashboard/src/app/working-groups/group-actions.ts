import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActionRow, WorkingGroupDetail } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Skeleton, StatusMark, SynergyMark } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { GroupsData } from './groups-data';

const SHOWN = 8;

/** What the group is doing now, the most urgent first. */
@Component({
  selector: 'z-group-actions',
  imports: [DemoMark, Failure, Icon, RouterLink, Skeleton, StatusMark, SynergyMark],
  template: `<section class="sect" aria-labelledby="actions">
    <header>
      <h2 id="actions">
        {{ t('workingGroups.actions.title') }}
        @if (isMarked()) {
          <z-demo />
        }
      </h2>
      @if (group().progress?.counted; as count) {
        <a class="s" routerLink="/actions" [queryParams]="{ groupId: group().id, status: 'all' }">{{
          t('workingGroups.actions.all', { count })
        }}</a>
      }
    </header>
    @if (group().progress; as progress) {
      @if (progress.counted > 0) {
        <p class="say s">{{ t('workingGroups.actions.progress', progress) }}</p>
      }
    }
    @if (actions.error(); as error) {
      <z-failure [error]="error" (retried)="actions.reload()" />
    } @else if (actions.value(); as page) {
      @if (page.items.length === 0) {
        <p class="m">{{ t('workingGroups.actions.none') }}</p>
      } @else {
        <table class="stack" role="table">
          <caption class="sr">
            {{
              t('workingGroups.actions.caption')
            }}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('actions.list.action') }}</th>
              <th role="columnheader" scope="col">{{ t('actions.list.status') }}</th>
              @if (group().part === 'inner') {
                <th role="columnheader" scope="col">{{ t('actions.list.responsible') }}</th>
                <th role="columnheader" scope="col">{{ t('actions.list.due') }}</th>
              }
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of page.items; track row.id) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <a [routerLink]="['/actions', row.id]">{{ row.title }}</a>
                  @if (row.isDemo && !group().isDemo) {
                    <z-demo />
                  }
                  @if (row.synergy; as synergy) {
                    <br /><span class="m"><z-synergy [synergy]="synergy" /></span>
                  }
                </th>
                <td role="cell"><z-status [status]="row.status" /></td>
                @if (group().part === 'inner') {
                  <td role="cell" [attr.data-l]="t('actions.list.responsible')">{{ responsible(row) || '–' }}</td>
                  <td role="cell" class="nw" [attr.data-l]="t('actions.list.due')">
                    @if (row.daysLate > 0) {
                      <span class="late">{{ due(row) }}, {{ t('actions.list.late') }}</span>
                    } @else if (row.dueDay) {
                      {{ due(row) }}
                    } @else {
                      <span class="m">{{ row.part === 'full' ? t('actions.list.open') : '–' }}</span>
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      }
    } @else {
      <z-skeleton [rows]="4" />
    }
    @if (group().can.readInner && session.may('register.read')) {
      <p class="s">
        <a routerLink="/register" [queryParams]="{ groupId: group().id }">{{ t('register.see') }}</a> ·
        <a [routerLink]="['/groups', group().slug, 'statistics']">{{ t('statistics.link') }}</a>
      </p>
    }
    @if (group().can.createAction) {
      <a class="b sm after" routerLink="/actions/new" [queryParams]="{ groupId: group().id }"
        ><z-icon name="plus" size="s" />{{ t('workingGroups.page.newAction') }}</a
      >
    }
  </section>`,
  styles: '.after { margin-top: var(--z-4); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupActions {
  readonly group = input.required<WorkingGroupDetail>();
  private readonly data = inject(GroupsData);
  private readonly i18n = inject(I18n);
  protected readonly session = inject(Session);
  protected readonly t = this.i18n.t;
  protected readonly actions = read(
    () => this.group().id,
    (id) => this.data.actions(id, { unfinished: true, size: SHOWN, sort: this.sort() }),
  );

  /** The public is not told of due days, nor of an order that follows them. */
  private readonly sort = computed(() => (this.group().part === 'inner' ? 'dueDay' : 'title'));

  /** Whether invented actions are among those counted here. */
  protected readonly isMarked = computed(
    () => !this.group().isDemo && (this.actions.value()?.items ?? []).some(({ isDemo }) => isDemo),
  );

  protected readonly responsible = (row: ActionRow): string => this.i18n.list(row.responsibles.map(({ name }) => name));
  protected readonly due = (row: ActionRow): string => (row.dueDay ? this.i18n.day(row.dueDay, 'medium') : '');
}
