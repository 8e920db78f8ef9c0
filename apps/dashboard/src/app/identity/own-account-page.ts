import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Ask, DemoMark, I18n, Icon } from '@zesumme/ui';
import { Api } from '../platform/api';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { OwnContactForm } from './own-contact-form';
import { OwnDetailsForm } from './own-details-form';
import { OwnMailsForm } from './own-mails-form';
import { OwnPasswordForm } from './own-password-form';
import { OwnSecondFactor } from './own-second-factor';
import { OwnSessions } from './own-sessions';

/** The own account: name and language, password, and the way out of every device. */
@Component({
  selector: 'z-own-account-page',
  imports: [
    DemoMark,
    Icon,
    OwnContactForm,
    OwnDetailsForm,
    OwnMailsForm,
    OwnPasswordForm,
    OwnSecondFactor,
    OwnSessions,
    RouterLink,
  ],
  template: `<div class="head">
      <h1>
        {{ t('identity.own.title') }}
        @if (session.me().account?.isDemo) {
          <z-demo />
        }
      </h1>
    </div>
    <p class="m">{{ session.me().account?.email }} · {{ t(roleLabel()) }}{{ organisation() }}</p>
    @if (speaks()) {
      <z-own-contact-form />
      <section class="sect form" aria-labelledby="place">
        <header>
          <h2 id="place">{{ t('identity.own.place.title') }}</h2>
        </header>
        <ul class="rows">
          @if (session.may('action.report')) {
            <li>
              <z-icon name="check-square" /><span class="grow"
                ><a routerLink="/actions/promised">{{ t('actions.promised.title') }}</a
                ><br /><span class="s m">{{ t('identity.own.place.promised') }}</span></span
              >
            </li>
          }
          <li>
            <z-icon name="users-three" /><span class="grow"
              ><a routerLink="/successions">{{ t('successions.title') }}</a
              ><br /><span class="s m">{{ t('identity.own.place.successions') }}</span></span
            >
          </li>
        </ul>
      </section>
    } @else {
      <z-own-details-form />
    }
    <z-own-mails-form />
    @if (session.me().account?.isDemo) {
      <section class="sect form">
        <header>
          <h2>{{ t('identity.own.sharedTitle') }}</h2>
        </header>
        <p class="say s">{{ t('identity.own.shared') }}</p>
      </section>
    } @else {
      <z-own-password-form />
      <z-own-second-factor />
    }
    <section class="sect form" aria-labelledby="data">
      <header>
        <h2 id="data">{{ t('personalData.title') }}</h2>
      </header>
      <ul class="rows">
        <li>
          <z-icon name="address-book" /><span class="grow"
            ><a routerLink="/account/data">{{ t('personalData.entry') }}</a></span
          >
        </li>
      </ul>
    </section>
    <section class="sect form">
      <header>
        <h2>{{ t('identity.own.everywhere') }}</h2>
      </header>
      <z-own-sessions />
      <p class="say s">{{ t('identity.own.everywhereText') }}</p>
      <button type="button" class="b" (click)="signOutEverywhere()">{{ t('identity.own.everywhere') }}</button>
    </section>`,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnAccountPage implements HasUnsavedChanges {
  private readonly api = inject(Api);
  private readonly ask = inject(Ask);
  private readonly router = inject(Router);
  private readonly details = viewChild(OwnDetailsForm);
  private readonly contact = viewChild(OwnContactForm);
  private readonly password = viewChild(OwnPasswordForm);
  private readonly factor = viewChild(OwnSecondFactor);
  protected readonly session = inject(Session);
  protected readonly t = inject(I18n).t;
  /** Whether the account stands for a contact of an organisation today. */
  protected readonly speaks = computed(() => this.session.account()?.organisationId !== null);
  protected readonly roleLabel = () => `identity.role.${this.session.role()}` as const;

  protected organisation(): string {
    const name = this.session.me().account?.organisationName;
    return name ? ` · ${name}` : '';
  }

  hasUnsavedChanges(): boolean {
    const forms = [this.details(), this.contact(), this.password(), this.factor()];
    return forms.some((form) => form?.hasUnsavedChanges());
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected async signOutEverywhere(): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('identity.own.everywhereQuestion'),
      text: this.t('identity.own.everywhereText'),
      act: this.t('identity.own.everywhere'),
    });
    if (!isSure) return;
    await this.api.ask(this.api.client.DELETE('/api/sessions'));
    await this.session.load();
    await this.router.navigateByUrl('/login');
  }
}
