import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource } from '@angular/core';
import type { FeatureCollection, Geometry } from 'geojson';
import { I18n } from './i18n';

export interface Place {
  id: string;
  label: string;
  lon: number;
  lat: number;
  outline?: readonly (readonly [number, number])[] | null;
}

interface Drawn {
  path: string;
  code: string;
  name: string;
}

const WIDTH = 400;
const HEIGHT = 560;

/**
 * The communes of the country from the shipped boundaries, some of them highlighted, with places on them. It asks no outside
 * server for anything. What it shows also stands in a table beside it, which the page projects.
 */
@Component({
  selector: 'z-map',
  template: `<figure>
    @if (drawing.hasValue(); as ready) {
      <svg
        [attr.viewBox]="'0 0 ' + width + ' ' + height"
        role="img"
        [attr.aria-label]="label()"
        (click)="pick($event)"
        [class.picks]="picking()"
      >
        @for (commune of communes(); track commune.code) {
          <path [attr.d]="commune.path" [class.lit]="lit().has(commune.code)">
            <title>{{ commune.name }}</title>
          </path>
        }
        @for (place of shown(); track place.id) {
          @if (place.path) {
            <path class="outline" [attr.d]="place.path" />
          }
          <g class="place" [attr.transform]="'translate(' + place.x + ' ' + place.y + ')'">
            <circle r="5" />
            <title>{{ place.label }}</title>
          </g>
        }
      </svg>
    } @else {
      <p class="sk m s" role="status">{{ i18n.t('common.state.loading') }}</p>
    }
    <ng-content />
  </figure>`,
  styles: `
    figure {
      margin: 0;
    }
    svg {
      width: 100%;
      max-width: 420px;
      height: auto;
      display: block;
    }
    svg.picks {
      cursor: crosshair;
    }
    path {
      fill: var(--z-sunken);
      stroke: var(--z-control);
      stroke-width: 0.5;
    }
    path.lit {
      fill: var(--z-commune-ground);
      stroke: var(--z-commune);
      stroke-width: 1.5;
    }
    path.outline {
      fill: var(--z-selected);
      stroke: var(--z-accent);
      stroke-width: 1.5;
    }
    circle {
      fill: var(--z-accent);
      stroke: var(--z-page);
      stroke-width: 1.5;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommuneMap {
  /** What the map shows, in one sentence. */
  readonly label = input.required<string>();
  /** LAU2 codes of the communes to highlight. */
  readonly highlighted = input<readonly string[]>([]);
  readonly places = input<readonly Place[]>([]);
  /** Whether a click says a point. */
  readonly picking = input(false);
  readonly picked = output<{ lon: number; lat: number }>();
  protected readonly i18n = inject(I18n);
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly lit = computed(() => new Set(this.highlighted()));
  protected readonly drawing = resource({ loader: () => draw() });
  protected readonly communes = computed<readonly Drawn[]>(() =>
    this.drawing.hasValue() ? this.drawing.value().communes : [],
  );
  protected readonly shown = computed(() => {
    if (!this.drawing.hasValue()) return [];
    const { project, outline } = this.drawing.value();
    return this.places().flatMap((place) => {
      const at = project([place.lon, place.lat]);
      return at ? [{ ...place, x: at[0], y: at[1], path: place.outline?.length ? outline(place.outline) : null }] : [];
    });
  });

  protected pick(event: MouseEvent): void {
    if (!this.picking() || !this.drawing.hasValue()) return;
    const svg = event.currentTarget as SVGSVGElement;
    const box = svg.getBoundingClientRect();
    const point = this.drawing
      .value()
      .invert([((event.clientX - box.left) / box.width) * WIDTH, ((event.clientY - box.top) / box.height) * HEIGHT]);
    if (point) this.picked.emit({ lon: round(point[0]), lat: round(point[1]) });
  }
}

/** About a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Loads the boundaries and what projects them, once for each map that is shown. */
async function draw() {
  const [{ feature }, { geoMercator, geoPath }, answer] = await Promise.all([
    import('topojson-client'),
    import('d3-geo'),
    fetch('/data/lu-communes.topo.json'),
  ]);
  if (!answer.ok) throw new Error('The boundaries could not be read.');
  const topology = await answer.json();
  const layer = Object.values(topology.objects)[0] as Parameters<typeof feature>[1];
  const communes = feature(topology, layer) as unknown as FeatureCollection<
    Geometry,
    { LAU2: string; COMMUNE: string }
  >;
  const projection = geoMercator().fitSize([WIDTH, HEIGHT], communes);
  const path = geoPath(projection);
  return {
    communes: communes.features.map((each) => ({
      path: path(each) ?? '',
      code: each.properties.LAU2,
      name: each.properties.COMMUNE,
    })),
    project: (point: [number, number]) => projection(point),
    invert: (point: [number, number]) => projection.invert?.(point) ?? null,
    outline: (ring: readonly (readonly [number, number])[]) =>
      `M${ring.map((point) => projection([point[0], point[1]])?.join(' ')).join('L')}Z`,
  };
}
