import { ChangeDetectionStrategy, Component, type Signal, effect, inject, input, output, signal } from '@angular/core';
import type { AbstractControl, FormArray } from '@angular/forms';
import { I18n, Icon } from '@zesumme/ui';

/** Moves one entry of a form's list to another place; what was typed goes with it. */
export function move(list: FormArray, from: number, to: number): void {
  const control = list.at(from);
  if (!control || to < 0 || to >= list.length) return;
  list.removeAt(from, { emitEvent: false });
  list.insert(to, control);
  list.markAsDirty();
}

type ListOf<C extends AbstractControl> = Pick<FormArray<C>, 'valueChanges'> & { controls: C[] };

/** The entries of a form's list, new whenever it has changed. Call it where a component is made. */
export function entriesOf<C extends AbstractControl>(list: () => ListOf<C>): Signal<readonly C[]> {
  const entries = signal<readonly C[]>([]);
  effect((onCleanup) => {
    const asked = list();
    const take = (): void => entries.set([...asked.controls]);
    take();
    const subscription = asked.valueChanges.subscribe(take);
    onCleanup(() => subscription.unsubscribe());
  });
  return entries.asReadonly();
}

/** The buttons of one entry in an ordered list: up, down, away. Each says which entry it is about. */
@Component({
  selector: 'z-entry-acts',
  imports: [Icon],
  template: `<button
      type="button"
      class="b i q"
      [disabled]="index() === 0"
      [attr.aria-label]="t('practiceSheets.form.up', { what: what() })"
      (click)="moved.emit(index() - 1)"
    >
      <z-icon name="arrow-up" size="s" /></button
    ><button
      type="button"
      class="b i q"
      [disabled]="index() === count() - 1"
      [attr.aria-label]="t('practiceSheets.form.down', { what: what() })"
      (click)="moved.emit(index() + 1)"
    >
      <z-icon name="arrow-down" size="s" /></button
    ><button
      type="button"
      class="b i q"
      [attr.aria-label]="t('practiceSheets.form.remove', { what: what() })"
      (click)="removed.emit()"
    >
      <z-icon name="trash" size="s" />
    </button>`,
  styles: ':host { display: flex; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryActs {
  readonly index = input.required<number>();
  readonly count = input.required<number>();
  /** The entry's name, such as "Étape 2". */
  readonly what = input.required<string>();
  readonly moved = output<number>();
  readonly removed = output<void>();
  protected readonly t = inject(I18n).t;
}
