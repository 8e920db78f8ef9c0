import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type IdeaDetail, type Synergy, ideaAction, synergies } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { Problem } from '../platform/problem';
import { IdeasData } from './ideas-data';

/** To make an action of an idea: begun with its words, and with those that would join. */
@Component({
  selector: 'z-idea-action-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<section class="sect" aria-labelledby="act">
    <header>
      <h2 id="act">{{ t('ideas.act.title') }}</h2>
    </header>
    <p class="s m">{{ t('ideas.act.hint') }}</p>
    <form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="t('ideas.act.title')">
      <z-error-summary [items]="edit.errors()" />
      <z-stale [current]="edit.stale()" [typed]="raw()" />
      <div class="fcols">
        <z-field class="whole" [label]="t('ideas.act.actionTitle')" [control]="form.controls.title" fieldId="act-title">
          <input zControl formControlName="title" maxlength="200" />
        </z-field>
        <z-field
          class="whole"
          [label]="t('ideas.description')"
          [optional]="true"
          [control]="form.controls.description"
          fieldId="act-description"
        >
          <textarea zControl formControlName="description" rows="4" maxlength="5000"></textarea>
        </z-field>
        <z-field class="w2" [label]="t('ideas.act.synergy')" [control]="form.controls.synergy" fieldId="act-synergy">
          <select zControl formControlName="synergy">
            <option value="">{{ t('ideas.act.noSynergy') }}</option>
            @for (synergy of synergies; track synergy) {
              <option [value]="synergy">{{ t(synergyKey(synergy)) }}</option>
            }
          </select>
        </z-field>
        <z-field [label]="t('ideas.act.due')" [optional]="true" [control]="form.controls.dueDay" fieldId="act-dueDay">
          <input zControl type="date" formControlName="dueDay" />
        </z-field>
      </div>
      <fieldset>
        <legend>{{ t('ideas.act.responsibles') }}</legend>
        <p class="s m">{{ t('ideas.act.responsiblesHint') }}</p>
        @for (organisation of organisations(); track organisation.id) {
          <label class="chk"
            ><input
              type="checkbox"
              [checked]="raw().organisationIds.includes(organisation.id)"
              (change)="choose(organisation.id, $any($event.target).checked)"
            />{{ organisation.name }}</label
          >
        } @empty {
          <p class="m">{{ t('ideas.act.noOrganisations') }}</p>
        }
      </fieldset>
      <button type="submit" class="b" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('ideas.act.act') }}
      </button>
    </form>
  </section>`,
  styles: '.whole { grid-column: 1 / -1; } fieldset { margin-block: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdeaActionForm {
  readonly idea = input.required<IdeaDetail>();
  readonly acted = output<IdeaDetail>();
  /** What somebody else saved in between. */
  readonly changed = output<IdeaDetail>();
  private readonly data = inject(IdeasData);
  protected readonly t = inject(I18n).t;
  protected readonly synergies = synergies;
  protected readonly synergyKey = (synergy: Synergy) => `common.synergy.${synergy}` as const;
  protected readonly form = inject(NonNullableFormBuilder).group({
    title: '',
    description: '',
    synergy: '' as Synergy | '',
    dueDay: '',
    organisationIds: [[] as string[]],
  });
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  private readonly group = read(
    () => this.idea().group.id,
    (id) => this.data.group(id),
  );
  protected readonly organisations = computed(() => this.group.value()?.participants ?? []);
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: ideaAction,
    idOf: (path) => `act-${path}`,
    value: () => ({ version: this.idea().version, ...this.form.getRawValue() }),
    save: async (value) => {
      try {
        const idea = await this.data.act(this.idea().id, value);
        this.form.markAsPristine();
        this.acted.emit(idea);
      } catch (error) {
        if (error instanceof Problem && error.code === 'stale') this.changed.emit(error.current as IdeaDetail);
        throw error;
      }
    },
  });

  constructor() {
    effect(() => {
      const { title, description, voices } = this.idea();
      const organisationIds = (voices ?? []).filter(({ joins }) => joins).map(({ organisation }) => organisation.id);
      if (!this.form.dirty) {
        untracked(() => this.form.reset({ title, description: description ?? '', organisationIds }));
      }
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected choose(id: string, isOn: boolean): void {
    const control = this.form.controls.organisationIds;
    control.setValue(isOn ? [...control.value, id] : control.value.filter((each) => each !== id));
    control.markAsDirty();
  }
}
