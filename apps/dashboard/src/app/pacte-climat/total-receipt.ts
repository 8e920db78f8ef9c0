import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, input, output } from '@angular/core';
import {
  type AssessedMeasure,
  type AssessedSection,
  type ScoreTotal,
  type SummedFigure,
  decimalsOfSum,
  knownPointsOf,
  summedFigures,
} from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Words } from './words';

/** A figure's address: where the receipt of a measure stands. */
export type AddressOf = (measure: AssessedMeasure['measure']) => string;

/**
 * How the points of a section or of the whole chapter come about: its measures, what of each is added, what is not, and the
 * check. Each measure leads to its own receipt, so that every sum can be followed down to what proves it.
 */
@Component({
  selector: 'z-total-receipt',
  template: `<details class="sum" [open]="open()">
    <summary>{{ heading() ?? t('receipts.total.title') }}</summary>
    <div class="slip" role="group" [attr.aria-label]="heading() ?? t('receipts.total.title')">
      <table class="stack" role="table">
        <caption class="sr">
          {{
            t('receipts.total.caption')
          }}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{{ t('pacteClimat.measures.measure') }}</th>
            @for (figure of figures; track figure) {
              <th role="columnheader" scope="col" class="num">{{ t(nameOf(figure)) }}</th>
            }
          </tr>
        </thead>
        @for (section of shown(); track $index) {
          <tbody role="rowgroup">
            @if (isSplit()) {
              <tr role="row" class="grp">
                <th role="rowheader" scope="rowgroup" colspan="6" [attr.lang]="section.title.lang">
                  {{ section.title.text }}
                </th>
              </tr>
            }
            @for (row of section.rows; track row.id) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <a [href]="row.address" (click)="follow($event, row.slug)">{{ row.title }}</a>
                  @if (row.note) {
                    <br /><span class="xs m">{{ row.note }}</span>
                  }
                </th>
                @for (cell of row.cells; track cell.figure) {
                  <td role="cell" class="num" [class.m]="cell.isAbsent" [attr.data-l]="t(nameOf(cell.figure))">
                    {{ cell.points }}
                  </td>
                }
              </tr>
            }
            @if (isSplit()) {
              <tr role="row" class="part">
                <th role="rowheader" scope="row">{{ t('receipts.total.section') }}</th>
                @for (cell of section.cells; track cell.figure) {
                  <td role="cell" class="num" [attr.data-l]="t(nameOf(cell.figure))">{{ cell.points }}</td>
                }
              </tr>
            }
          </tbody>
        }
        <tfoot role="rowgroup">
          <tr role="row" class="whole">
            <th role="rowheader" scope="row">{{ t('receipts.total.sum', { measures: total().counted }) }}</th>
            @for (cell of sum(); track cell.figure) {
              <td role="cell" class="num" [attr.data-l]="t(nameOf(cell.figure))">{{ cell.points }}</td>
            }
          </tr>
        </tfoot>
      </table>
      <p class="check s">
        <span class="m">{{ t('pacteClimat.receipt.check') }}</span> <span class="nw">{{ check() }}</span>
      </p>
      <p class="xs m">{{ perimeter() }}</p>
    </div>
  </details>`,
  styles: `
    :host {
      display: block;
      margin-top: var(--z-3);
    }
    .slip {
      margin-top: var(--z-3);
    }
    .part > *,
    .whole > * {
      border-top: 1px solid var(--z-control);
      font-weight: var(--z-bold);
    }
    .whole > * {
      border-top: 4px double var(--z-rule);
    }
    .check {
      margin: var(--z-3) 0 0;
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-3);
      justify-content: space-between;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TotalReceipt {
  readonly sections = input.required<readonly AssessedSection[]>();
  readonly total = input.required<ScoreTotal>();
  /** Where the receipt of each measure stands. */
  readonly addressOf = input.required<AddressOf>();
  /** What it is the receipt of, where there are several on a page. */
  readonly heading = input<string>();
  /** Whether somebody came for it: it is then open, and in sight. */
  readonly open = input(false);
  /** The slug of the measure that the reader wants to see; with a modifier the browser follows the address itself. */
  readonly chosen = output<string>();
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly t = this.i18n.t;
  protected readonly figures = summedFigures;
  protected readonly nameOf = (figure: SummedFigure) => `snapshots.${figure}` as const;
  protected readonly isSplit = computed(() => this.sections().length > 1);
  /** As many as every sum on it needs: of a section, of the sections, and of all measures. */
  private readonly decimals = computed(() => {
    const sections = this.sections().map(({ measures, total }) => ({
      scores: measures.map(({ score }) => score),
      total,
    }));
    const sums = [
      ...sections.map(({ scores, total }) => decimalsOfSum(scores, total)),
      decimalsOfSum(
        sections.map(({ total }) => total),
        this.total(),
      ),
      decimalsOfSum(
        sections.flatMap(({ scores }) => scores),
        this.total(),
      ),
    ];
    return sums.includes(3) ? 3 : 1;
  });
  protected readonly shown = computed(() =>
    this.sections().map((section) => ({
      title: this.words.section(section),
      cells: this.cellsOf(knownPointsOf(section.total)),
      rows: section.measures.map(({ measure, score }) => ({
        id: measure.id,
        slug: measure.slug,
        title: this.words.measure(measure),
        address: this.addressOf()(measure),
        cells: this.cellsOf(score),
        note: this.noteOf(score.state, measure.maxPoints),
      })),
    })),
  );
  protected readonly sum = computed(() => this.cellsOf(knownPointsOf(this.total())));
  protected readonly check = computed(() => {
    const known = knownPointsOf(this.total());
    const parts = summedFigures
      .slice(0, -1)
      .filter((figure) => known[figure] !== null)
      .map((figure) => this.points(known[figure] ?? 0));
    return `${parts.join(' + ')} = ${this.points(this.total().possible)}`;
  });
  /** What is added, what is not, and how it is rounded. */
  protected readonly perimeter = computed(() => {
    const { counted, withoutPoints, notConcerning } = this.total();
    return [
      this.t('pacteClimat.page.incl.counted', { counted }),
      withoutPoints > 0 ? this.t('pacteClimat.page.incl.withoutPoints', { measures: withoutPoints }) : '',
      notConcerning > 0 ? this.t('pacteClimat.page.incl.notConcerning', { measures: notConcerning }) : '',
      this.t('receipts.total.rounded'),
    ]
      .filter(Boolean)
      .join(' ');
  });

  constructor() {
    effect(() => {
      if (this.open()) queueMicrotask(() => this.host.nativeElement.scrollIntoView?.({ block: 'start' }));
    });
  }

  protected follow(event: MouseEvent, slug: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.chosen.emit(slug);
  }

  private noteOf(state: AssessedMeasure['score']['state'], maxPoints: number | null): string {
    if (state === 'not-concerning') return this.t('receipts.total.notConcerning');
    return maxPoints === null ? this.t('receipts.total.notPublished') : '';
  }

  private cellsOf(of: Record<SummedFigure, number | null>) {
    return summedFigures.map((figure) => ({
      figure,
      isAbsent: of[figure] === null,
      points: this.points(of[figure]),
    }));
  }

  private points(points: number | null): string {
    return points === null ? '–' : this.i18n.number(points, this.decimals());
  }
}
