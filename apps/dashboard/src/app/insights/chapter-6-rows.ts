import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Chapter6Row, knownPointsOf } from '@zesumme/domain';
import { DemoMark, I18n, Keys, Kind, ScoreBar } from '@zesumme/ui';
import { barInWords } from '../platform/bar-in-words';
import { pointKeys } from './points-row';

/** Chapter 6 of several communes on one scale, with the table that says the same. */
@Component({
  selector: 'z-chapter-6-rows',
  imports: [DemoMark, Keys, Kind, RouterLink, ScoreBar],
  template: `<figure>
    @for (row of rows(); track row.commune.code) {
      <div class="crow">
        <span
          ><z-kind kind="commune"
            ><a [routerLink]="['/chapter-6', row.commune.code]">{{ row.commune.name }}</a></z-kind
          >
          @if (row.isDemo) {
            <z-demo />
          }
          @if (isMixed() && row.catalogue; as catalogue) {
            <br /><span class="xs m">{{ i18n.t('pacteClimat.list.chapterOf', catalogue) }}</span>
          }
        </span>
        <z-score-bar
          [effective]="row.total.effective"
          [planned]="row.total.planned"
          [remaining]="row.total.remaining"
          [unknown]="row.total.unknown"
          [scale]="scale()"
          [label]="label(row)"
        />
        <span class="num">
          @if (row.total.assessed > 0) {
            <a
              [routerLink]="['/chapter-6', row.commune.code]"
              [queryParams]="{ receipt: 'total' }"
              [attr.aria-label]="
                i18n.t('receipts.figure', { commune: row.commune.name, figure: i18n.points(row.total.effective) })
              "
              ><b>{{ i18n.points(row.total.effective) }}</b></a
            >
          } @else {
            <span class="m s">{{ i18n.t('common.state.notEntered') }}</span>
          }
        </span>
      </div>
    }
    <z-keys [label]="i18n.t('common.chart.key')" [keys]="keys()" />
    <details>
      <summary>{{ i18n.t('common.chart.table') }}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{{ i18n.t('insights.key.commune') }}</th>
            @for (key of keys(); track key.kind) {
              <th scope="col" class="num">{{ key.label }}</th>
            }
            <th scope="col" class="num">{{ i18n.t('insights.key.possible') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.commune.code) {
            <tr>
              <th scope="row">
                <a [routerLink]="['/chapter-6', row.commune.code]" [queryParams]="{ receipt: 'total' }">{{
                  row.commune.name
                }}</a>
              </th>
              @for (points of pointsOf(row); track $index) {
                <td class="num">{{ i18n.points(points) }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </details>
  </figure>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chapter6Rows {
  readonly rows = input.required<readonly Chapter6Row[]>();
  protected readonly i18n = inject(I18n);
  protected readonly keys = computed(() => pointKeys(this.i18n));
  /** Whether they stand by several programmes. */
  protected readonly isMixed = computed(
    () => new Set(this.rows().map(({ catalogue }) => catalogue?.programme)).size > 1,
  );
  protected readonly scale = computed(() => Math.max(...this.rows().map(({ total }) => total.possible), 1));
  protected readonly label = ({ total }: Chapter6Row): string => barInWords(this.i18n, knownPointsOf(total));

  /** In the order of the columns; null where nobody has said anything yet. */
  protected pointsOf({ total }: Chapter6Row): (number | null)[] {
    const { effective, planned, remaining, unknown, possible } = knownPointsOf(total);
    return [effective, planned, remaining, unknown, possible];
  }
}
