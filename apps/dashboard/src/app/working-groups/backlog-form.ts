import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { type AgendaItemKind, type BacklogRow, agendaItemKinds, backlogCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { BacklogData } from './backlog-data';

/** A subject for a later meeting, new or changed. */
@Component({
  selector: 'z-backlog-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <z-error-summary [items]="edit.errors()" />
    <z-stale [current]="edit.stale()" [typed]="form.getRawValue()" />
    <div class="fcols">
      <z-field
        class="w2"
        [label]="t('agenda.backlog.itemTitle')"
        [control]="form.controls.title"
        fieldId="backlog.title"
      >
        <input zControl formControlName="title" maxlength="200" />
      </z-field>
      <z-field [label]="t('agenda.backlog.itemKind')" [control]="form.controls.kind" fieldId="backlog.kind">
        <select zControl formControlName="kind">
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ kindName(kind) }}</option>
          }
        </select>
      </z-field>
      <z-field [label]="t('agenda.backlog.itemMinutes')" [control]="form.controls.minutes" fieldId="backlog.minutes">
        <input zControl type="number" formControlName="minutes" min="1" max="600" inputmode="numeric" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('agenda.backlog.itemPresenter')"
        [optional]="true"
        [control]="form.controls.presenter"
        fieldId="backlog.presenter"
      >
        <input zControl formControlName="presenter" maxlength="200" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('agenda.backlog.itemNote')"
        [optional]="true"
        [control]="form.controls.note"
        fieldId="backlog.note"
      >
        <textarea zControl formControlName="note" rows="2" maxlength="5000"></textarea>
      </z-field>
    </div>
    <p class="acts">
      <button type="submit" class="b" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('common.act.save') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </p>
  </form>`,
  styles: '.form { margin: var(--z-3) 0; } .acts { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BacklogForm {
  readonly groupId = input.required<string>();
  /** The item that is changed; none for a new one. */
  readonly item = input<BacklogRow>();
  readonly saved = output<void>();
  readonly left = output<void>();
  private readonly data = inject(BacklogData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = agendaItemKinds;
  /** The version that the next attempt is made on top of. */
  private version = 0;
  /** The list that it stands in is read anew now and then: that is no reason to begin again. */
  private readonly itemId = computed(() => this.item()?.id);
  protected readonly form = new FormGroup({
    title: new FormControl('', { nonNullable: true }),
    kind: new FormControl<AgendaItemKind>('discussion', { nonNullable: true }),
    minutes: new FormControl<number | null>(15),
    presenter: new FormControl('', { nonNullable: true }),
    note: new FormControl('', { nonNullable: true }),
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: backlogCreate,
    save: async (value) => {
      await this.store(value);
      this.form.markAsPristine();
      this.saved.emit();
    },
    idOf: (path) => `backlog.${path}`,
  });

  constructor() {
    effect(() => {
      this.itemId();
      untracked(() => this.fill(this.item()));
    });
  }

  /** Whether something was typed that is not saved. */
  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected kindName(kind: AgendaItemKind): string {
    return this.t(`meetings.itemKind.${kind}`);
  }

  private fill(item: BacklogRow | undefined): void {
    if (!item) return;
    const { title, kind, minutes, presenter, note, version } = item;
    this.version = version;
    this.form.reset({ title, kind, minutes, presenter: presenter ?? '', note: note ?? '' });
  }

  private async store(value: Parameters<BacklogData['create']>[1]): Promise<void> {
    const item = this.item();
    if (!item) {
      await this.data.create(this.groupId(), value);
      return;
    }
    try {
      await this.data.update(item.id, { version: this.version, ...value });
    } catch (error) {
      if (error instanceof Problem && error.code === 'stale') this.version = (error.current as BacklogRow).version;
      throw error;
    }
  }
}
