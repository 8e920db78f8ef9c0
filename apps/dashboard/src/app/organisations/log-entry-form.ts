import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  type LogEntryCreate,
  type LogEntryRow,
  type LogKind,
  type OrganisationDetail,
  logEntryCreate,
  logKinds,
  luxembourgDay,
} from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { OrganisationsData } from './organisations-data';

/** One line of the log: to write a new one, or to correct one. */
@Component({
  selector: 'z-log-entry-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="label()">
    <z-error-summary [items]="edit.errors()" />
    <z-stale [current]="edit.stale()" [typed]="form.getRawValue()" [words]="words" />
    <div class="line">
      <z-field [label]="t('people.log.kindLabel')" [control]="form.controls.kind" [fieldId]="prefix() + 'kind'">
        <select zControl formControlName="kind" #first>
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ t(labelOf(kind)) }}</option>
          }
        </select>
      </z-field>
      <z-field [label]="t('people.log.day')" [control]="form.controls.day" [fieldId]="prefix() + 'day'">
        <input zControl type="date" formControlName="day" [max]="today" />
      </z-field>
      <z-field [label]="t('people.log.contact')" [control]="form.controls.contactId" [fieldId]="prefix() + 'contactId'">
        <select zControl formControlName="contactId">
          <option value="">{{ t('people.log.nobody') }}</option>
          @for (contact of organisation().contacts; track contact.id) {
            <option [value]="contact.id">{{ contact.givenName }} {{ contact.familyName }}</option>
          }
        </select>
      </z-field>
      <z-field
        class="text"
        [label]="t('people.log.text')"
        [hint]="t('people.log.textHint')"
        [control]="form.controls.text"
        [fieldId]="prefix() + 'text'"
      >
        <input zControl type="text" formControlName="text" maxlength="500" autocomplete="off" />
      </z-field>
    </div>
    <div class="acts">
      <button type="submit" class="b" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ entry() ? t('common.act.save') : t('people.log.add') }}
      </button>
      @if (entry()) {
        <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
      }
    </div>
  </form>`,
  styles: `
    form {
      margin-block: var(--z-3) var(--z-4);
    }
    .line {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
      gap: var(--z-3);
    }
    .text {
      grid-column: 1 / -1;
    }
    .acts {
      margin-top: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogEntryForm {
  readonly organisation = input.required<OrganisationDetail>();
  /** The entry that is corrected; none for a new one. */
  readonly entry = input<LogEntryRow>();
  /** The kind that a new entry begins with, and that its text is waited for. */
  readonly beginWith = input<LogKind>();
  readonly saved = output<LogEntryRow>();
  readonly left = output<void>();
  private readonly data = inject(OrganisationsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = logKinds;
  protected readonly today = luxembourgDay(new Date());
  private readonly version = signal(0);
  /** The list that it stands in is read anew now and then: that is no reason to begin again. */
  private readonly entryId = computed(() => this.entry()?.id);
  private readonly first = viewChild.required<ElementRef<HTMLElement>>('first');
  protected readonly form = inject(NonNullableFormBuilder).group({
    kind: 'call' as LogKind,
    day: this.today,
    contactId: '',
    text: '',
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: logEntryCreate,
    idOf: (path) => this.prefix() + path,
    save: async (value) => {
      const row = await this.store(value);
      if (!this.entry()) this.edit.reset();
      // What was changed while it was on its way stays open, on top of what is stored by now.
      else if (!this.edit.taken()) return this.version.set(row.version);
      this.saved.emit(row);
    },
  });

  constructor() {
    effect(() => {
      this.entryId();
      untracked(() => this.fill(this.entry()));
    });
    effect(() => {
      const kind = this.beginWith();
      if (kind && !this.form.dirty) this.form.patchValue({ kind });
    });
    // The button that opened the form is gone, or somebody came here to write.
    afterNextRender(() => {
      if (this.entry()) this.first().nativeElement.focus();
      else if (this.beginWith()) document.getElementById(`${this.prefix()}text`)?.focus();
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly labelOf = (kind: LogKind) => `people.log.kind.${kind}` as const;
  protected readonly words = (field: string, value: string): string | null =>
    field === 'kind' ? this.i18n.find(`people.log.kind.${value}`) : null;
  protected readonly prefix = (): string => (this.entry() ? 'log-edit-' : 'log-');
  protected readonly label = (): string => this.t(this.entry() ? 'people.log.editTitle' : 'people.log.add');

  private fill(entry: LogEntryRow | undefined): void {
    if (!entry) return;
    const { version, kind, day, text, contact } = entry;
    this.version.set(version);
    this.form.reset({ kind, day, text, contactId: contact?.id ?? '' });
  }

  private async store({ day, ...value }: LogEntryCreate): Promise<LogEntryRow> {
    const entry = this.entry();
    if (!entry) return this.data.addLogEntry(this.organisation().id, { day, ...value });
    try {
      const body = { version: this.version(), ...value, ...(day ? { day } : {}) };
      return await this.data.updateLogEntry(entry.id, body);
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.version.set((error.current as LogEntryRow).version);
      throw error;
    }
  }
}
