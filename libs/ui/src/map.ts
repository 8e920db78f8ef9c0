import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource } from '@angular/core';
import { I18n } from './i18n';
import { COMMUNE_OUTLINES, type Place } from './map-data';
import type { DrawnPlace } from './map-drawing';

export { COMMUNE_OUTLINES, type CommuneOutlines, type Place } from './map-data';

const GAP = 9;
const NO_CODES: readonly string[] = [];

/**
 * The communes of the country, some of them highlighted, with places on them. What it shows also stands in words beside
 * it, which the page projects: the map is never the only way to know something or to get somewhere.
 */
@Component({
  selector: 'z-map',
  imports: [NgTemplateOutlet],
  templateUrl: './map.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommuneMap {
  /** What the map shows, in one sentence. */
  readonly label = input.required<string>();
  /** LAU2 codes of the communes to highlight. */
  readonly highlighted = input<readonly string[]>([]);
  readonly places = input<readonly Place[]>([]);
  /** Shows the highlighted communes only, with what lies around them. */
  readonly near = input(false);
  /** Whether a click says a point. */
  readonly picking = input(false);
  readonly picked = output<{ lon: number; lat: number }>();
  /** The address of a place that was chosen; the page goes there. */
  readonly chosen = output<string>();

  protected readonly t = inject(I18n).t;
  private readonly outlines = inject(COMMUNE_OUTLINES);
  private readonly around = computed(() => (this.near() ? this.highlighted() : NO_CODES));
  protected readonly sheet = resource({
    params: () => this.around(),
    loader: async ({ params }) => {
      const [{ sheetOf }, outlines] = await Promise.all([import('./map-drawing'), this.outlines()]);
      return sheetOf(outlines, params);
    },
  });
  protected readonly failed = computed(() => this.sheet.status() === 'error');
  protected readonly lit = computed(() => new Set(this.highlighted()));
  /** The highlighted communes come last, so that their borders lie above those of their neighbours. */
  protected readonly communes = computed(() => {
    const all = this.sheet.hasValue() ? this.sheet.value().communes : [];
    return [...all.filter(({ code }) => !this.lit().has(code)), ...all.filter(({ code }) => this.lit().has(code))];
  });
  protected readonly shown = computed(() => (this.sheet.hasValue() ? this.sheet.value().place(this.places()) : []));

  protected readonly textX = (place: DrawnPlace): number => place.x + (place.side === 'end' ? -GAP : GAP);

  protected pick(event: MouseEvent): void {
    if (!this.picking() || !this.sheet.hasValue()) return;
    const svg = event.currentTarget as SVGSVGElement;
    const box = svg.getBoundingClientRect();
    const { width, height } = svg.viewBox.baseVal;
    const point = this.sheet
      .value()
      .at(((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height);
    if (point) this.picked.emit({ lon: round(point.lon), lat: round(point.lat) });
  }

  /** Goes there inside the dashboard; with a modifier key the browser opens it as it likes. */
  protected go(event: Event, address: string): void {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent | KeyboardEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.chosen.emit(address);
  }
}

/** To about a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
