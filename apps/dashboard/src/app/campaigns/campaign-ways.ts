import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CampaignDetail, CampaignWay } from '@zesumme/domain';
import { I18n, Icon, Say, download } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { fileFetcher } from '../platform/fetch-file';
import { read } from '../platform/list-state';
import { CountingData } from './counting-data';

/** How a campaign takes entries: for whoever runs it all organisations, for an organisation its own link, totals and certificate. */
@Component({
  selector: 'z-campaign-ways',
  imports: [Icon, RouterLink],
  template: `@if (counting.value(); as now) {
    @if (now.can.edit || now.ways.length > 0) {
      <section class="sect" aria-labelledby="ways">
        <header>
          <h2 id="ways">{{ t('campaignCounting.setUp.title') }}</h2>
          @if (now.can.edit) {
            <a class="b sm" [routerLink]="['/campaigns', campaign().id, 'counting']"
              ><z-icon name="pencil-simple" size="s" />{{ t('campaignCounting.setUp.edit') }}</a
            >
          }
        </header>
        <p class="s m">{{ state() }}</p>
        @if (acting.problem()) {
          <p class="note x" role="alert">{{ acting.problem() }}</p>
        }
        @if (now.state !== 'off' && now.ways.length > 0) {
          <ul class="rows">
            @for (way of now.ways; track way.organisation.id) {
              <li>
                <div class="grow">
                  <strong>{{ way.organisation.name }}</strong>
                  <br /><span class="s m">{{
                    t(way.byTotals ? 'campaignCounting.setUp.byTotal' : 'campaignCounting.setUp.byLink')
                  }}</span>
                </div>
                @if (way.address) {
                  <a
                    class="b sm"
                    [routerLink]="['/campaigns', campaign().id, 'links', way.organisation.id]"
                    [attr.aria-label]="t('campaignCounting.setUp.linkOf', { name: way.organisation.name })"
                    >{{ t('campaignCounting.setUp.link') }}</a
                  >
                }
                @if (way.can.teams) {
                  <a
                    class="b sm"
                    [routerLink]="['/campaigns', campaign().id, 'teams', way.organisation.id]"
                    [attr.aria-label]="t('campaignCounting.teams.manageOf', { name: way.organisation.name })"
                    >{{ t('campaignCounting.teams.manage') }}</a
                  >
                }
                @if (way.can.totals) {
                  <a
                    class="b sm"
                    [routerLink]="['/campaigns', campaign().id, 'totals', way.organisation.id]"
                    [attr.aria-label]="t('campaignCounting.setUp.totalsOf', { name: way.organisation.name })"
                    >{{ t('campaignCounting.setUp.totals') }}</a
                  >
                }
                @if (way.can.certify) {
                  <button
                    type="button"
                    class="b sm"
                    [disabled]="acting.isBusy()"
                    [attr.aria-label]="t('campaignCounting.certificate.getOf', { name: way.organisation.name })"
                    (click)="certify(way)"
                  >
                    <z-icon name="file-pdf" size="s" />{{ t('campaignCounting.certificate.get') }}
                  </button>
                }
              </li>
            }
          </ul>
        }
      </section>
    }
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignWays {
  readonly campaign = input.required<CampaignDetail>();
  private readonly data = inject(CountingData);
  private readonly fetchFile = fileFetcher();
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly counting = read(
    () => ({ id: this.campaign().id, version: this.campaign().version }),
    ({ id }) => this.data.counting(id),
  );
  protected readonly state = computed(() => {
    const now = this.counting.value();
    if (!now) return '';
    const day = now.state === 'to-come' ? this.campaign().startDay : now.lastEntryDay;
    return this.t(`campaignCounting.state.${now.state}`, { day: day ? this.i18n.day(day) : '' });
  });

  protected async certify({ organisation }: CampaignWay): Promise<void> {
    const path = `/api/campaigns/${this.campaign().id}/organisations/${organisation.id}/certificate`;
    const query = new URLSearchParams({ language: this.i18n.locale() });
    const file = await this.acting.run(() => this.fetchFile(path, query, 'certificate.pdf'));
    if (!file) return;
    download(file.name, file.content);
    void this.say.done(this.t('spreadsheets.menu.done', { name: file.name }));
  }
}
