import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export type Fill = 'effective' | 'planned' | 'remaining' | 'unknown';
export const fillClasses: Record<Fill, string> = { effective: 'e', planned: 'p_', remaining: 'r', unknown: 'u' };

/** Points as an architect draws: built solid, decided hatched, to do outlined, unknown dotted. */
@Component({
  selector: 'z-score-bar',
  template: `<div
    class="bar"
    [class.big]="big()"
    [class.lab]="labels().length > 0"
    role="img"
    [attr.aria-label]="label()"
    [style.width.%]="width()"
  >
    @for (part of parts(); track part.fill) {
      <span [class]="part.kind" [style.flex]="part.value">
        @if (part.text) {
          <b>{{ part.text }}</b>
        }
      </span>
    }
  </div>`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScoreBar {
  readonly effective = input(0);
  readonly planned = input(0);
  readonly remaining = input(0);
  readonly unknown = input(0);
  /** What the whole width stands for; the bar's own sum when absent. */
  readonly scale = input<number>();
  readonly big = input(false);
  /** Texts inside the parts, in the order effective, planned, remaining, unknown; an empty one is left out. */
  readonly labels = input<readonly string[]>([]);
  /** The same in words. */
  readonly label = input.required<string>();

  private readonly values = computed(() => ({
    effective: this.effective(),
    planned: this.planned(),
    remaining: this.remaining(),
    unknown: this.unknown(),
  }));

  protected readonly parts = computed(() =>
    (Object.keys(fillClasses) as Fill[])
      .map((fill, index) => ({ fill, kind: fillClasses[fill], value: this.values()[fill], text: this.labels()[index] }))
      .filter(({ value }) => value > 0),
  );

  protected readonly width = computed(() => {
    const sum = Object.values(this.values()).reduce((total, value) => total + value, 0);
    const scale = this.scale();
    return scale ? Math.min(100, (sum / scale) * 100) : 100;
  });
}

/** The key of the four fills. */
@Component({
  selector: 'z-keys',
  template: `<ul class="keys" [attr.aria-label]="label()">
    @for (key of keys(); track key.label) {
      <li>
        <i [class]="key.kind" aria-hidden="true"></i
        ><span>
          @if (key.figure) {
            <b>{{ key.figure }}</b>
          }
          {{ key.label }}</span
        >
      </li>
    }
  </ul>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Keys {
  readonly label = input.required<string>();
  readonly keys = input.required<readonly { kind: string; label: string; figure?: string }[]>();
}
