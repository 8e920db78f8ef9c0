import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Chapter6Detail, ChapterScore } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { measuresOf } from './chapter-6-data';
import { Words } from './words';

export interface ComparedVariant {
  key: string;
  name: string;
  score: ChapterScore;
}

/** Variants side by side: the effective points of each measure whose points are known, and of all of these. */
@Component({
  selector: 'z-variants-table',
  template: `<table class="stack" role="table">
    <caption class="sr">
      {{
        t('plans.compare.caption')
      }}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">{{ t('pacteClimat.measures.measure') }}</th>
        @for (variant of variants(); track variant.key) {
          <th role="columnheader" scope="col" class="num">{{ variant.name }}</th>
        }
      </tr>
    </thead>
    <tbody role="rowgroup">
      @for (row of rows(); track row.id) {
        <tr role="row">
          <th role="rowheader" scope="row">{{ row.title }}</th>
          @for (cell of row.cells; track cell.key) {
            <td role="cell" class="num" [attr.data-l]="cell.name">
              @if (cell.isMost) {
                <b>{{ cell.points }}</b>
              } @else {
                {{ cell.points }}
              }
            </td>
          }
        </tr>
      }
    </tbody>
  </table>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VariantsTable {
  readonly detail = input.required<Chapter6Detail>();
  readonly variants = input.required<readonly ComparedVariant[]>();
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  protected readonly t = this.i18n.t;
  protected readonly rows = computed(() => {
    const { total } = this.detail();
    const measures = measuresOf(this.detail()).flatMap(({ measure, score }) =>
      score.possible === null
        ? []
        : [
            this.row(measure.id, this.words.measure(measure), ({ measures: scores }) => {
              return scores.get(measure.id)?.effective ?? null;
            }),
          ],
    );
    const sum = this.row(
      '',
      this.t('whatIf.table.total', { measures: total.counted }),
      (score) => score.total.effective,
    );
    return [...measures, sum];
  });

  /** The highest figure of a row stands out, where they differ. */
  private row(id: string, title: string, of: (score: ChapterScore) => number | null) {
    const figures = this.variants().map(({ score }) => of(score));
    const most = Math.max(...figures.map((each) => each ?? 0));
    const differ = figures.some((each) => (each ?? 0) < most);
    const cells = this.variants().map(({ key, name }, at) => {
      const points = figures[at] ?? null;
      return { key, name, points: this.i18n.points(points), isMost: differ && points === most };
    });
    return { id, title, cells };
  }
}
