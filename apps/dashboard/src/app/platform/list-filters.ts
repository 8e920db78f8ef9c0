import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Control, Field, I18n } from '@zesumme/ui';
import type { ListState } from './list-state';

/** The search of a list: `<z-list-search [state]="state" [hint]="…" />`, among its filters. */
@Component({
  selector: 'z-list-search',
  imports: [Control, Field],
  template: `<z-field [label]="t('common.act.search')" fieldId="q">
    <input
      zControl
      type="search"
      maxlength="200"
      [placeholder]="hint()"
      [value]="state().q()"
      (change)="state().set({ q: $any($event.target).value })"
    />
  </z-field>`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListSearch {
  readonly state = input.required<Pick<ListState<never>, 'q' | 'set'>>();
  /** What is searched in. */
  readonly hint = input('');
  protected readonly t = inject(I18n).t;
}

/** A filter of a list by one of the records that have a name, such as groups. */
@Component({
  selector: 'z-list-choice',
  imports: [Control, Field],
  template: `<z-field [label]="label()">
    <select zControl (change)="chosen.emit($any($event.target).value)">
      <option value="" [selected]="!value()">{{ all() }}</option>
      @for (choice of choices(); track choice.id) {
        <option [value]="choice.id" [selected]="value() === choice.id">{{ choice.name }}</option>
      }
    </select>
  </z-field>`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListChoice {
  readonly label = input.required<string>();
  /** What the filter says while it is off. */
  readonly all = input.required<string>();
  readonly choices = input.required<readonly { id: string; name: string }[]>();
  /** The id of the one that is chosen; an empty text when the filter is off. */
  readonly value = input.required<string>();
  readonly chosen = output<string>();
}
