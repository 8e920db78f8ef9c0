import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { AccountDetail } from '@zesumme/domain';
import { Ask, I18n, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { Session } from '../platform/session';
import { AccountsData } from './accounts-data';

/** Ends the sessions of somebody else, such as where a telephone was lost. */
@Component({
  selector: 'z-sessions-of-account',
  template: `@if (!isOwn()) {
    <section class="sect form" aria-labelledby="sessions-of-account">
      <header>
        <h2 id="sessions-of-account">{{ t('identity.accounts.sessions.title') }}</h2>
      </header>
      <p class="say s">{{ t('identity.accounts.sessions.text') }}</p>
      @if (acting.problem(); as problem) {
        <p class="note x" role="alert">{{ problem }}</p>
      }
      <div class="acts">
        <button type="button" class="b" [disabled]="acting.isBusy()" (click)="end()">
          {{ t('identity.accounts.sessions.end') }}
        </button>
      </div>
    </section>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionsOfAccount {
  readonly account = input.required<AccountDetail>();
  private readonly data = inject(AccountsData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly t = inject(I18n).t;
  protected readonly acting = acting();
  protected readonly isOwn = () => this.session.account()?.accountId === this.account().id;

  protected async end(): Promise<void> {
    const { id, displayName: name } = this.account();
    const isSure = await this.ask.confirm({
      title: this.t('identity.accounts.sessions.ask', { name }),
      text: this.t('identity.accounts.sessions.text'),
      act: this.t('identity.accounts.sessions.end'),
    });
    if (!isSure) return;
    const isDone = await this.acting.run(() => this.data.endSessions(id).then(() => true));
    if (isDone) await this.say.done(this.t('identity.accounts.sessions.ended', { name }));
  }
}
