import {
  ChangeDetectionStrategy,
  Component,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import {
  type AgendaItemKind,
  type BacklogCreate,
  type BacklogRow,
  agendaItemKinds,
  backlogCreate,
} from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from './edit-form';
import { Problem } from './problem';

/**
 * A subject that may come onto an agenda: proposed for a meeting, or kept for a later one, and changed there. It asks the
 * page to store what was typed, on top of the version that the reader saw.
 */
@Component({
  selector: 'z-subject-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <z-error-summary [items]="edit.errors()" />
    <z-stale [current]="edit.stale()" [typed]="form.getRawValue()" [words]="words" />
    <div class="fcols">
      <z-field class="w2" [label]="t('agenda.subject.title')" [control]="form.controls.title" [fieldId]="idOf('title')">
        <input zControl formControlName="title" maxlength="200" />
      </z-field>
      <z-field [label]="t('agenda.subject.kind')" [control]="form.controls.kind" [fieldId]="idOf('kind')">
        <select zControl formControlName="kind">
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ t(kindKey(kind)) }}</option>
          }
        </select>
      </z-field>
      <z-field [label]="t('agenda.subject.minutes')" [control]="form.controls.minutes" [fieldId]="idOf('minutes')">
        <input zControl type="number" formControlName="minutes" min="1" max="600" inputmode="numeric" />
      </z-field>
      @if (asksPresenter()) {
        <z-field
          class="w2"
          [label]="t('agenda.subject.presenter')"
          [optional]="true"
          [control]="form.controls.presenter"
          [fieldId]="idOf('presenter')"
        >
          <input zControl formControlName="presenter" maxlength="200" />
        </z-field>
      }
      <z-field
        class="w2"
        [label]="t('agenda.subject.note')"
        [hint]="noteHint()"
        [optional]="true"
        [control]="form.controls.note"
        [fieldId]="idOf('note')"
      >
        <textarea zControl formControlName="note" rows="3" maxlength="5000"></textarea>
      </z-field>
    </div>
    <p class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">{{ act() }}</button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </p>
  </form>`,
  styles: 'form { margin: var(--z-3) 0; } .acts { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubjectForm {
  /** What the ids of its fields begin with. */
  readonly prefix = input.required<string>();
  /** What the button says that sends it. */
  readonly act = input.required<string>();
  /** Stores it, on top of this version where there is one. */
  readonly store = input.required<(value: BacklogCreate, version: number) => Promise<unknown>>();
  /** The subject that is changed; none for a new one. */
  readonly subject = input<BacklogRow>();
  readonly asksPresenter = input(false);
  readonly noteHint = input('');
  readonly left = output<void>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = agendaItemKinds;
  /** The version that the next attempt is made on top of. */
  private version = 0;
  /** The list that it stands in is read anew now and then: that is no reason to begin again. */
  private readonly subjectId = computed(() => this.subject()?.id);
  protected readonly form = new FormGroup({
    title: new FormControl('', { nonNullable: true }),
    kind: new FormControl<AgendaItemKind>('discussion', { nonNullable: true }),
    minutes: new FormControl<number | null>(15),
    presenter: new FormControl('', { nonNullable: true }),
    note: new FormControl('', { nonNullable: true }),
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: backlogCreate,
    save: (value) => this.send(value),
    idOf: (path) => this.idOf(path),
  });

  constructor() {
    effect(() => {
      this.subjectId();
      untracked(() => this.fill(this.subject()));
    });
    // The button that opened the form is gone.
    afterNextRender(() => document.getElementById(this.idOf('title'))?.focus());
  }

  /** Whether something was typed that is not stored. */
  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly idOf = (field: string): string => `${this.prefix()}.${field}`;
  protected readonly kindKey = (kind: AgendaItemKind) => `meetings.itemKind.${kind}` as const;
  protected readonly words = (field: string, value: string): string | null =>
    field === 'kind' ? this.i18n.find(`meetings.itemKind.${value}`) : null;

  private fill(subject: BacklogRow | undefined): void {
    if (!subject) return;
    const { title, kind, minutes, presenter, note, version } = subject;
    this.version = version;
    this.form.reset({ title, kind, minutes, presenter: presenter ?? '', note: note ?? '' });
  }

  private async send(value: BacklogCreate): Promise<void> {
    try {
      await this.store()(value, this.version);
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.version = (error.current as BacklogRow).version;
      throw error;
    }
  }
}
