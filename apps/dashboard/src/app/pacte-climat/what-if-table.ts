import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  type Chapter6Detail,
  type ChapterScore,
  type MeasureScore,
  decimalsOfSums,
  effectivePointsOf,
  sumPoints,
} from '@zesumme/domain';
import { I18n, ScoreBar } from '@zesumme/ui';
import { measuresOf } from './chapter-6-data';
import { type Sum, SumLines } from './sum-lines';
import type { Candidate } from './what-if-model';
import { WhatIfReceipt } from './what-if-receipt';
import { Words } from './words';

interface Row {
  now: MeasureScore;
  then: MeasureScore;
  kept: MeasureScore | null;
}

const more = (before: number | null, after: number | null): number => sumPoints([after ?? 0, -(before ?? 0)]);

/** Each measure whose points are known: its effective points now, in the variant that was kept, and with what is ticked. */
@Component({
  selector: 'z-what-if-table',
  imports: [ScoreBar, SumLines, WhatIfReceipt],
  template: `<table class="stack meas" role="table">
    <caption class="sr">
      {{
        t('whatIf.table.title')
      }}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">{{ t('pacteClimat.measures.measure') }}</th>
        <th role="columnheader" scope="col" class="barcell">{{ t('whatIf.table.bar') }}</th>
        <th role="columnheader" scope="col" class="num">{{ t('whatIf.table.now') }}</th>
        @if (kept()) {
          <th role="columnheader" scope="col" class="num">{{ t('whatIf.table.kept') }}</th>
        }
        <th role="columnheader" scope="col" class="num">{{ t('whatIf.table.then') }}</th>
        <th role="columnheader" scope="col" class="num">{{ t('whatIf.table.gain') }}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      @for (row of rows(); track row.id) {
        <tr role="row" class="mrow">
          <th role="rowheader" scope="row">
            {{ row.title }}
            @if (row.now.effective !== null) {
              <z-what-if-receipt
                [code]="detail().commune.code"
                [row]="row.assessed"
                [choices]="[{ name: null, then: row.then, chosen: ticked() }]"
              />
            }
          </th>
          <td role="cell" class="barcell">
            <div class="scale">
              <z-score-bar
                [effective]="row.then.effective ?? 0"
                [planned]="row.then.planned ?? 0"
                [remaining]="row.then.remaining ?? 0"
                [unknown]="row.then.unknown ?? 0"
                [scale]="scale()"
                [label]="words.bar(row.then)"
              />
            </div>
          </td>
          <td role="cell" class="num" [attr.data-l]="t('whatIf.table.now')">{{ points(row.now.effective) }}</td>
          @if (row.kept; as other) {
            <td role="cell" class="num" [attr.data-l]="t('whatIf.table.kept')">{{ points(other.effective) }}</td>
          }
          <td role="cell" class="num" [attr.data-l]="t('whatIf.table.then')">
            <b>{{ points(row.then.effective) }}</b>
          </td>
          <td role="cell" class="num" [attr.data-l]="t('whatIf.table.gain')">
            {{ gain(row.now.effective, row.then.effective) }}
          </td>
        </tr>
      }
      <tr role="row" class="mrow">
        <th role="rowheader" scope="row">
          {{ totalTitle() }}
          @if (sums().length > 0) {
            <z-sum-lines [sums]="sums()" [decimals]="decimals()" [of]="totalTitle()" />
          }
        </th>
        <td role="cell" class="barcell"></td>
        <td role="cell" class="num" [attr.data-l]="t('whatIf.table.now')">{{ points(effective(now().total)) }}</td>
        @if (kept(); as other) {
          <td role="cell" class="num" [attr.data-l]="t('whatIf.table.kept')">{{ points(effective(other.total)) }}</td>
        }
        <td role="cell" class="num" [attr.data-l]="t('whatIf.table.then')">
          <b>{{ points(effective(then().total)) }}</b>
        </td>
        <td role="cell" class="num" [attr.data-l]="t('whatIf.table.gain')">
          {{ gain(now().total.effective, then().total.effective) }}
        </td>
      </tr>
    </tbody>
  </table>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhatIfTable {
  readonly detail = input.required<Chapter6Detail>();
  readonly now = input.required<ChapterScore>();
  readonly then = input.required<ChapterScore>();
  readonly kept = input<ChapterScore | null>(null);
  /** The ticked actions that can move points. */
  readonly ticked = input<readonly Candidate[]>([]);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly effective = effectivePointsOf;
  protected readonly words = inject(Words);
  protected readonly scale = computed(() =>
    Math.max(1, ...measuresOf(this.detail()).map(({ measure }) => measure.maxPoints ?? 0)),
  );
  protected readonly rows = computed(() =>
    measuresOf(this.detail()).flatMap((assessed) => {
      const { id, ...measure } = assessed.measure;
      const [now, then] = [this.now().measures.get(id), this.then().measures.get(id)];
      if (!now || !then || now.possible === null) return [];
      const kept: MeasureScore | null = this.kept()?.measures.get(id) ?? null;
      return [{ id, title: this.words.measure(measure), assessed, now, then, kept }];
    }),
  );

  protected readonly totalTitle = computed(() => this.t('whatIf.table.total', { measures: this.now().total.counted }));
  /** What each column adds up. */
  protected readonly sums = computed((): Sum[] => {
    const [now, then, kept] = [this.now(), this.then(), this.kept()];
    if (effectivePointsOf(now.total) === null) return [];
    const of = (name: string, figure: (row: Row) => number | null, whole: number): Sum => ({
      name,
      parts: this.rows().map((row) => figure(row) ?? 0),
      whole,
    });
    return [
      of(this.t('whatIf.table.now'), (row) => row.now.effective, now.total.effective),
      ...(kept ? [of(this.t('whatIf.table.kept'), (row) => row.kept?.effective ?? null, kept.total.effective)] : []),
      of(this.t('whatIf.table.then'), (row) => row.then.effective, then.total.effective),
      of(
        this.t('whatIf.table.gain'),
        (row) => more(row.now.effective, row.then.effective),
        more(now.total.effective, then.total.effective),
      ),
    ];
  });
  /** As many as it takes for every column to add up to its last line, and every line from left to right. */
  protected readonly decimals = computed(() => {
    const across = [...this.rows(), { now: this.now().total, then: this.then().total }].map(({ now, then }) => ({
      parts: [now.effective ?? 0, more(now.effective, then.effective)],
      whole: then.effective ?? 0,
    }));
    return decimalsOfSums([...this.sums(), ...across]);
  });

  protected points(points: number | null): string {
    return points === null ? '–' : this.i18n.number(points, this.decimals());
  }

  protected gain(before: number | null, after: number | null): string {
    const points = more(before, after);
    return points > 0 ? this.t('pacteClimat.measure.gain', { points: this.points(points) }) : '–';
  }
}
