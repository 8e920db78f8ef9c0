import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { csvOf, download } from './csv';
import { I18n } from './i18n';
import { Icon } from './icon';

/** Something with two whole figures, each from 1 to the most there is. */
export interface PlotPoint {
  id: string;
  name: string;
  x: number;
  y: number;
  /** What else is said of it, one text for each head. */
  more: readonly string[];
  /** Where its name leads. */
  address: readonly string[];
}

/** Points that stand at the same place, by their numbers. */
interface Place {
  key: string;
  x: number;
  y: number;
  text: string;
  radius: number;
}

const CELL = 64;
const EDGE = 44;
/** So many numbers stand in one circle; of more it says how many there are. */
const NUMBERS = 3;

/**
 * A plot of two whole figures with everything that belongs to it: the sentence that says what it shows, the drawing, and its table,
 * which says the same and leads to each, and both as files. Points of one place share a circle.
 */
@Component({
  selector: 'z-plot',
  imports: [Icon, RouterLink],
  template: `<figure class="chart">
    <figcaption class="say s">{{ sentence() }} <ng-content /></figcaption>
    @if (points().length > 0) {
      <svg role="img" [attr.aria-label]="sentence()" [attr.viewBox]="'0 0 ' + size() + ' ' + size()">
        @for (step of steps(); track step) {
          <path class="grid" [attr.d]="line(step)" />
          <text text-anchor="middle" [attr.x]="at(step)" [attr.y]="size() - 22">{{ step }}</text>
          <text text-anchor="middle" x="30" [attr.y]="down(step) + 5">{{ step }}</text>
        }
        <text text-anchor="middle" [attr.x]="at((most() + 1) / 2)" [attr.y]="size() - 3">{{ xName() }}</text>
        <text text-anchor="middle" [attr.transform]="'translate(12 ' + down((most() + 1) / 2) + ') rotate(-90)'">
          {{ yName() }}
        </text>
        @for (place of places(); track place.key) {
          <circle [attr.cx]="at(place.x)" [attr.cy]="down(place.y)" [attr.r]="place.radius" />
          <text class="in" text-anchor="middle" [attr.x]="at(place.x)" [attr.y]="down(place.y) + 5">
            {{ place.text }}
          </text>
        }
      </svg>
      <details open>
        <summary>{{ t('common.chart.table') }}</summary>
        <div class="wide">
          <table>
            <caption class="sr">
              {{
                sentence()
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col" class="num">{{ numberName() }}</th>
                <th scope="col">{{ pointsName() }}</th>
                <th scope="col" class="num">{{ xName() }}</th>
                <th scope="col" class="num">{{ yName() }}</th>
                @for (head of heads(); track head) {
                  <th scope="col" class="num">{{ head }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (point of points(); track point.id; let index = $index) {
                <tr>
                  <td class="num">{{ index + 1 }}</td>
                  <th scope="row">
                    <a [routerLink]="point.address">{{ point.name }}</a>
                  </th>
                  <td class="num">{{ point.x }}</td>
                  <td class="num">{{ point.y }}</td>
                  @for (text of point.more; track $index) {
                    <td class="num">{{ text }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      </details>
      <div class="tools">
        <button type="button" class="b sm" (click)="savePicture('png')">
          <z-icon name="download-simple" size="s" />{{ t('common.chart.png') }}
        </button>
        <button type="button" class="b sm" (click)="savePicture('svg')">
          <z-icon name="download-simple" size="s" />{{ t('common.chart.svg') }}
        </button>
        <button type="button" class="b sm" (click)="saveTable()">
          <z-icon name="table" size="s" />{{ t('common.chart.csv') }}
        </button>
      </div>
    }
  </figure>`,
  styles: `
    svg {
      display: block;
      width: 100%;
      max-width: 440px;
      height: auto;
    }
    .grid {
      fill: none;
      stroke: var(--z-chart-grid);
    }
    text {
      fill: var(--z-chart-axis);
      font-size: 14px;
    }
    circle {
      fill: var(--z-chart-1);
    }
    .in {
      fill: var(--z-page);
      font-weight: 680;
    }
    th a {
      display: inline-block;
      padding-block: var(--z-1);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Plot {
  /** What the plot shows, in one sentence; also the name of the drawing. */
  readonly sentence = input.required<string>();
  readonly xName = input.required<string>();
  readonly yName = input.required<string>();
  /** What the points are, and what their number is called: heads of the table. */
  readonly pointsName = input.required<string>();
  readonly numberName = input.required<string>();
  readonly heads = input<readonly string[]>([]);
  readonly points = input.required<readonly PlotPoint[]>();
  /** The most that either figure can be. */
  readonly most = input(5);
  /** The name of the downloaded file, without ending. */
  readonly fileName = input('zesumme');
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly steps = computed(() => Array.from({ length: this.most() }, (_, at) => at + 1));
  protected readonly size = computed(() => EDGE + this.most() * CELL + EDGE / 2);
  protected readonly places = computed<Place[]>(() => {
    const places = new Map<string, { x: number; y: number; numbers: number[] }>();
    this.points().forEach(({ x, y }, at) => {
      const key = `${x}:${y}`;
      const place = places.get(key) ?? { x, y, numbers: [] };
      place.numbers.push(at + 1);
      places.set(key, place);
    });
    return [...places].map(([key, { x, y, numbers }]) => ({
      ...{ key, x, y },
      text: numbers.length > NUMBERS ? `${numbers.length} ×` : numbers.join(' '),
      radius: numbers.length === 1 ? 15 : 24,
    }));
  });

  /** Where a step stands from the left, and from above: more is to the right, and higher. */
  protected readonly at = (step: number): number => EDGE + (step - 0.5) * CELL;
  protected readonly down = (step: number): number => EDGE / 2 + (this.most() - step + 0.5) * CELL - EDGE / 4;

  protected line(step: number): string {
    const [first, last] = [this.at(0.6), this.at(this.most() + 0.4)];
    return `M${first} ${this.down(step)}H${last}M${this.at(step)} ${this.down(0.6)}V${this.down(this.most() + 0.4)}`;
  }

  /** The code that draws it is downloaded when somebody asks for it. */
  protected async savePicture(kind: 'png' | 'svg'): Promise<void> {
    const { plotAsPng, plotAsSvg } = await import('./plot-picture');
    const middle = (this.most() + 1) / 2;
    const picture = {
      title: this.sentence(),
      size: this.size(),
      grid: this.steps().map((step) => this.line(step)),
      labels: [
        ...this.steps().flatMap((step) => [
          { text: `${step}`, x: this.at(step), y: this.size() - 22 },
          { text: `${step}`, x: 30, y: this.down(step) + 5 },
        ]),
        { text: this.xName(), x: this.at(middle), y: this.size() - 3 },
        { text: this.yName(), x: 12, y: this.down(middle), turned: true },
      ],
      places: this.places().map(({ x, y, ...place }) => ({ ...place, x: this.at(x), y: this.down(y) })),
      names: this.points().map(({ name }) => name),
    };
    const file = kind === 'png' ? await plotAsPng(picture) : plotAsSvg(picture);
    if (file) download(`${this.fileName()}.${kind}`, file);
  }

  protected saveTable(): void {
    const head = [this.numberName(), this.pointsName(), this.xName(), this.yName(), ...this.heads()];
    const rows = this.points().map(({ name, x, y, more }, at) => [at + 1, name, x, y, ...more]);
    const csv = csvOf([head, ...rows], this.i18n.number(0.5, 1).charAt(1));
    download(`${this.fileName()}.csv`, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  }
}
