import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { breakEvenNames } from '@zesumme/domain';
import { Control, Field, I18n, Icon } from '@zesumme/ui';
import { BreakEvenFields } from './break-even-fields';
import { type BreakEvenGroup, quotationGroup } from './break-even-model';
import { EntryActs, entriesOf, move } from './ordered';

/** The calculator of a sheet, while the sheet is written. */
@Component({
  selector: 'z-break-even-editor',
  imports: [BreakEvenFields, Control, EntryActs, Field, Icon, ReactiveFormsModule],
  template: `<fieldset class="sect" [formGroup]="group()">
    <legend class="lg">{{ t('breakEven.form.title') }}</legend>
    <label class="chk"><input type="checkbox" formControlName="isCarried" />{{ t('breakEven.form.carried') }}</label>
    @if (isCarried()) {
      <p class="hint">{{ t('breakEven.form.hint') }}</p>
      <z-break-even-fields
        [group]="group().controls.assumptions"
        [names]="names"
        path="breakEven.assumptions"
        [sources]="true"
      />
      <p>
        <strong>{{ t('breakEven.published') }}</strong>
      </p>
      @for (quotation of quotations(); track quotation; let index = $index) {
        <div class="quotation" role="group" [attr.aria-label]="named(index)">
          <div class="head">
            <strong>{{ named(index) }}</strong>
            <z-entry-acts
              [index]="index"
              [count]="quotations().length"
              [what]="named(index)"
              (moved)="move(index, $event)"
              (removed)="remove(index)"
            />
          </div>
          <z-field [label]="t('breakEven.form.text')" [control]="quotation.controls.text" [fieldId]="id(index, 'text')">
            <textarea zControl rows="2" maxlength="1000" [formControl]="quotation.controls.text"></textarea>
          </z-field>
          <z-field
            [label]="t('breakEven.source')"
            [control]="quotation.controls.source"
            [fieldId]="id(index, 'source')"
          >
            <input zControl maxlength="500" [formControl]="quotation.controls.source" />
          </z-field>
          <z-field
            [label]="t('breakEven.form.sourceUrl')"
            [optional]="true"
            [control]="quotation.controls.sourceUrl"
            [fieldId]="id(index, 'sourceUrl')"
          >
            <input zControl type="url" maxlength="2000" [formControl]="quotation.controls.sourceUrl" />
          </z-field>
        </div>
      }
      <button type="button" class="b" (click)="add()">
        <z-icon name="plus-bold" size="s" />{{ t('breakEven.form.add') }}
      </button>
    }
  </fieldset>`,
  styles: `
    .quotation {
      display: grid;
      gap: var(--z-3);
      margin: var(--z-3) 0 var(--z-4);
    }
    .hint {
      margin: var(--z-2) 0 var(--z-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BreakEvenEditor {
  readonly group = input.required<BreakEvenGroup>();
  private readonly injector = inject(Injector);
  protected readonly t = inject(I18n).t;
  protected readonly names = breakEvenNames;
  protected readonly quotations = entriesOf(() => this.group().controls.published);
  protected readonly isCarried = signal(false);
  protected readonly named = (index: number): string => this.t('breakEven.form.quotation', { number: index + 1 });
  protected readonly id = (index: number, what: string): string => `breakEven.published.${index}.${what}`;

  constructor() {
    effect((onCleanup) => {
      const { isCarried } = this.group().controls;
      this.isCarried.set(isCarried.value);
      const subscription = isCarried.valueChanges.subscribe((value) => this.isCarried.set(value));
      onCleanup(() => subscription.unsubscribe());
    });
  }

  protected add(): void {
    const { published } = this.group().controls;
    published.push(quotationGroup());
    published.markAsDirty();
    this.focus(published.length - 1);
  }

  protected move(from: number, to: number): void {
    move(this.group().controls.published, from, to);
    this.focus(to);
  }

  protected remove(index: number): void {
    const { published } = this.group().controls;
    published.removeAt(index);
    published.markAsDirty();
    if (published.length > 0) this.focus(Math.min(index, published.length - 1));
  }

  private focus(index: number): void {
    const id = this.id(index, 'text');
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injector });
  }
}
