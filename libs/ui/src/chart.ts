import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { type ChartData, type ChartSeries, chartFillClass, chartRows } from './chart-data';
import { csvOf, download } from './csv';
import { I18n } from './i18n';
import { Icon } from './icon';
import { Keys } from './score-bar';

export type { ChartFill, ChartSeries } from './chart-data';

/** How many lines differ by their dashes. */
const LINES = 4;
const ROW = 40;
/** A row whose name goes on below, and from how many characters on it does so on a phone. */
const TALL_ROW = 60;
const LONG_NAME = 40;
const AXIS = 44;
const UPRIGHT = 240;

/**
 * A chart with everything that belongs to it: the sentence that says what it shows, the drawing, its key, its table,
 * and both as files. The code that draws is downloaded when the first chart appears; without it the table stands open.
 */
@Component({
  selector: 'z-chart',
  imports: [Icon, Keys],
  templateUrl: './chart.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chart {
  /** What the chart shows, in one sentence; also the name of the drawing. */
  readonly sentence = input.required<string>();
  /** What the labels are, such as "Mois". */
  readonly labelsName = input.required<string>();
  readonly labels = input.required<readonly string[]>();
  readonly series = input.required<readonly ChartSeries[]>();
  readonly kind = input<'bar' | 'line'>('bar');
  readonly stacked = input(false);
  readonly horizontal = input(false);
  /** In pixels; made of the number of bars when absent. */
  readonly height = input<number>();
  /** Decimals of the values. */
  readonly digits = input(0);
  /** The name of the downloaded files, without ending. */
  readonly fileName = input('zesumme');
  /** Whether its table is offered as CSV; not where it shows a part and the whole is offered beside it. */
  readonly offersTable = input(true);

  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly failed = signal(false);
  private readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  /** Counts the changes of colours, after each of which the canvas is drawn anew. */
  private readonly colours = signal(0);
  private readonly data = computed<ChartData>(() => ({
    kind: this.kind(),
    labelsName: this.labelsName(),
    labels: this.labels(),
    series: this.series(),
    stacked: this.stacked(),
    horizontal: this.horizontal(),
  }));
  private readonly table = computed(() => chartRows(this.data()));

  private readonly row = computed(() => (this.labels().some(({ length }) => length > LONG_NAME) ? TALL_ROW : ROW));
  protected readonly pixels = computed(
    () => this.height() ?? (this.horizontal() ? this.labels().length * this.row() + AXIS : UPRIGHT),
  );
  protected readonly keys = computed(() =>
    this.series().map(({ name, fill }, at) => ({
      label: name,
      kind: this.kind() === 'line' ? `line-${at % LINES} ${chartFillClass[fill]}` : chartFillClass[fill],
    })),
  );
  protected readonly head = computed(() => this.table()[0] ?? []);
  protected readonly rows = computed(() =>
    this.table()
      .slice(1)
      .map((row) => row.map((value) => this.write(value))),
  );

  constructor() {
    const changed = (): void => this.colours.update((count) => count + 1);
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', changed);
    document.addEventListener('zesumme-colours', changed);
    inject(DestroyRef).onDestroy(() => {
      system.removeEventListener('change', changed);
      document.removeEventListener('zesumme-colours', changed);
    });
    afterRenderEffect((onCleanup) => this.redraw(onCleanup));
  }

  protected async savePicture(): Promise<void> {
    const canvas = this.canvas()?.nativeElement;
    if (!canvas) return;
    const { pictureOf } = await import('./chart-canvas');
    const picture = await pictureOf(canvas);
    if (picture) download(`${this.fileName()}.png`, picture);
  }

  protected saveTable(): void {
    const csv = csvOf(this.table(), this.i18n.number(0.5, 1).charAt(1));
    download(`${this.fileName()}.csv`, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  }

  private redraw(onCleanup: (cleanup: () => void) => void): void {
    const canvas = this.canvas()?.nativeElement;
    // Read here, so that a change of any of them draws anew.
    const [data, digits] = [this.data(), this.digits(), this.colours(), this.i18n.locale()];
    if (!canvas) return;
    let isGone = false;
    let drawn: { destroy(): void } | undefined;
    onCleanup(() => {
      isGone = true;
      drawn?.destroy();
    });
    const write = (value: number): string => this.i18n.number(value, Number.isInteger(value) ? 0 : digits || 1);
    import('./chart-canvas').then(
      ({ draw }) => {
        if (!isGone) drawn = draw(canvas, data, write);
      },
      () => this.failed.set(true),
    );
  }

  private write(value: string | number | null): string {
    if (value === null) return this.t('common.state.unknown');
    return typeof value === 'number' ? this.i18n.number(value, this.digits()) : value;
  }
}
