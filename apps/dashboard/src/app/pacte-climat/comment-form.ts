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
  untracked,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type CommentThread, type CommentUpdate, LONGEST_COMMENT, commentUpdate } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { Drafts } from '../platform/drafts';
import { EditForms } from '../platform/edit-form';
import { ReviewData } from './review-data';

let made = 0;

/** Where a text is written: a new comment on a measure, an answer to one, or another text for one's own. */
@Component({
  selector: 'z-comment-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="heading()">
    <z-error-summary [items]="edit.errors()" />
    @if (newer(); as text) {
      <p class="note w s typed">{{ text }}</p>
    }
    <z-field [label]="label()" [hint]="hint()" [control]="form.controls.text" [fieldId]="fieldId">
      <textarea #area zControl formControlName="text" rows="3" [maxlength]="longest"></textarea>
    </z-field>
    <div class="acts">
      <button type="submit" class="b p sm" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t(comment() ? 'common.act.save' : 'reviews.comments.send') }}
      </button>
      <button type="button" class="b t sm" (click)="leave()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    :host {
      display: block;
      margin-block: var(--z-2) var(--z-3);
    }
    .acts {
      margin-top: var(--z-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommentForm {
  readonly code = input.required<string>();
  readonly measureId = input.required<string>();
  /** The comment that is answered. */
  readonly threadId = input<string | null>(null);
  /** The own comment or answer whose text is changed. */
  readonly comment = input<{ id: string; text: string | null; version: number }>();
  /** What the form is, such as "Répondre à Anne". */
  readonly heading = input.required<string>();
  readonly saved = output<CommentThread>();
  readonly left = output<void>();
  private readonly data = inject(ReviewData);
  private readonly drafts = inject(Drafts);
  private readonly area = viewChild.required<ElementRef<HTMLElement>>('area');
  protected readonly t = inject(I18n).t;
  protected readonly longest = LONGEST_COMMENT;
  protected readonly fieldId = `comment-text-${(made += 1)}`;
  protected readonly form = inject(NonNullableFormBuilder).group({ text: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: commentUpdate,
    value: (): CommentUpdate => ({ ...this.form.getRawValue(), version: this.stored()?.version ?? 1 }),
    idOf: () => this.fieldId,
    save: async ({ text, version }) => {
      const [code, comment] = [this.code(), this.comment()];
      const thread = comment
        ? await this.data.edit(code, comment.id, { text, version })
        : await this.data.say(code, { text, measureId: this.measureId(), threadId: this.threadId() });
      // What was typed while it was on its way is there again when the form is opened again.
      if (this.edit.taken()) this.drafts.drop(this.draft());
      else this.form.markAsPristine();
      this.saved.emit(thread);
    },
  });
  protected readonly label = computed(() =>
    this.t(this.threadId() ? 'reviews.comments.answerText' : 'reviews.comments.text'),
  );
  protected readonly hint = computed(() => (this.comment() ? '' : this.t('reviews.comments.textHint')));
  private readonly draft = computed(
    () => `comment.${this.code()}.${this.measureId()}.${this.comment()?.id ?? this.threadId() ?? 'new'}`,
  );
  /** The comment as it now is, where its text was saved elsewhere in between. */
  private readonly stored = computed(() => {
    const [comment, thread] = [this.comment(), this.edit.stale() as CommentThread | null];
    if (!comment || !thread?.answers) return comment;
    return [thread, ...thread.answers].find(({ id }) => id === comment.id) ?? comment;
  });
  protected readonly newer = computed(() => (this.edit.stale() ? (this.stored()?.text ?? '') : ''));

  constructor() {
    afterNextRender(() => this.area().nativeElement.focus());
    effect(() => {
      const [draft, comment] = [this.draft(), this.comment()];
      untracked(() => this.form.reset({ text: this.drafts.find<string>(draft) ?? comment?.text ?? '' }));
    });
    // What is typed outlives the page: the measure that it stands under may be closed at any time.
    this.form.valueChanges.subscribe(({ text }) => {
      if (this.form.dirty) this.drafts.keep(this.draft(), text);
    });
  }

  protected leave(): void {
    this.drafts.drop(this.draft());
    this.left.emit();
  }
}
