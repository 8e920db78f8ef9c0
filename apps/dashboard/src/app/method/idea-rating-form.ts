import { ChangeDetectionStrategy, Component, effect, inject, input, output, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type IdeaDetail, LEAST_RATED, MOST_RATED, ideaRating } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { IdeasData } from './ideas-data';

const numberOf = (typed: string): number | null => (typed === '' ? null : Number(typed));

/** What an idea takes and what it brings, as whoever leads the group sees it. */
@Component({
  selector: 'z-idea-rating-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<section class="sect" aria-labelledby="rating">
    <header>
      <h2 id="rating">{{ t('ideas.rating.title') }}</h2>
    </header>
    <p class="s m">{{ t('ideas.rating.hint') }}</p>
    <form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="t('ideas.rating.title')">
      <z-error-summary [items]="edit.errors()" />
      <z-stale [current]="edit.stale()" [typed]="form.getRawValue()" />
      <div class="fcols">
        @for (name of names; track name) {
          <z-field class="w2" [label]="t(nameKey(name))" [control]="form.controls[name]" [fieldId]="'rating-' + name">
            <select zControl [formControlName]="name">
              <option value="">{{ t('ideas.rating.unknown') }}</option>
              @for (step of steps; track step) {
                <option [value]="'' + step">{{ step }}</option>
              }
            </select>
          </z-field>
        }
      </div>
      <button type="submit" class="b" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('ideas.rating.save') }}
      </button>
    </form>
  </section>`,
  styles: 'form { display: grid; gap: var(--z-3); justify-items: start; } .fcols { width: 100%; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdeaRatingForm {
  readonly idea = input.required<IdeaDetail>();
  readonly saved = output<IdeaDetail>();
  /** What somebody else saved in between. */
  readonly changed = output<IdeaDetail>();
  private readonly data = inject(IdeasData);
  protected readonly t = inject(I18n).t;
  protected readonly names = ['effort', 'effect'] as const;
  protected readonly nameKey = (name: 'effort' | 'effect') => `ideas.${name}` as const;
  protected readonly steps = Array.from({ length: MOST_RATED - LEAST_RATED + 1 }, (_, at) => LEAST_RATED + at);
  protected readonly form = inject(NonNullableFormBuilder).group({ effort: '', effect: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: ideaRating,
    idOf: (path) => `rating-${path}`,
    value: () => ({
      version: this.idea().version,
      effort: numberOf(this.form.getRawValue().effort),
      effect: numberOf(this.form.getRawValue().effect),
    }),
    save: async (value) => {
      try {
        const idea = await this.data.rate(this.idea().id, value);
        this.edit.taken();
        this.saved.emit(idea);
      } catch (error) {
        if (error instanceof Problem && error.code === 'stale') this.changed.emit(error.current as IdeaDetail);
        throw error;
      }
    },
  });

  constructor() {
    effect(() => {
      const { effort, effect: brings } = this.idea();
      if (!this.form.dirty) {
        untracked(() => this.form.reset({ effort: `${effort ?? ''}`, effect: `${brings ?? ''}` }));
      }
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}
