import {
  ChangeDetectionStrategy,
  Component,
  Directive,
  type Signal,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { I18n } from './i18n';
import { Icon } from './icon';

let made = 0;

/** What is wrong with a control, as the form's schema or the server told it. */
export interface ControlIssue {
  code: string;
  params: Record<string, string | number>;
}

/** The issue that a form put on a control, if there is one. */
export const issueOn = (control: AbstractControl): ControlIssue | null =>
  (control.errors?.['issue'] as ControlIssue) ?? null;

/**
 * What is wrong with a control, in the reader's language; nothing while all is well. Call it where a component is made.
 */
export function issueInWords(control: Signal<AbstractControl | null>): Signal<string | null> {
  const i18n = inject(I18n);
  const issue = signal<ControlIssue | null>(null);
  effect((onCleanup) => {
    const watched = control();
    if (!watched) return issue.set(null);
    const look = (): void => issue.set(issueOn(watched));
    look();
    const subscription = watched.events.subscribe(look);
    onCleanup(() => subscription.unsubscribe());
  });
  return computed(() => {
    const found = issue();
    return found && wordsOfIssue(i18n, found);
  });
}

/** What is wrong with a field, in words; of a wrong form, the form that it should have. */
export function wordsOfIssue(i18n: I18n, { code, params }: ControlIssue): string {
  const asked = code === 'invalid-type' && params['expected'] === 'int' ? 'whole-number' : params['format'];
  const form = code === 'invalid-format' || asked === 'whole-number' ? i18n.find(`errors.format.${asked}`) : null;
  return form ?? i18n.find(`errors.field.${code}`, params) ?? i18n.t('errors.field.invalid-format');
}

/**
 * A label above its control, a hint below, and in words what is wrong. Put `zControl` on the control inside:
 * `<z-field [label]="…" [control]="form.controls.title"><input zControl formControlName="title" /></z-field>`.
 */
@Component({
  selector: 'z-field',
  imports: [Icon],
  template: `<div class="f" [class.bad]="error()">
    <label [for]="id()" [class.sr]="labelHidden()"
      >{{ label() }}
      @if (optional()) {
        <span class="m"> ({{ i18n.t('common.state.optional') }})</span>
      }
    </label>
    <ng-content />
    @if (error(); as text) {
      <p class="er" [id]="id() + '-error'"><z-icon name="warning-circle-fill" size="s" />{{ text }}</p>
    }
    @if (hint()) {
      <p class="hint" [id]="id() + '-hint'">{{ hint() }}</p>
    }
    <ng-content select="[zBelow]" />
  </div>`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Field {
  readonly label = input.required<string>();
  readonly labelHidden = input(false);
  readonly hint = input<string>();
  readonly optional = input(false);
  readonly control = input<AbstractControl | null>(null);
  /** The id of the control; links of the error summary lead to it. */
  readonly fieldId = input<string>();
  protected readonly i18n = inject(I18n);
  private readonly ownId = `field-${(made += 1)}`;

  readonly id = computed(() => this.fieldId() ?? this.ownId);
  readonly error = issueInWords(this.control);
  readonly describedBy = computed(() => {
    const ids = [this.error() ? `${this.id()}-error` : '', this.hint() ? `${this.id()}-hint` : ''].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });
}

/** Ties a native control to the label, hint and error of the field around it. */
@Directive({
  selector: 'input[zControl], select[zControl], textarea[zControl]',
  host: {
    '[id]': 'field?.id()',
    '[attr.aria-describedby]': 'field?.describedBy()',
    '[attr.aria-invalid]': 'field?.error() ? true : null',
  },
})
export class Control {
  protected readonly field = inject(Field, { optional: true });
}
