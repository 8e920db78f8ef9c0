import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { otherSignInProblems, signIn } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { Api } from '../platform/api';
import { EditForms } from '../platform/edit-form';
import { Session } from '../platform/session';
import { Elsewhere, ownPath, wayIn } from './sign-in-steps';

type DemoLabel =
  'project-manager' | 'company-contact' | 'public-actor-contact' | 'commune-user' | 'adviser' | 'administrator';

/** Signing in; a demonstration offers its accounts to try. */
@Component({
  selector: 'z-login-page',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, RouterLink],
  template: `<div class="one">
    <h1>{{ t('identity.login.title') }}</h1>
    @if (problemOfOther(); as words) {
      <p class="note x" role="alert">{{ words }}</p>
    }
    <form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
      <z-error-summary [items]="edit.errors()" />
      <div class="stackf">
        <z-field [label]="t('identity.login.email')" [control]="form.controls.email" fieldId="email">
          <input zControl type="email" formControlName="email" autocomplete="username" maxlength="254" />
        </z-field>
        <z-field [label]="t('identity.login.password')" [control]="form.controls.password" fieldId="password">
          <input zControl type="password" formControlName="password" autocomplete="current-password" maxlength="200" />
        </z-field>
        <div class="acts">
          <button type="submit" class="b p" [disabled]="edit.isSaving()">{{ t('identity.login.submit') }}</button>
          <a class="b t" routerLink="/forgotten-password">{{ t('identity.login.forgotten') }}</a>
        </div>
      </div>
    </form>
    @if (other(); as name) {
      <p class="or" aria-hidden="true">{{ t('otherSignIn.or') }}</p>
      <button type="button" class="b provider" [disabled]="acts.isBusy()" (click)="goToOther()">
        {{ t('otherSignIn.with', { name }) }}
      </button>
      @if (acts.problem()) {
        <p class="note x" role="alert">{{ acts.problem() }}</p>
      }
    }
    @if (demoAccounts().length > 0) {
      <section class="sect">
        <header>
          <h2>{{ t('identity.demo.title') }}</h2>
        </header>
        <p class="say s m">{{ t('identity.demo.text') }}</p>
        <ul class="rows">
          @for (account of demoAccounts(); track account.email) {
            <li>
              <div class="grow">
                <strong>{{ t(labelOf(account.label)) }}</strong><br /><span class="s m">{{ account.email }}</span>
              </div>
              <button type="button" class="b sm" (click)="enter(account.email, account.password)">
                {{ t('identity.login.submit') }}<span class="sr"> – {{ t(labelOf(account.label)) }}</span>
              </button>
            </li>
          }
        </ul>
      </section>
    }
  </div>`,
  styles: `
    .or {
      margin-block: var(--z-4);
      color: var(--z-muted);
    }
    .note {
      margin-block: var(--z-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LoginPage {
  /** Where to go afterwards: the page that asked to sign in. */
  readonly next = input<string>();
  /** Why somebody comes back from the other provider without having come in. */
  readonly problem = input<string>();
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly goIn = wayIn();
  private readonly elsewhere = inject(Elsewhere);
  protected readonly t = inject(I18n).t;
  protected readonly demoAccounts = () => this.session.me().instance.demoAccounts;
  protected readonly other = () => this.session.me().instance.otherSignIn;
  protected readonly acts = acting();
  /** In our own words: what an address says is not shown. */
  protected readonly problemOfOther = computed(() => {
    const code = otherSignInProblems.find((each) => each === this.problem());
    return code && this.t(`otherSignIn.problem.${code}`, { name: this.other() ?? '' });
  });
  protected readonly form = inject(NonNullableFormBuilder).group({ email: '', password: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: signIn,
    save: async ({ email, password }) => {
      const request = this.api.ask(this.api.client.POST('/api/session', { body: { email, password } }));
      await this.goIn(request, this.next());
    },
  });

  protected readonly labelOf = (label: string) => `identity.demo.label.${label as DemoLabel}` as const;

  protected async goToOther(): Promise<void> {
    await this.acts.run(async () => {
      const next = this.next();
      const request = this.api.client.POST('/api/session/oidc', { body: next ? { next: ownPath(next) } : {} });
      this.elsewhere.go((await this.api.ask(request)).url);
    });
  }

  protected async enter(email: string, password: string): Promise<void> {
    this.form.setValue({ email, password });
    await this.edit.submit();
  }
}
