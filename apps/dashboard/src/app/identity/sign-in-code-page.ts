import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { I18n, Say } from '@zesumme/ui';
import { CodeForm } from '../platform/code-form';
import { ownPath } from './sign-in-steps';

/** The second step of signing in. Who it is about is in a cookie, and nothing of it in the address. */
@Component({
  selector: 'z-sign-in-code-page',
  imports: [CodeForm],
  template: `<div class="one">
    <h1>{{ t('secondFactor.login.title') }}</h1>
    <z-code-form (entered)="goOn($event)" (left)="goBack()" />
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInCodePage {
  /** Where to go afterwards. */
  readonly next = input<string>();
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;

  protected async goOn(recoveryCodesLeft: number | null): Promise<void> {
    await this.router.navigateByUrl(ownPath(this.next()));
    if (recoveryCodesLeft !== null) await this.say.done(this.t('secondFactor.usedOne', { count: recoveryCodesLeft }));
  }

  protected async goBack(): Promise<void> {
    await this.router.navigate(['/login'], { queryParams: this.next() ? { next: this.next() } : {} });
  }
}
