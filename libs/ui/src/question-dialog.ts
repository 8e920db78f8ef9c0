import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { Question } from './ask';
import { I18n } from './i18n';

/** One question with two answers. */
@Component({
  selector: 'z-question-dialog',
  imports: [MatDialogModule],
  template: `<h2 mat-dialog-title>{{ question.title }}</h2>
    @if (question.text) {
      <mat-dialog-content>{{ question.text }}</mat-dialog-content>
    }
    <mat-dialog-actions align="end">
      <button type="button" class="b t" [mat-dialog-close]="false">
        {{ question.leave ?? i18n.t('common.act.cancel') }}
      </button>
      <button
        type="button"
        class="b"
        [class.p]="!question.danger"
        [class.d]="question.danger"
        [mat-dialog-close]="true"
      >
        {{ question.act }}
      </button>
    </mat-dialog-actions>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
  protected readonly i18n = inject(I18n);
}
