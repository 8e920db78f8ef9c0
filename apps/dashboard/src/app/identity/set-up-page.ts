import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { RecoveryCodes as Codes, SecondFactorOffer } from '@zesumme/domain';
import { Failure, I18n, Skeleton } from '@zesumme/ui';
import { Api } from '../platform/api';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { FactorSetUp } from './factor-set-up';
import { RecoveryCodes } from './recovery-codes';
import { ownPath } from './sign-in-steps';

/** For whoever has to set up the second step before anything else. */
@Component({
  selector: 'z-set-up-page',
  imports: [FactorSetUp, Failure, RecoveryCodes, RouterLink, Skeleton],
  template: `<div class="one">
    <h1>{{ t('secondFactor.setUp.title') }}</h1>
    @if (codes(); as made) {
      <z-recovery-codes [codes]="made" (kept)="goOn()" />
    } @else {
      <p class="lede">{{ t('secondFactor.setUp.text') }}</p>
      @if (offer.error(); as error) {
        <z-failure [error]="error" [title]="t('errors.title.refused')" (retried)="offer.reload()" />
      } @else if (offer.value(); as waiting) {
        <z-factor-set-up [offer]="waiting" [confirm]="confirm" (made)="codes.set($event)" />
      } @else {
        <z-skeleton />
      }
      <p class="stackf">
        <a routerLink="/login" [queryParams]="{ next: next() }">{{ t('secondFactor.login.back') }}</a>
      </p>
    }
  </div>`,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetUpPage implements HasUnsavedChanges {
  readonly next = input<string>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly t = inject(I18n).t;
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly offer = read(
    () => true,
    () => this.api.ask(this.api.client.POST('/api/session/second-factor')) as Promise<SecondFactorOffer>,
  );

  hasUnsavedChanges(): boolean {
    return this.codes() !== null;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected readonly confirm = async (code: string): Promise<readonly string[]> => {
    const request = this.api.client.POST('/api/session/second-factor/confirmation', { body: { code } });
    const { codes } = (await this.api.ask(request)) as Codes;
    await this.session.entered();
    return codes;
  };

  protected async goOn(): Promise<void> {
    this.codes.set(null);
    await this.router.navigateByUrl(ownPath(this.next()));
  }
}
