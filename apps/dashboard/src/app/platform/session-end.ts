import { Injectable, Injector, inject } from '@angular/core';
import { filter } from 'rxjs';
import { Api } from './api';
import { Session } from './session';

/**
 * Asks to sign in again when the session ends while somebody is at work, over the page that they are on: what they typed
 * stays. The dialog's code is loaded when it first asks.
 */
@Injectable({ providedIn: 'root' })
export class SessionEnd {
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private isAsking = false;

  start(): void {
    const ended = filter(() => this.session.account() !== null && !this.isAsking);
    this.api.signedOut.pipe(ended).subscribe(() => void this.ask());
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    try {
      const [{ MatDialog }, { SignInAgainDialog }] = await Promise.all([
        import('@angular/material/dialog'),
        import('./sign-in-again-dialog'),
      ]);
      const dialog = this.injector.get(MatDialog).open(SignInAgainDialog, { maxWidth: 560, autoFocus: 'input' });
      await new Promise<void>((resolve) => dialog.afterClosed().subscribe(() => resolve()));
      // Whoever left the dialog is a visitor now; the navigation says so.
      await this.session.load();
    } finally {
      this.isAsking = false;
    }
  }
}
