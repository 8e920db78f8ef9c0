import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { QrCode } from '../platform/qr-code';
import { CampaignsData } from './campaigns-data';
import { CountingData } from './counting-data';

/** The address of an organisation's entry page, with its QR code, to be passed on and printed. */
@Component({
  selector: 'z-campaign-link-page',
  imports: [Failure, Icon, QrCode, RouterLink, Skeleton],
  template: `@if (read.error(); as error) {
      <z-failure [level]="1" [title]="t('errors.title.page')" [error]="error" (retried)="read.reload()" />
    } @else if (read.value(); as told) {
      <ol class="crumbs noprint">
        <li>
          <a routerLink="/campaigns">{{ t('campaigns.title') }}</a>
        </li>
        <li>
          <a [routerLink]="['/campaigns', id()]">{{ told.campaign.title }}</a>
        </li>
      </ol>
      <h1>{{ told.campaign.title }}</h1>
      @if (way(); as way) {
        <p class="lede">{{ way.organisation.name }}</p>
        <z-qr-code
          [text]="way.address ?? ''"
          [label]="t('campaignCounting.setUp.qr', { name: way.organisation.name })"
        />
        <p>{{ t('campaignCounting.setUp.poster') }}</p>
        <p class="s address">{{ way.address }}</p>
        <p class="noprint acts">
          <button type="button" class="b" (click)="copy(way.address ?? '')">
            {{ t('campaignCounting.setUp.copy') }}
          </button>
          <button type="button" class="b" (click)="print()">
            <z-icon name="printer" size="s" />{{ t('campaignCounting.setUp.print') }}
          </button>
        </p>
      }
    } @else {
      <z-skeleton />
    }`,
  styles: `
    .address {
      overflow-wrap: anywhere;
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
export class CampaignLinkPage {
  readonly id = input.required<string>();
  readonly organisationId = input.required<string>();
  private readonly campaigns = inject(CampaignsData);
  private readonly data = inject(CountingData);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly read = read(
    () => this.id(),
    async (id) => ({ campaign: await this.campaigns.get(id), counting: await this.data.counting(id) }),
  );
  protected readonly way = computed(() =>
    this.read
      .value()
      ?.counting.ways.find(({ organisation, address }) => organisation.id === this.organisationId() && address),
  );

  protected async copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address);
    void this.say.done(this.t('campaignCounting.setUp.copied'));
  }

  protected print(): void {
    window.print();
  }
}
