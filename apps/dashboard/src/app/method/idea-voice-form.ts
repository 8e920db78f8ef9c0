import { ChangeDetectionStrategy, Component, effect, inject, input, output, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type IdeaDetail, type IdeaVote, ideaVoice, ideaVotes } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { IdeasData } from './ideas-data';

/** What the reader's organisation says to an idea: one voice, and whether it would join. */
@Component({
  selector: 'z-idea-voice-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<section class="sect" aria-labelledby="own-voice">
    <header>
      <h2 id="own-voice">{{ t('ideas.own.title') }}</h2>
    </header>
    <p class="s m">{{ t('ideas.own.hint') }}</p>
    <form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="t('ideas.own.title')">
      <z-error-summary [items]="edit.errors()" />
      <z-field [label]="t('ideas.own.vote')" [control]="form.controls.vote" fieldId="voice-vote">
        <select zControl formControlName="vote">
          <option value="">{{ t('ideas.vote.none') }}</option>
          @for (vote of votes; track vote) {
            <option [value]="vote">{{ t(voteKey(vote)) }}</option>
          }
        </select>
      </z-field>
      <label class="chk"><input type="checkbox" formControlName="joins" />{{ t('ideas.own.joins') }}</label>
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('ideas.own.save') }}
      </button>
    </form>
  </section>`,
  styles: 'form { display: grid; gap: var(--z-3); justify-items: start; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdeaVoiceForm {
  readonly idea = input.required<IdeaDetail>();
  readonly saved = output<IdeaDetail>();
  private readonly data = inject(IdeasData);
  protected readonly t = inject(I18n).t;
  protected readonly votes = ideaVotes;
  protected readonly voteKey = (vote: IdeaVote) => `ideas.vote.${vote}` as const;
  protected readonly form = inject(NonNullableFormBuilder).group({ vote: '' as IdeaVote | '', joins: false });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: ideaVoice,
    idOf: (path) => `voice-${path}`,
    save: async (value) => {
      const idea = await this.data.speak(this.idea().id, value);
      this.edit.taken();
      this.saved.emit(idea);
    },
  });

  constructor() {
    effect(() => {
      const { own } = this.idea();
      if (!this.form.dirty) untracked(() => this.form.reset({ vote: own?.vote ?? '', joins: own?.joins ?? false }));
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}
