import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ComparedFigure, type SnapshotComparison, comparedFigures } from '@zesumme/domain';
import { I18n, Rich } from '@zesumme/ui';
import { Words } from './words';

type Compared = SnapshotComparison['measures'][number];
type Known = Pick<Compared, 'before' | 'after' | 'difference'>;

/** Two states of a chapter, measure by measure: what was, what is, and the difference. */
@Component({
  selector: 'z-snapshot-comparison',
  imports: [Rich, RouterLink],
  template: `<p class="say"><z-rich [parts]="sentence()" /></p>
    @if (comparison().before.catalogueId !== comparison().after.catalogueId) {
      <p class="note">{{ t('snapshots.compare.catalogues') }}</p>
    }
    <table class="stack" role="table">
      <caption class="sr">
        {{
          t('snapshots.compare.caption')
        }}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{{ t('pacteClimat.measures.measure') }}</th>
          @for (figure of figures; track figure) {
            <th role="columnheader" scope="col" class="num">{{ t(keyOf(figure)) }}</th>
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.key) {
          <tr role="row">
            <th role="rowheader" scope="row">
              {{ row.title }}
              @if (row.only) {
                <br /><span class="s m">{{ row.only }}</span>
              }
              <br /><span class="xs m">{{ t('receipts.compare') }}</span>
              @for (side of row.sides; track $index) {
                &ngsp;<a
                  class="xs nw"
                  [routerLink]="side.path"
                  [queryParams]="side.query"
                  [attr.aria-label]="t('receipts.figure', { commune: row.title, figure: side.name })"
                  >{{ side.name }}</a
                >
              }
            </th>
            @for (cell of row.cells; track cell.figure) {
              <td role="cell" class="num" [attr.data-l]="t(keyOf(cell.figure))">
                <span
                  ><span aria-hidden="true">{{ cell.step }}</span
                  ><span class="sr">{{ cell.spoken }}</span>
                  @if (cell.difference; as difference) {
                    <br /><b class="nw">{{ difference }}</b>
                  }
                </span>
              </td>
            }
          </tr>
        }
      </tbody>
    </table>`,
  styles: ':host { display: block; margin-top: var(--z-4); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SnapshotComparisonTable {
  readonly comparison = input.required<SnapshotComparison>();
  /** The commune. */
  readonly code = input.required<string>();
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  protected readonly t = this.i18n.t;
  protected readonly figures = [...comparedFigures].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  protected readonly keyOf = (figure: ComparedFigure) => `snapshots.${figure}` as const;

  protected readonly sentence = computed(() => {
    const { before, after, total } = this.comparison();
    const { effective } = total.difference;
    return this.i18n.parts('snapshots.compare.sentence', {
      sign: effective > 0 ? 'more' : effective < 0 ? 'less' : 'same',
      points: this.i18n.points(Math.abs(effective)),
      before: this.i18n.day(before.day),
      after: this.i18n.day(after.day),
      was: this.i18n.points(total.before.effective),
      is: this.i18n.points(total.after.effective),
    });
  });

  protected readonly rows = computed(() => {
    const { measures, total } = this.comparison();
    const only = {
      both: null,
      before: this.t('snapshots.compare.onlyBefore'),
      after: this.t('snapshots.compare.onlyAfter'),
    };
    return [
      ...measures.map((row) => ({
        key: row.measure.slug,
        title: this.words.measure(row.measure),
        only: only[row.presence],
        sides: this.sidesOf(row.presence, { measure: row.measure.slug }),
        cells: this.cellsOf(row),
      })),
      {
        key: '',
        title: this.t('snapshots.compare.total'),
        only: null,
        sides: this.sidesOf('both', { receipt: 'total' }),
        cells: this.cellsOf(total),
      },
    ];
  });

  /** Where the receipts of both states stand: in the snapshot, or in the chapter as it now is. */
  private sidesOf(presence: Compared['presence'], query: Record<string, string>) {
    return (['before', 'after'] as const)
      .filter((side) => presence === 'both' || presence === side)
      .map((side) => {
        const { id, day } = this.comparison()[side];
        const chapter = ['/chapter-6', this.code()];
        return {
          path: id === null ? chapter : [...chapter, 'snapshots', id],
          query,
          name: id === null ? this.i18n.t('snapshots.now') : this.i18n.day(day, 'medium'),
        };
      });
  }

  private cellsOf({ before, after, difference }: Known) {
    return this.figures.map((figure) => {
      const [was, is] = [before?.[figure] ?? null, after?.[figure] ?? null];
      const told = (points: number | null, absent: string): string =>
        points === null ? absent : this.i18n.points(points);
      const unknown = this.t('snapshots.compare.unknown');
      const isSame = was === is;
      return {
        figure,
        step: isSame
          ? told(is, '–')
          : this.t('snapshots.compare.step', { before: told(was, '–'), after: told(is, '–') }),
        spoken: isSame
          ? told(is, unknown)
          : this.t('snapshots.compare.stepSpoken', { before: told(was, unknown), after: told(is, unknown) }),
        difference: this.signed(difference[figure]),
      };
    });
  }

  private signed(points: number): string {
    if (points === 0) return '';
    const shown = { points: this.i18n.points(Math.abs(points)) };
    return this.t(points > 0 ? 'snapshots.compare.more' : 'snapshots.compare.less', shown);
  }
}

const order: readonly ComparedFigure[] = ['effective', 'planned', 'possible'];
