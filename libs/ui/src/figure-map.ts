import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  resource,
  signal,
} from '@angular/core';
import { type CsvCell } from '@zesumme/i18n';
import { csvOf, download } from './csv';
import { type MapFill, tiles } from './figure-map-tiles';
import { I18n } from './i18n';
import { Icon } from './icon';
import { COMMUNE_OUTLINES } from './map-data';

export type { MapFill } from './figure-map-tiles';

/** A commune with its figure. */
export interface FigureOfCommune {
  code: string;
  name: string;
  /** The commune and its figure in words. */
  label: string;
  fill: MapFill;
  /** Where choosing it leads, inside the dashboard. */
  address: string;
}

/** What a fill means, and how many communes have it. */
export interface MapKey {
  fill: MapFill;
  label: string;
  count?: string;
}

/** A commune as it is drawn: by its outline, or as a small hexagon beside the country where it has none. */
interface Drawn {
  code: string;
  path: string;
  figure: FigureOfCommune | null;
  /** Where the name of one without an outline stands. */
  text: { x: number; y: number } | null;
}

/** So many communes without an outline have room in the corner that the country leaves free. */
const ROOM = 10;
const CORNER = { x: 384, y: 22, row: 24, radius: 9 };

let maps = 0;

/**
 * The communes of the country by a figure: classes by patterns, which are read without colour, with their key, and the map and
 * its table as files. The table itself stands beside it, which the page projects: the map is never the only way to a figure.
 *
 * The code that draws is downloaded when the map appears.
 */
@Component({
  selector: 'z-figure-map',
  imports: [Icon],
  templateUrl: './figure-map.html',
  styleUrl: './figure-map.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureMap {
  /** What the map shows, in one sentence. */
  readonly sentence = input.required<string>();
  /** In the order in which the arrow keys go from one to the next. */
  readonly figures = input.required<readonly FigureOfCommune[]>();
  readonly keys = input.required<readonly MapKey[]>();
  /** The table behind the map, with its head. */
  readonly table = input.required<readonly (readonly CsvCell[])[]>();
  /** How the map is used by keyboard. */
  readonly hint = input.required<string>();
  /** The name of the key. */
  readonly keyName = input.required<string>();
  /** What the communes without a figure are, such as "not open to you". */
  readonly noneName = input.required<string>();
  /** The name of the downloaded files, without ending. */
  readonly fileName = input('zesumme');
  /** The address of a commune that was chosen; the page goes there. */
  readonly chosen = output<string>();

  private readonly i18n = inject(I18n);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly outlines = inject(COMMUNE_OUTLINES);
  protected readonly t = this.i18n.t;
  protected readonly id = `map-${(maps += 1)}`;
  protected readonly tiles = Object.entries(tiles).map(([fill, tile]) => ({ fill, ...tile }));
  protected readonly sheet = resource({
    loader: async () => {
      const [{ sheetOf }, outlines] = await Promise.all([import('./map-drawing'), this.outlines()]);
      return sheetOf(outlines);
    },
  });
  protected readonly failed = computed(() => this.sheet.status() === 'error');
  private readonly byCode = computed(() => new Map(this.figures().map((figure) => [figure.code, figure])));
  /** Communes with a figure come last, so that their borders lie above those of the others. */
  protected readonly communes = computed((): Drawn[] => {
    const outlined = this.sheet.hasValue() ? this.sheet.value().communes : [];
    if (outlined.length === 0) return [];
    const all = outlined.map(({ code, path }): Drawn => ({
      code,
      path,
      figure: this.byCode().get(code) ?? null,
      text: null,
    }));
    const codes = new Set(outlined.map(({ code }) => code));
    const beside = this.figures()
      .filter(({ code }) => !codes.has(code))
      .slice(0, ROOM)
      .map((figure, at): Drawn => {
        const y = CORNER.y + at * CORNER.row;
        return { code: figure.code, path: hexagon(CORNER.x, y), figure, text: { x: CORNER.x - 15, y: y + 4.5 } };
      });
    return [...all.filter(({ figure }) => !figure), ...all.filter(({ figure }) => figure), ...beside];
  });
  /** The key of the communes that the map is not about stands last, where there are any. */
  protected readonly allKeys = computed((): MapKey[] =>
    this.communes().some(({ figure }) => !figure)
      ? [...this.keys(), { fill: 'none', label: this.noneName() }]
      : [...this.keys()],
  );
  private readonly reachable = computed(() => {
    const drawn = new Set(this.communes().map(({ code }) => code));
    return this.figures().filter(({ code }) => drawn.has(code));
  });
  private readonly visited = signal<string | null>(null);
  /** The one commune that the tabulator key reaches; arrows go on from there. */
  protected readonly current = computed(
    () => this.reachable().find(({ code }) => code === this.visited())?.code ?? this.reachable()[0]?.code,
  );
  /** What the pointer or the focus is on. */
  protected readonly read = signal('');

  protected fillOf(fill: MapFill): string {
    return fill === 'none' ? 'var(--z-page)' : `url(#${this.id}-${fill})`;
  }

  protected visit({ code, label }: FigureOfCommune): void {
    this.visited.set(code);
    this.read.set(label);
  }

  protected move(event: KeyboardEvent): void {
    const all = this.reachable();
    const at = all.findIndex(({ code }) => code === this.current());
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[
      event.key
    ];
    const next = to === undefined ? undefined : all.at(to % all.length);
    if (!next) return;
    event.preventDefault();
    this.visit(next);
    this.host.nativeElement.querySelector<SVGAElement>(`[data-code="${next.code}"]`)?.focus();
  }

  /** Goes there inside the dashboard; with a modifier key the browser opens it as it likes. */
  protected go(event: Event, address: string): void {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent | KeyboardEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.chosen.emit(address);
  }

  protected async savePicture(): Promise<void> {
    const { pictureOfMap } = await import('./figure-map-picture');
    const picture = await pictureOfMap({
      title: this.sentence(),
      source: this.t('common.map.source'),
      communes: this.communes().map(({ path, figure, text }) => ({
        path,
        fill: figure?.fill ?? 'none',
        name: figure && text ? { ...text, text: figure.name } : null,
      })),
      keys: this.allKeys(),
    });
    if (picture) download(`${this.fileName()}.png`, picture);
  }

  protected saveTable(): void {
    const csv = csvOf(this.table(), this.i18n.number(0.5, 1).charAt(1));
    download(`${this.fileName()}.csv`, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  }
}

/** A hexagon around a point of the sheet, as the mark of communes is one. */
function hexagon(x: number, y: number): string {
  const corners = Array.from({ length: 6 }, (_, at) => {
    const angle = (Math.PI / 3) * at + Math.PI / 6;
    return [x + CORNER.radius * Math.cos(angle), y + CORNER.radius * Math.sin(angle)].map((each) => each.toFixed(1));
  });
  return `M${corners.map((corner) => corner.join(',')).join('L')}Z`;
}
