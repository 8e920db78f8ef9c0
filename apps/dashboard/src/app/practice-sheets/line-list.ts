import { ChangeDetectionStrategy, Component, Injector, afterNextRender, inject, input } from '@angular/core';
import { type FormArray, FormControl, ReactiveFormsModule } from '@angular/forms';
import { Control, Field, I18n, Icon } from '@zesumme/ui';
import { EntryActs, entriesOf, move } from './ordered';

const kinds = {
  steps: { title: 'practiceSheets.form.steps', one: 'practiceSheets.form.step', add: 'practiceSheets.form.addStep' },
  difficulties: {
    title: 'practiceSheets.form.difficulties',
    one: 'practiceSheets.form.difficulty',
    add: 'practiceSheets.form.addDifficulty',
  },
} as const;

/** A list of lines in an order, such as the steps of a practice. */
@Component({
  selector: 'z-line-list',
  imports: [Control, EntryActs, Field, Icon, ReactiveFormsModule],
  template: `<fieldset class="sect">
    <legend class="lg">{{ t(words().title) }}</legend>
    @for (control of entries(); track control; let index = $index) {
      <div class="line">
        <z-field [label]="named(index)" [control]="control" [fieldId]="kind() + '.' + index">
          <input zControl [formControl]="control" maxlength="1000" />
        </z-field>
        <z-entry-acts
          [index]="index"
          [count]="entries().length"
          [what]="named(index)"
          (moved)="move(index, $event)"
          (removed)="remove(index)"
        />
      </div>
    }
    <button type="button" class="b" (click)="add()"><z-icon name="plus-bold" size="s" />{{ t(words().add) }}</button>
  </fieldset>`,
  styles: `
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--z-2);
      align-items: end;
      margin-bottom: var(--z-3);
    }
    @media (max-width: 599px) {
      .line {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineList {
  readonly kind = input.required<keyof typeof kinds>();
  readonly list = input.required<FormArray<FormControl<string>>>();
  private readonly injector = inject(Injector);
  protected readonly t = inject(I18n).t;
  protected readonly entries = entriesOf(() => this.list());
  protected readonly words = () => kinds[this.kind()];
  protected readonly named = (index: number): string => this.t(this.words().one, { number: index + 1 });

  protected add(): void {
    this.list().push(new FormControl('', { nonNullable: true }));
    this.list().markAsDirty();
    this.focus(this.list().length - 1);
  }

  protected move(from: number, to: number): void {
    move(this.list(), from, to);
    this.focus(to);
  }

  protected remove(index: number): void {
    this.list().removeAt(index);
    this.list().markAsDirty();
    if (this.list().length > 0) this.focus(Math.min(index, this.list().length - 1));
  }

  /** The focus follows the line, so that the keyboard does not start again from the top of the page. */
  private focus(index: number): void {
    const id = `${this.kind()}.${index}`;
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injector });
  }
}
