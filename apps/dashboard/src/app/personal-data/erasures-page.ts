import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { ErasureRow } from '@zesumme/domain';
import { Empty, Failure, I18n, Pager, Skeleton, SortButton, ariaSort } from '@zesumme/ui';
import { listState, read } from '../platform/list-state';
import { DataTabs } from './data-tabs';
import { PersonalDataData } from './personal-data-data';

/** What was erased, without saying whom. */
@Component({
  selector: 'z-erasures-page',
  imports: [DataTabs, Empty, Failure, Pager, Skeleton, SortButton],
  template: `<div class="head">
      <h1>{{ t('personalData.admin.erasures') }}</h1>
      <z-data-tabs />
    </div>
    <p class="lede">{{ t('personalData.admin.erasuresLede') }}</p>
    @if (erasures.error(); as error) {
      <z-failure [level]="2" [error]="error" (retried)="erasures.reload()" />
    } @else if (erasures.value(); as page) {
      @if (page.items.length === 0) {
        <z-empty [title]="t('personalData.admin.erasuresEmpty')" [hint]="t('personalData.admin.erasuresEmptyHint')" />
      } @else {
        <table class="stack list" role="table">
          <caption class="sr">
            {{
              t('personalData.admin.erasures')
            }}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" [attr.aria-sort]="ariaSort('at', state.sort())">
                <z-sort by="at" [current]="state.sort()" (sorted)="state.set({ sort: $event })">{{
                  t('personalData.admin.at')
                }}</z-sort>
              </th>
              <th role="columnheader" scope="col">{{ t('personalData.admin.kind') }}</th>
              <th role="columnheader" scope="col">{{ t('personalData.admin.reason') }}</th>
              <th role="columnheader" scope="col" class="num">{{ t('personalData.admin.changed') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of page.items; track row.id) {
              <tr role="row">
                <th role="rowheader" scope="row">{{ i18n.instant(row.at) }}</th>
                <td role="cell" [attr.data-l]="t('personalData.admin.kind')">{{ t(kindOf(row)) }}</td>
                <td role="cell" [attr.data-l]="t('personalData.admin.reason')">{{ t(reasonOf(row)) }}</td>
                <td role="cell" class="num" [attr.data-l]="t('personalData.admin.changed')">
                  {{ i18n.number(row.changed) }}
                </td>
              </tr>
            }
          </tbody>
        </table>
        <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="state.goTo($event)" />
      }
    } @else {
      <z-skeleton />
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErasuresPage {
  private readonly data = inject(PersonalDataData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly state = listState({ sort: '-at', filters: [] });
  protected readonly erasures = read(
    () => this.state.query(),
    (query) => this.data.erasures(query),
  );
  protected readonly kindOf = ({ subjectKind }: ErasureRow) => `personalData.admin.kinds.${subjectKind}` as const;
  protected readonly reasonOf = ({ reason }: ErasureRow) => `personalData.admin.reasons.${reason}` as const;
}
