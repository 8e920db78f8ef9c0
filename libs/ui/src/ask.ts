import { Injectable, Injector, inject } from '@angular/core';
import { I18n } from './i18n';

export interface Question {
  title: string;
  text?: string;
  /** The verb of the act, such as "Archiver". */
  act: string;
  /** How to leave everything as it is; "Abandonner" when absent. */
  leave?: string;
  danger?: boolean;
}

/** Asks before what cannot be undone. The dialog's code is loaded when it first asks. */
@Injectable({ providedIn: 'root' })
export class Ask {
  private readonly injector = inject(Injector);

  /** Whether the reader chose the act; leaving the dialog any other way is no. */
  async confirm(question: Question): Promise<boolean> {
    const [{ MatDialog }, { QuestionDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./question-dialog'),
    ]);
    const dialog = this.injector
      .get(MatDialog)
      .open(QuestionDialog, { data: question, maxWidth: 560, autoFocus: 'first-heading', restoreFocus: true });
    return new Promise((resolve) => dialog.afterClosed().subscribe((answer) => resolve(answer === true)));
  }
}

/** Says what was done, for eight seconds, with the way to undo it. */
@Injectable({ providedIn: 'root' })
export class Say {
  private readonly injector = inject(Injector);
  private readonly i18n = inject(I18n);

  /** @param undo what "undo" does; without it nothing is offered */
  async done(text: string, undo?: () => void): Promise<void> {
    const { MatSnackBar } = await import('@angular/material/snack-bar');
    const bar = this.injector
      .get(MatSnackBar)
      .open(text, undo ? this.i18n.t('common.act.undo') : undefined, { duration: 8_000 });
    if (undo) bar.onAction().subscribe(undo);
  }
}
