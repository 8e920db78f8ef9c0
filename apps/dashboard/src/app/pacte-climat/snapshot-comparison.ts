import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ComparedFigure, type SnapshotComparison, comparedFigures, decimalsOfSums } from '@zesumme/domain';
import { I18n, Rich } from '@zesumme/ui';
import { type Sum, SumLines } from './sum-lines';
import { Words } from './words';

type Compared = SnapshotComparison['measures'][number];
type Known = Pick<Compared, 'before' | 'after' | 'difference'>;

/** Two states of a chapter, measure by measure: what was, what is, and the difference. */
@Component({
  selector: 'z-snapshot-comparison',
  imports: [Rich, RouterLink, SumLines],
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
              @if (row.key === '') {
                <z-sum-lines [sums]="sums()" [decimals]="decimals()" [of]="row.title" />
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
  protected readonly keyOf = keyOf;

  /** What each figure adds up, before, after, and of the difference. */
  protected readonly sums = computed((): Sum[] => {
    const { measures, total, before, after } = this.comparison();
    return this.figures.flatMap((figure) => {
      const isKnown = (which: 'before' | 'after'): boolean => total[which][figure] !== null;
      const name = this.t(keyOf(figure));
      const side = (which: 'before' | 'after', { id, day }: { id: string | null; day: string }): Sum => ({
        name: `${name}, ${id === null ? this.t('snapshots.now') : this.i18n.day(day, 'medium')}`,
        parts: measures.map((row) => row[which]?.[figure] ?? 0),
        whole: total[which][figure] ?? 0,
      });
      const parts = measures.map(({ difference }) => difference[figure]);
      const difference = { name: this.t('snapshots.compare.difference', { figure: name }), parts };
      return [
        ...(isKnown('before') ? [side('before', before)] : []),
        ...(isKnown('after') ? [side('after', after)] : []),
        ...(this.differs(figure) ? [{ ...difference, whole: total.difference[figure] }] : []),
      ];
    });
  });
  /** As many as it takes for every column to add up to its last line, and every difference to what it stands beside. */
  protected readonly decimals = computed(() => {
    const { measures, total } = this.comparison();
    const steps = [...measures, total].flatMap(({ before, after, difference }) =>
      this.figures.map((figure) => ({
        parts: [before?.[figure] ?? 0, difference[figure]],
        whole: after?.[figure] ?? 0,
      })),
    );
    return decimalsOfSums([...this.sums(), ...steps]);
  });

  protected readonly sentence = computed(() => {
    const { before, after, total } = this.comparison();
    const { effective } = total.difference;
    const [was, is] = [total.before.effective, total.after.effective];
    const known = was === null ? (is === null ? 'none' : 'after') : is === null ? 'before' : 'both';
    if (known !== 'both') {
      return this.i18n.parts('snapshots.compare.sentenceUnknown', {
        known,
        before: this.i18n.day(before.day),
        after: this.i18n.day(after.day),
        points: this.points(known === 'before' ? was : is),
      });
    }
    return this.i18n.parts('snapshots.compare.sentence', {
      sign: effective > 0 ? 'more' : effective < 0 ? 'less' : 'same',
      points: this.i18n.number(Math.abs(effective), this.decimals()),
      before: this.i18n.day(before.day),
      after: this.i18n.day(after.day),
      was: this.points(was),
      is: this.points(is),
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
        key: row.measure.id,
        title: this.words.measure(row.measure),
        only: only[row.presence],
        sides: this.sidesOf(row.presence, (side) => ({ measure: row.slugs[side] ?? row.measure.slug })),
        cells: this.cellsOf(row),
      })),
      {
        key: '',
        title: this.t('snapshots.compare.total'),
        only: null,
        sides: this.sidesOf('both', () => ({ receipt: 'total' })),
        cells: this.cellsOf(total),
      },
    ];
  });

  /** Where the receipts of both states stand: in the snapshot, or in the chapter as it now is. */
  private sidesOf(presence: Compared['presence'], query: (side: 'before' | 'after') => Record<string, string>) {
    return (['before', 'after'] as const)
      .filter((side) => presence === 'both' || presence === side)
      .map((side) => {
        const { id, day } = this.comparison()[side];
        const chapter = ['/chapter-6', this.code()];
        return {
          path: id === null ? chapter : [...chapter, 'snapshots', id],
          query: query(side),
          name: id === null ? this.i18n.t('snapshots.now') : this.i18n.day(day, 'medium'),
        };
      });
  }

  private cellsOf({ before, after, difference }: Known) {
    return this.figures.map((figure) => {
      const [was, is] = [before?.[figure] ?? null, after?.[figure] ?? null];
      const told = (points: number | null, absent: string): string =>
        points === null ? absent : this.i18n.number(points, this.decimals());
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
        difference: this.differs(figure) ? this.signed(difference[figure]) : '',
      };
    });
  }

  /** Whether both states know the figure: of what a whole state does not know nobody can say what more or fewer of it are. */
  private differs(figure: ComparedFigure): boolean {
    const { before, after } = this.comparison().total;
    return before[figure] !== null && after[figure] !== null;
  }

  private points(points: number | null): string {
    return points === null ? '–' : this.i18n.number(points, this.decimals());
  }

  private signed(points: number): string {
    if (points === 0) return '';
    const shown = { points: this.i18n.number(Math.abs(points), this.decimals()) };
    return this.t(points > 0 ? 'snapshots.compare.more' : 'snapshots.compare.less', shown);
  }
}

const keyOf = (figure: ComparedFigure) => `snapshots.${figure}` as const;

const order: readonly ComparedFigure[] = ['effective', 'planned', 'possible'];
