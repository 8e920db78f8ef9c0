import { ChangeDetectionStrategy, Component, effect, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DemoMark, Failure, I18n, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { AccountForm } from './account-form';
import { AccountsData } from './accounts-data';
import { FactorOfAccount } from './factor-of-account';
import { SessionsOfAccount } from './sessions-of-account';

/** One account for administrators: new, or to be changed. */
@Component({
  selector: 'z-account-page',
  imports: [AccountForm, DemoMark, FactorOfAccount, Failure, RouterLink, SessionsOfAccount, Skeleton],
  template: `<ol class="crumbs">
      <li>
        <a routerLink="/accounts">{{ t('identity.accounts.title') }}</a>
      </li>
    </ol>
    @if (id() === undefined) {
      <div class="head formhead">
        <h1>{{ t('shell.act.newAccount') }}</h1>
      </div>
      <z-account-form />
    } @else if (detail.error(); as error) {
      <z-failure [level]="1" [error]="error" [title]="t('errors.title.page')" (retried)="detail.reload()" />
    } @else if (detail.value(); as account) {
      <div class="head formhead">
        <h1>
          {{ account.displayName }}
          @if (account.isDemo) {
            <z-demo />
          }
        </h1>
        <div class="acts">
          @if (account.state === 'active') {
            <button type="button" class="b" [disabled]="acts.isBusy()" (click)="invite(account.email)">
              {{ t('identity.accounts.inviteAgain') }}
            </button>
          }
        </div>
      </div>
      <p class="s m">
        @if (account.lastLoginAt) {
          {{ t('identity.accounts.seen', { when: i18n.instant(account.lastLoginAt), sessions: account.openSessions }) }}
        } @else if (account.invitedAt) {
          {{ t('identity.accounts.invitedOn', { when: i18n.instant(account.invitedAt) }) }}
        }
      </p>
      @if (acts.problem()) {
        <p class="note x" role="alert">{{ acts.problem() }}</p>
      }
      <z-account-form [account]="account" />
      <z-factor-of-account [account]="account" (taken)="detail.reload()" />
      <z-sessions-of-account [account]="account" />
    } @else {
      <z-skeleton />
    }`,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountPage implements HasUnsavedChanges {
  readonly id = input<string>();
  private readonly data = inject(AccountsData);
  private readonly say = inject(Say);
  private readonly form = viewChild(AccountForm);
  private readonly factor = viewChild(FactorOfAccount);
  protected readonly acts = acting();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly detail = read(
    () => this.id(),
    (id) => this.data.get(id),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const account = this.detail.value();
      if (account) title.set(account.displayName);
    });
  }

  hasUnsavedChanges(): boolean {
    return [this.form(), this.factor()].some((form) => form?.hasUnsavedChanges());
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected async invite(email: string): Promise<void> {
    await this.acts.run(async () => {
      await this.data.invite(this.id() ?? '');
      await this.say.done(this.t('identity.accounts.invitedAgain', { email }));
    });
  }
}
