import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import type { CampaignJoined, CampaignOwn } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Skeleton } from '@zesumme/ui';
import { read } from '../../platform/list-state';
import { CampaignCodeForm } from './code-form';
import { EntriesData } from './entries-data';
import { JoinForm } from './join-form';
import { OwnTrips } from './own-trips';
import { ThisDevice } from './this-device';

/** Where somebody joins a campaign by the link of their organisation, and then enters their trips: one address, one tap a day. */
@Component({
  selector: 'z-take-part-page',
  imports: [CampaignCodeForm, DemoMark, Failure, JoinForm, OwnTrips, Skeleton],
  template: `@if (code(); as own) {
      @if (trips.error(); as error) {
        <z-failure [level]="1" [title]="t('errors.title.page')" [error]="error" (retried)="trips.reload()" />
        <button type="button" class="b" (click)="device.forget()">{{ t('campaignCounting.entry.forget') }}</button>
      } @else if (now(); as campaign) {
        <h1>
          {{ campaign.title }}
          @if (campaign.isDemo) {
            <z-demo />
          }
        </h1>
        @if (newCode(); as shown) {
          <div class="note" role="status">
            <p>
              {{ t('campaignCounting.entry.yourCode') }}: <strong class="code">{{ shown }}</strong>
            </p>
            <p class="s">{{ t('campaignCounting.entry.codeOnce') }}</p>
            <button type="button" class="b sm" (click)="newCode.set('')">
              {{ t('campaignCounting.entry.codeNoted') }}
            </button>
          </div>
        }
        <z-own-trips [code]="own.code" [campaign]="campaign" (changed)="now.set($event)" (left)="device.forget()" />
      } @else {
        <z-skeleton />
      }
    } @else {
      <h1>{{ t('campaignCounting.entry.join') }}</h1>
      @if (token(); as link) {
        @if (invited.error(); as error) {
          <z-failure [error]="error" (retried)="invited.reload()" />
        } @else if (invited.value(); as invitation) {
          <z-join-form [token]="link" [invitation]="invitation" (joined)="join($event)" />
        } @else {
          <z-skeleton [rows]="3" />
        }
      }
      <section class="sect" aria-labelledby="has-code">
        <header>
          <h2 id="has-code">{{ t('campaignCounting.entry.hasCode') }}</h2>
        </header>
        <z-campaign-code-form (opened)="open($event)" (invited)="token.set($event)" />
      </section>
    }`,
  styles: `
    :host {
      display: block;
      max-width: 44rem;
    }
    .note {
      margin-block: var(--z-3);
    }
    .note button {
      margin-top: var(--z-2);
    }
    .code {
      font-family: ui-monospace, monospace;
      font-size: var(--z-text-l, 1.25rem);
      letter-spacing: 0.05em;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TakePartPage {
  private readonly data = inject(EntriesData);
  protected readonly device = inject(ThisDevice);
  protected readonly t = inject(I18n).t;
  /** Behind the hash of the address, with which it is sent to no server; or the code of a team, as it was typed. */
  protected readonly token = signal(inject(ActivatedRoute).snapshot.fragment ?? '');
  /** Shown once, after joining. */
  protected readonly newCode = signal('');
  /** The code that this device remembers, unless the link is of another campaign or organisation. */
  protected readonly code = computed(() => {
    const kept = this.device.code();
    return kept && (this.token() === '' || this.token() === kept.token) ? kept : null;
  });
  protected readonly invited = read(
    () => (this.code() || !this.token() ? undefined : this.token()),
    (token) => this.data.invitation(token),
  );
  protected readonly trips = read(
    () => this.code()?.code,
    (code) => this.data.own(code),
  );
  protected readonly now = linkedSignal<CampaignOwn | undefined>(() => this.trips.value());

  protected join({ code }: CampaignJoined): void {
    this.newCode.set(code);
    this.open(code);
  }

  protected open(code: string): void {
    this.device.keepCode({ code, token: this.token() });
  }
}
