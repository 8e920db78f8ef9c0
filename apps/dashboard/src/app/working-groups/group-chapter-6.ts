import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DemoMark, Failure, I18n, Kind, Pager } from '@zesumme/ui';
import { CountingData } from '../platform/counting-data';
import { exactPoints } from '../platform/exact-points';
import { read } from '../platform/list-state';

const PAGE = 10;

/** What a group counts for in the chapter 6 of communes: the points of its actions, and the evidence that came of it. */
@Component({
  selector: 'z-group-chapter-6',
  imports: [DemoMark, Failure, Kind, Pager, RouterLink],
  template: `@if (communes.error(); as error) {
      <z-failure [error]="error" (retried)="communes.reload()" />
    } @else if (communes.value(); as page) {
      @if (page.total > 0) {
        <section class="sect" aria-labelledby="chapter-6">
          <header>
            <h2 id="chapter-6">{{ t('counting.ofGroup.title') }}</h2>
            <a class="s" routerLink="/chapter-6/actions" [queryParams]="{ groupId: groupId() }">{{
              t('counting.ofGroup.all')
            }}</a>
          </header>
          <table class="stack" role="table">
            <caption class="sr">
              {{
                t('counting.ofGroup.title')
              }}
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">{{ t('counting.commune') }}</th>
                <th role="columnheader" scope="col" class="num">{{ t('counting.ofGroup.actions') }}</th>
                <th role="columnheader" scope="col" class="num">{{ t('counting.points') }}</th>
                <th role="columnheader" scope="col" class="num">{{ t('counting.ofGroup.evidence') }}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              @for (row of page.items; track row.commune.code) {
                <tr role="row">
                  <th role="rowheader" scope="row">
                    <z-kind kind="commune"
                      ><a [routerLink]="['/chapter-6', row.commune.code]">{{ row.commune.name }}</a></z-kind
                    >
                    @if (row.commune.isDemo && marksDemo()) {
                      &ngsp;<z-demo />
                    }
                  </th>
                  <td role="cell" class="num" [attr.data-l]="t('counting.ofGroup.actions')">
                    <span
                      >{{ row.actions }}
                      <span class="xs m nw">{{ t('counting.ofGroup.done', { done: row.done }) }}</span></span
                    >
                  </td>
                  <td role="cell" class="num" [attr.data-l]="t('counting.points')">
                    <span
                      ><a
                        routerLink="/chapter-6/actions"
                        [queryParams]="{ groupId: groupId(), communeCode: row.commune.code }"
                        [attr.aria-label]="
                          t('receipts.figure', {
                            commune: row.commune.name,
                            figure: t('counting.ofGroup.open', { points: exact(row.gain) }),
                          })
                        "
                        ><b>{{ t('counting.ofGroup.open', { points: exact(row.gain) }) }}</b></a
                      >
                      @if (row.brought > 0) {
                        <br /><span class="nw">{{
                          t('counting.ofGroup.brought', { points: exact(row.brought) })
                        }}</span>
                      }
                      @if (row.unknown > 0) {
                        <br /><span class="xs m nw">{{ t('counting.ofGroup.unknown', { count: row.unknown }) }}</span>
                      }
                    </span>
                  </td>
                  <td role="cell" class="num" [attr.data-l]="t('counting.ofGroup.evidence')">
                    <span
                      ><a [routerLink]="['/chapter-6', row.commune.code, 'evidence']">{{
                        t('counting.ofGroup.accepted', { count: row.evidence.accepted })
                      }}</a>
                      @if (row.evidence.proposed > 0) {
                        <span class="xs m nw">{{
                          t('counting.ofGroup.waiting', { count: row.evidence.proposed })
                        }}</span>
                      }
                    </span>
                  </td>
                </tr>
              }
            </tbody>
          </table>
          <p class="xs m">{{ t('counting.indicative') }}</p>
          <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="pageNumber.set($event)" />
        </section>
      }
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupChapter6 {
  readonly groupId = input.required<string>();
  /** Whether invented communes are marked, because the group is none itself. */
  readonly marksDemo = input(true);
  private readonly data = inject(CountingData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly exact = (points: number | null): string => exactPoints(this.i18n, points);
  protected readonly pageNumber = signal(1);
  protected readonly communes = read(
    () => ({ groupId: this.groupId(), page: this.pageNumber(), size: PAGE }),
    (query) => this.data.communes(query),
  );
}
