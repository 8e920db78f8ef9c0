import { ChangeDetectionStrategy, Component, Injector, afterNextRender, inject, input } from '@angular/core';
import { type FormArray, FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { type Choice, Control, Field, I18n, Icon } from '@zesumme/ui';
import { Picker } from '@zesumme/ui/picker';
import { EntryActs, entriesOf, move } from './ordered';
import { SheetsData } from './sheets-data';

export type ExampleGroup = FormGroup<{
  organisationName: FormControl<string>;
  organisationId: FormControl<string | null>;
  text: FormControl<string>;
}>;

/** The part of the form for one example. */
export const exampleGroup = (
  example = { organisationName: '', organisationId: null as string | null, text: '' },
): ExampleGroup =>
  new FormGroup({
    organisationName: new FormControl(example.organisationName, { nonNullable: true }),
    organisationId: new FormControl(example.organisationId),
    text: new FormControl(example.text, { nonNullable: true }),
  });

/** How organisations did it, in an order. */
@Component({
  selector: 'z-example-list',
  imports: [Control, EntryActs, Field, Icon, Picker, ReactiveFormsModule],
  template: `<fieldset class="sect">
    <legend class="lg">{{ t('practiceSheets.form.examples') }}</legend>
    @for (group of entries(); track group; let index = $index) {
      <div class="example" role="group" [attr.aria-label]="named(index)">
        <div class="head">
          <strong>{{ named(index) }}</strong>
          <z-entry-acts
            [index]="index"
            [count]="entries().length"
            [what]="named(index)"
            (moved)="move(index, $event)"
            (removed)="remove(index)"
          />
        </div>
        <div class="fcols">
          <z-field
            class="w2"
            [label]="t('practiceSheets.form.organisationName')"
            [control]="group.controls.organisationName"
            [fieldId]="path(index, 'organisationName')"
          >
            <input zControl [formControl]="group.controls.organisationName" maxlength="200" />
          </z-field>
          <z-picker
            class="w2"
            [label]="t('practiceSheets.form.organisation')"
            [placeholder]="t('common.state.optional')"
            [fieldId]="path(index, 'organisationId')"
            [search]="find"
            [chosen]="chosen(group)"
            (changed)="choose(group, $event)"
          />
        </div>
        <z-field
          [label]="t('practiceSheets.form.exampleText')"
          [control]="group.controls.text"
          [fieldId]="path(index, 'text')"
        >
          <textarea zControl [formControl]="group.controls.text" rows="3" maxlength="5000"></textarea>
        </z-field>
      </div>
    }
    <button type="button" class="b" (click)="add()">
      <z-icon name="plus-bold" size="s" />{{ t('practiceSheets.form.addExample') }}
    </button>
  </fieldset>`,
  styles: `
    .example {
      display: grid;
      gap: var(--z-3);
      padding-bottom: var(--z-4);
      margin-bottom: var(--z-4);
      border-bottom: 1px solid var(--z-line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExampleList {
  readonly list = input.required<FormArray<ExampleGroup>>();
  /** What the organisations that are already named are called in the register. */
  readonly known = input<readonly Choice[]>([]);
  private readonly data = inject(SheetsData);
  private readonly injector = inject(Injector);
  private readonly picked = new Map<string, readonly Choice[]>();
  protected readonly t = inject(I18n).t;
  protected readonly entries = entriesOf(() => this.list());
  protected readonly find = (text: string): Promise<readonly Choice[]> => this.data.findOrganisations(text);
  protected readonly named = (index: number): string => this.t('practiceSheets.form.example', { number: index + 1 });
  protected readonly path = (index: number, field: string): string => `examples.${index}.${field}`;

  protected chosen(group: ExampleGroup): readonly Choice[] {
    const id = group.controls.organisationId.value;
    if (!id) return NOBODY;
    const kept = this.picked.get(id) ?? this.known().filter((choice) => choice.id === id);
    this.picked.set(id, kept);
    return kept;
  }

  protected choose(group: ExampleGroup, choices: readonly Choice[]): void {
    const [choice] = choices;
    if (choice) this.picked.set(choice.id, choices);
    group.controls.organisationId.setValue(choice?.id ?? null);
    const { organisationName } = group.controls;
    if (choice && organisationName.value.trim() === '') organisationName.setValue(choice.label);
    this.list().markAsDirty();
  }

  protected add(): void {
    this.list().push(exampleGroup());
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

  private focus(index: number): void {
    const id = this.path(index, 'organisationName');
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injector });
  }
}

/** Always the same empty list, so that the picker sees no change where there is none. */
const NOBODY: readonly Choice[] = [];
