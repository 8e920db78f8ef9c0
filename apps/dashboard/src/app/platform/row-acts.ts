import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@zesumme/ui';

/** The buttons at the end of a row that open it to write in it and that take it out, each as far as the reader may. */
@Component({
  selector: 'z-row-acts',
  imports: [Icon],
  template: `@if (edit(); as label) {
      <button type="button" class="b i q" [id]="editId()" [attr.aria-label]="label" (click)="edited.emit()">
        <z-icon name="pencil-simple" size="s" />
      </button>
    }
    @if (remove(); as label) {
      <button type="button" class="b i q" [attr.aria-label]="label" (click)="removed.emit()">
        <z-icon name="trash" size="s" />
      </button>
    }`,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RowActs {
  /** What the first button says, which names the row; without it there is none. */
  readonly edit = input<string | null>(null);
  /** Where the focus returns to when the row is closed. */
  readonly editId = input('');
  readonly remove = input<string | null>(null);
  readonly edited = output<void>();
  readonly removed = output<void>();
}
