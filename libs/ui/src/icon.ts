import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { IconName } from './icon-names';

/** An icon of the sprite. It is decoration: what it means stands beside it in words. */
@Component({
  selector: 'z-icon',
  template: `<svg [class]="classes()" aria-hidden="true" focusable="false">
    <use [attr.href]="'/icons.svg#' + name()" />
  </svg>`,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** `s` 16 px, `m` 20 px, `l` 24 px. */
  readonly size = input<'s' | 'm' | 'l'>('m');
  protected readonly classes = computed(() => (this.size() === 'm' ? 'ic' : `ic ${this.size()}`));
}
