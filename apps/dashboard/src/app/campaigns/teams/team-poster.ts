import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { read } from '../../platform/list-state';
import { QrCode } from '../../platform/qr-code';
import { TeamsData } from './teams-data';

const ALL = 100;

/** The code of a team, to be scanned or typed, on a page to put up. */
@Component({
  selector: 'z-campaign-team-poster',
  imports: [Failure, Icon, QrCode, RouterLink, Skeleton],
  template: `@if (read.error(); as error) {
      <z-failure [level]="1" [title]="t('errors.title.page')" [error]="error" (retried)="read.reload()" />
    } @else if (read.value(); as page) {
      <ol class="crumbs noprint">
        <li>
          <a [routerLink]="['/campaigns', id()]">{{ page.campaign.title }}</a>
        </li>
        <li>
          <a [routerLink]="['/campaigns', id(), 'teams', organisationId()]">{{
            t('campaignCounting.teams.of', { name: page.organisation.name })
          }}</a>
        </li>
      </ol>
      <h1>{{ page.campaign.title }}</h1>
      @if (team(); as team) {
        <p class="lede">{{ page.organisation.name }} – {{ team.name }}</p>
        @if (team.address; as address) {
          <z-qr-code [text]="address" [label]="t('campaignCounting.teams.qr', { name: team.name })" />
          <p class="code">{{ team.code }}</p>
          <p>{{ t('campaignCounting.teams.poster', { code: team.code ?? '', page: typedAt }) }}</p>
          <p class="noprint acts">
            <button type="button" class="b" (click)="copy(address)">{{ t('campaignCounting.setUp.copy') }}</button>
            <button type="button" class="b" (click)="print()">
              <z-icon name="printer" size="s" />{{ t('campaignCounting.setUp.print') }}
            </button>
          </p>
        } @else {
          <p class="note">{{ t('campaignCounting.teams.noCode') }}</p>
        }
      } @else {
        <p class="note">{{ t('campaignCounting.teams.noneFound') }}</p>
      }
    } @else {
      <z-skeleton />
    }`,
  styles: `
    .code {
      color: inherit;
      font-family: ui-monospace, monospace;
      font-size: 2rem;
      letter-spacing: 0.1em;
      margin-block: var(--z-3);
    }
    .acts {
      margin-top: var(--z-4);
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignTeamPosterPage {
  readonly id = input.required<string>();
  readonly organisationId = input.required<string>();
  readonly teamId = input.required<string>();
  private readonly data = inject(TeamsData);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  /** Where whoever cannot scan types the code. */
  protected readonly typedAt = `${inject(DOCUMENT).location.host}/take-part`;
  protected readonly read = read(
    () => ({ id: this.id(), organisationId: this.organisationId() }),
    (of) => this.data.list(of, { size: ALL }),
  );
  protected readonly team = computed(() => this.read.value()?.items.find(({ id }) => id === this.teamId()));

  protected async copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address);
    void this.say.done(this.t('campaignCounting.setUp.copied'));
  }

  protected print(): void {
    window.print();
  }
}
