import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import qrcode from 'qrcode-generator';
import { read } from '../platform/list-state';
import { CampaignsData } from './campaigns-data';
import { CountingData } from './counting-data';

/** Modules of white around the code, so that it is read. Source: ISO/IEC 18004, 6.3.8. */
const QUIET = 4;

/** The address of an organisation's entry page, with its QR code, to be passed on and printed. */
@Component({
  selector: 'z-campaign-link-page',
  imports: [Failure, Icon, RouterLink, Skeleton],
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
        @if (code(); as code) {
          <svg
            class="qr"
            role="img"
            [attr.aria-label]="t('campaignCounting.setUp.qr', { name: way.organisation.name })"
            [attr.viewBox]="'0 0 ' + code.size + ' ' + code.size"
          >
            <rect [attr.width]="code.size" [attr.height]="code.size" fill="#fff" />
            <path [attr.d]="code.path" fill="#000" />
          </svg>
        }
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
    .qr {
      display: block;
      width: min(100%, 20rem);
      margin-block: var(--z-4);
    }
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
  protected readonly code = computed(() => {
    const address = this.way()?.address;
    return address ? drawingOf(address) : null;
  });

  protected async copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address);
    void this.say.done(this.t('campaignCounting.setUp.copied'));
  }

  protected print(): void {
    window.print();
  }
}

/** The code as one path of squares. */
function drawingOf(text: string): { size: number; path: string } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  return { size: count + 2 * QUIET, path };
}
