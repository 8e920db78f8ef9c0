import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Chapter6Detail, type ChapterScore, decimalsOfSums, effectivePointsOf } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { measuresOf } from './chapter-6-data';
import { type Sum, SumLines } from './sum-lines';
import { candidatesIn } from './what-if-model';
import { type MeasureWith, WhatIfReceipt } from './what-if-receipt';
import { Words } from './words';

export interface ComparedVariant {
  key: string;
  name: string;
  /** Its actions that can still be done. */
  ids: readonly string[];
  score: ChapterScore;
}

/** Variants side by side: the effective points of each measure whose points are known, and of all of these. */
@Component({
  selector: 'z-variants-table',
  imports: [SumLines, WhatIfReceipt],
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
          <th role="rowheader" scope="row">
            {{ row.title }}
            @if (row.assessed; as assessed) {
              <z-what-if-receipt [code]="detail().commune.code" [row]="assessed" [choices]="row.choices" />
            } @else if (row.id === '') {
              <z-sum-lines [sums]="sums()" [decimals]="decimals()" [of]="row.title" />
            }
          </th>
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
  /** What each column adds up. */
  protected readonly sums = computed((): Sum[] => {
    const counted = measuresOf(this.detail()).filter(({ score }) => score.possible !== null);
    return this.variants().map(({ name, score }) => ({
      name,
      parts: counted.map(({ measure }) => score.measures.get(measure.id)?.effective ?? 0),
      whole: score.total.effective,
    }));
  });
  /** As many decimals as it takes for every column to add up to its last line. */
  protected readonly decimals = computed(() => decimalsOfSums(this.sums()));
  protected readonly rows = computed(() => {
    const counted = measuresOf(this.detail()).filter(({ score }) => score.possible !== null);
    const measures = counted.map((assessed) => {
      const { measure, score } = assessed;
      const cells = this.cells(({ measures: scores }) => scores.get(measure.id)?.effective ?? null);
      const choices = score.effective === null ? [] : this.choicesOf(measure.id);
      return {
        id: measure.id,
        title: this.words.measure(measure),
        assessed: choices.length > 0 ? assessed : null,
        choices,
        cells,
      };
    });
    const title = this.t('whatIf.table.total', { measures: this.detail().total.counted });
    const sum = {
      id: '',
      title,
      assessed: null,
      choices: [],
      cells: this.cells(({ total }) => effectivePointsOf(total)),
    };
    return [...measures, sum];
  });
  private readonly candidates = computed(() => candidatesIn(this.detail()));

  /** What each variant makes of the measure. */
  private choicesOf(measureId: string): MeasureWith[] {
    return this.variants().flatMap(({ name, ids, score }) => {
      const then = score.measures.get(measureId);
      if (!then) return [];
      return [{ name, then, chosen: this.candidates().filter(({ action }) => ids.includes(action.id)) }];
    });
  }

  /** The highest figure of a row stands out, where they differ. */
  private cells(of: (score: ChapterScore) => number | null) {
    const figures = this.variants().map(({ score }) => of(score));
    const most = Math.max(...figures.map((each) => each ?? 0));
    const differ = figures.some((each) => (each ?? 0) < most);
    return this.variants().map(({ key, name }, at) => {
      const points = figures[at] ?? null;
      const shown = points === null ? this.i18n.points(null) : this.i18n.number(points, this.decimals());
      return { key, name, points: shown, isMost: differ && points === most };
    });
  }
}
