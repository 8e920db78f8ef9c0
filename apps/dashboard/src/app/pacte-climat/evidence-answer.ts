import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type EvidenceDecision, type EvidenceRow, evidenceDecision } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { EvidenceData } from '../platform/evidence/evidence-data';
import { EvidenceFacts } from '../platform/evidence/evidence-facts';
import { Problem } from '../platform/problem';
import { Words } from './words';

/** The commune's answer to a meeting that is proposed as evidence: accept or refuse, with a word. */
@Component({
  selector: 'z-evidence-answer',
  imports: [Control, ErrorSummary, EvidenceFacts, Field, ReactiveFormsModule],
  template: `<form class="form sect" [formGroup]="form" (ngSubmit)="answer('accepted')" novalidate>
    <h2 #heading tabindex="-1">{{ t('evidence.answer') }}</h2>
    <p><z-evidence-facts [row]="now()" /></p>
    <z-error-summary [items]="edit.errors()" />
    @if (edit.stale()) {
      <p class="note w" role="alert">{{ t('evidence.stale') }}</p>
    }
    <z-field [label]="t('evidence.word')" [hint]="t('evidence.wordHint')" [control]="form.controls.word" fieldId="word">
      <textarea zControl rows="3" maxlength="1000" formControlName="word"></textarea>
    </z-field>
    <div class="savebar">
      <button
        type="submit"
        class="b p"
        [attr.aria-disabled]="edit.isSaving() ? true : null"
        [attr.aria-label]="named('accept')"
      >
        {{ t('evidence.accept') }}
      </button>
      <button
        type="button"
        class="b"
        [attr.aria-disabled]="edit.isSaving() ? true : null"
        [attr.aria-label]="named('refuse')"
        (click)="answer('refused')"
      >
        {{ t('evidence.refuse') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceAnswer {
  readonly row = input.required<EvidenceRow>();
  readonly answered = output<EvidenceRow>();
  readonly left = output<void>();
  private readonly data = inject(EvidenceData);
  private readonly words = inject(Words);
  protected readonly t = inject(I18n).t;
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly choice = signal<EvidenceDecision['state']>('accepted');
  /** The row as it now is: somebody may have answered meanwhile. */
  protected readonly now = linkedSignal(() => this.row());
  protected readonly form = inject(NonNullableFormBuilder).group({ word: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: evidenceDecision,
    value: () => ({ ...this.form.getRawValue(), state: this.choice(), version: this.now().version }),
    save: async (value) => this.answered.emit(await this.store(value)),
  });

  constructor() {
    // The button that opened the form is gone, and the focus with it.
    afterNextRender(() => this.heading().nativeElement.focus());
    effect(() => {
      const row = this.row();
      untracked(() => {
        this.form.reset({ word: row.word ?? '' });
      });
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected answer(state: EvidenceDecision['state']): void {
    this.choice.set(state);
    void this.edit.submit();
  }

  protected named(act: 'accept' | 'refuse'): string {
    const { title, measures } = this.row();
    const told = measures.map((measure) => this.words.measure(measure)).join(', ');
    return this.t(`evidence.${act}Of`, { meeting: title, measure: told });
  }

  private async store(value: EvidenceDecision): Promise<EvidenceRow> {
    try {
      return await this.data.decide(this.row().id, value);
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what a colleague answered.
      if (error instanceof Problem && error.code === 'stale') this.now.set(error.current as EvidenceRow);
      throw error;
    }
  }
}
