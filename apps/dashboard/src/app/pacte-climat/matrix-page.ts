import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type MatrixFigure, matrixFigures } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Icon,
  Kind,
  Pager,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { download } from '@zesumme/ui/csv';
import { ExportMenu } from '../platform/export-menu';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { Session } from '../platform/session';
import { Chapter6Data } from './chapter-6-data';
import { CommunesWays } from './communes-ways';
import { MatrixWords } from './matrix-words';
import { PicturesData } from './pictures-data';
import { Words } from './words';

/** The column of the whole row, where a measure's column has the id of the measure. */
const WHOLE = 'whole';
/** So many communes are in a picture; the country has a hundred. */
const MOST = 100;

/** Communes and measures: one row a commune, one column a measure, each cell one click from what it is made of. */
@Component({
  selector: 'z-matrix-page',
  imports: [
    ActiveFilters,
    CommunesWays,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    Icon,
    Kind,
    ListSearch,
    Pager,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './matrix-page.html',
  styleUrl: './matrix-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatrixPage {
  private readonly data = inject(PicturesData);
  private readonly chapters = inject(Chapter6Data);
  private readonly matrixWords = inject(MatrixWords);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly figures = matrixFigures;
  protected readonly whole = WHOLE;
  protected readonly state = listState({
    sort: 'name',
    filters: ['figure', 'catalogueId', 'canton', 'assessed', 'measureId'],
  });
  protected readonly matrix = read(
    () => this.state.query(),
    (query) => this.data.matrix(query),
  );
  protected readonly cantons = read(
    () => true,
    () => this.chapters.cantons(),
  );
  protected readonly who = computed(() => this.t(`pacteClimat.list.who.${this.session.role()}`));
  protected readonly figure = computed(
    () => matrixFigures.find((figure) => figure === this.state.filters().figure) ?? 'points',
  );
  protected readonly measures = computed(() => this.matrix.value()?.sections.flatMap(({ measures }) => measures) ?? []);
  protected readonly others = computed(() => {
    const page = this.matrix.value();
    const elsewhere = page?.catalogues.filter(({ id }) => id !== page.catalogue.id) ?? [];
    return elsewhere.reduce((sum, { communes }) => sum + communes, 0);
  });
  /** The sort as the heads of the columns name it: the column, with `-` in front for descending. */
  protected readonly sort = computed(() => {
    const sort = this.state.sort();
    return sort.replace('figure', this.state.filters().measureId || WHOLE);
  });
  protected readonly rows = computed(() => {
    const figure = this.figure();
    return (this.matrix.value()?.items ?? []).map((row) => ({
      ...row,
      whole: this.matrixWords.whole(row, figure),
      said: row.cells.map((cell) => this.matrixWords.cell(cell, row, figure)),
    }));
  });
  protected readonly isFiltered = computed(() => {
    const { canton, assessed } = this.state.filters();
    return Boolean(this.state.q() || canton || assessed);
  });
  protected readonly activeFilters = computed(() => {
    const { assessed, canton } = this.state.filters();
    const word = this.t(assessed === 'true' ? 'pacteClimat.list.assessedYes' : 'pacteClimat.list.assessedNo');
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...(assessed ? [{ name: 'assessed', label: `${this.t('pacteClimat.list.assessed')} – ${word}` }] : []),
      ...(canton ? [{ name: 'canton', label: `${this.t('pacteClimat.list.canton')} – ${canton}` }] : []),
    ];
  });
  protected readonly figureKey = (figure: MatrixFigure) => `pictures.figure.${figure}` as const;
  protected readonly ariaSort = (by: string) => ariaSort(by, this.sort());

  protected sortBy(column: string): void {
    const [by, sign] = column.startsWith('-') ? [column.slice(1), '-'] : [column, ''];
    if (by === 'name') return this.state.set({ sort: column, measureId: null });
    this.state.set({ sort: `${sign}figure`, measureId: by === WHOLE ? null : by });
  }

  /** Another version has other measures. */
  protected choose(catalogueId: string): void {
    const isByMeasure = this.state.filters().measureId !== '';
    this.state.set({ catalogueId, measureId: null, ...(isByMeasure ? { sort: null } : {}) });
  }

  /** Every commune that the filters leave, as a picture: the page shows some of them. */
  protected async savePicture(): Promise<void> {
    const shown = this.matrix.value();
    if (!shown?.total) return;
    const page =
      shown.total > shown.items.length ? await this.data.matrix({ ...this.state.query(), page: 1, size: MOST }) : shown;
    const figure = this.figure();
    const { pictureOfTable } = await import('./matrix-picture');
    const picture = await pictureOfTable({
      title: [
        this.t('pictures.matrix.sentence', { communes: page.total, measures: this.measures().length, ...page.cells }),
        this.t(this.figureKey(figure)),
      ].join(' – '),
      heads: [
        this.t('pictures.matrix.commune'),
        this.t('pictures.matrix.whole'),
        ...this.measures().map((measure) => this.words.measure(measure)),
      ],
      rows: page.items.map((row) => ({
        name: row.commune.name,
        cells: [
          this.matrixWords.whole(row, figure),
          ...row.cells.map((cell) => this.matrixWords.cell(cell, row, figure)),
        ],
      })),
      source: this.t('pictures.matrix.version', { programme: page.catalogue.programme, label: page.catalogue.label }),
    });
    if (picture) download(`${this.t('pictures.matrix.file')}.png`, picture);
  }

  protected print(): void {
    window.print();
  }
}
