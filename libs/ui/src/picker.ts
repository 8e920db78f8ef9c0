import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  model,
  output,
  resource,
  signal,
} from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { issueInWords } from './field';
import { I18n } from './i18n';
import { Icon } from './icon';

export interface Choice {
  id: string;
  label: string;
  /** What tells it from others of the same name. */
  hint?: string;
}

const PAUSE = 200;

/**
 * Search as you type, then choose: one entry, or several that stand as chips below. The keyboard works as in any
 * combobox (arrows, Enter, Escape).
 */
@Component({
  selector: 'z-picker',
  imports: [Icon, MatAutocompleteModule],
  template: `<div class="f" [class.bad]="wrong()">
    <label [for]="fieldId()">{{ label() }}</label>
    <input
      [id]="fieldId()"
      type="text"
      autocomplete="off"
      [placeholder]="placeholder()"
      [attr.aria-invalid]="wrong() ? true : null"
      [attr.aria-describedby]="wrong() ? fieldId() + '-error' : null"
      [matAutocomplete]="list"
      [value]="shownText()"
      (focus)="arrive($any($event.target))"
      (input)="type($any($event.target).value)"
      (blur)="leave($any($event.target))"
    />
    <mat-autocomplete #list="matAutocomplete" [displayWith]="display" (optionSelected)="choose($event)">
      @for (choice of choices(); track choice.id) {
        <mat-option [value]="choice" (mousedown)="stay($event)"
          >{{ choice.label }}
          @if (choice.hint) {
            <span class="m s"> · {{ choice.hint }}</span>
          }
        </mat-option>
      }
      @if (message(); as text) {
        <mat-option disabled>{{ text }}</mat-option>
      }
    </mat-autocomplete>
    @if (wrong(); as text) {
      <p class="er" [id]="fieldId() + '-error'"><z-icon name="warning-circle-fill" size="s" />{{ text }}</p>
    }
    @if (multiple() && chosen().length > 0) {
      <ul class="chips picked">
        @for (choice of chosen(); track choice.id) {
          <li>
            <button type="button" class="chip" (click)="remove(choice)">
              {{ choice.label }}<z-icon name="x" size="s" /><span class="sr"> – {{ i18n.t('common.act.remove') }}</span>
            </button>
          </li>
        }
      </ul>
    }
  </div>`,
  styles: ':host { display: block; min-width: 0; } .picked { list-style: none; } .picked li { border: 0; padding: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Picker {
  readonly label = input.required<string>();
  readonly fieldId = input.required<string>();
  readonly placeholder = input('');
  readonly multiple = input(false);
  /** Whether something stays chosen: a field that is emptied goes back to it, or to what the page makes of that. */
  readonly keeps = input(false);
  readonly error = input<string | null>(null);
  /** The control of the form that carries what is wrong; its value stays the page's business. */
  readonly control = input<AbstractControl | null>(null);
  /** Finds choices for what is typed; called after a short pause. */
  readonly search = input.required<(text: string) => Promise<readonly Choice[]>>();
  /** What is chosen: none, one, or several. */
  readonly chosen = model<readonly Choice[]>([]);
  /** Fires after the reader changed what is chosen. */
  readonly changed = output<readonly Choice[]>();
  protected readonly i18n = inject(I18n);
  private readonly issue = issueInWords(this.control);
  protected readonly wrong = computed(() => this.error() ?? this.issue());
  private readonly typed = signal<string | null>(null);
  /** Nothing is searched before the reader comes to the field. */
  protected readonly isAsked = signal(false);
  protected readonly shownText = computed(() =>
    this.multiple() ? (this.typed() ?? '') : (this.typed() ?? this.chosen()[0]?.label ?? ''),
  );
  protected readonly found = resource({
    params: () =>
      this.isAsked()
        ? {
            text: this.typed() ?? '',
            search: this.search(),
            taken: new Set(this.multiple() ? this.chosen().map(({ id }) => id) : []),
          }
        : undefined,
    loader: async ({ params, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (abortSignal.aborted) return [];
      return (await params.search(params.text)).filter(({ id }) => !params.taken.has(id));
    },
  });
  protected readonly choices = computed(() => (this.found.hasValue() ? this.found.value() : []));
  /** Why there is nothing to choose. */
  protected readonly message = computed(() => {
    if (this.found.status() === 'error') return this.i18n.t('common.picker.failed');
    if (this.found.isLoading()) return this.i18n.t('common.state.loading');
    return this.choices().length === 0 ? this.i18n.t('common.picker.none') : '';
  });
  protected readonly display = (choice: Choice | string | null): string =>
    typeof choice === 'object' ? (choice?.label ?? '') : choice;

  /** What is typed takes the place of the name that stands there. */
  protected arrive(field: HTMLInputElement): void {
    this.isAsked.set(true);
    field.select();
  }

  protected type(text: string): void {
    this.typed.set(text);
    if (this.multiple() || text !== '') return;
    if (this.keeps()) this.changed.emit([]);
    else this.set([]);
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const choice = option.value as Choice;
    this.typed.set(null);
    this.set(this.multiple() ? [...this.chosen(), choice] : [choice]);
  }

  protected remove({ id }: Choice): void {
    this.set(this.chosen().filter((each) => each.id !== id));
  }

  /** Pressing on a choice must not leave the field: the search would start anew, and the choice be gone before its click. */
  protected stay(event: Event): void {
    event.preventDefault();
  }

  /** What was typed and not chosen is nothing: the field goes back to what is chosen. */
  protected leave(field: HTMLInputElement): void {
    this.typed.set(null);
    field.value = this.shownText();
  }

  private set(chosen: readonly Choice[]): void {
    this.chosen.set(chosen);
    this.changed.emit(chosen);
  }
}
