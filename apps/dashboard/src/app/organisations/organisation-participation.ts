import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { OrganisationsData } from './organisations-data';

/** What an organisation took part in, year by year, with the attestation of each for its own report. */
@Component({
  selector: 'z-organisation-participation',
  imports: [Failure, Icon, Skeleton],
  template: `<section class="sect" aria-labelledby="participation">
    <header>
      <h2 id="participation">{{ t('participation.section') }}</h2>
    </header>
    @if (found.error(); as error) {
      <z-failure [error]="error" (retried)="found.reload()" />
    } @else if (found.value(); as participation) {
      <ul class="rows wrap">
        @for (row of participation.years; track row.year) {
          <li>
            <span class="grow"
              ><strong>{{ row.year }}</strong
              ><br /><span class="s m"
                >{{
                  t('participation.line', { meetings: row.meetings, campaigns: row.campaigns, actions: row.actions })
                }}
                @if (row.meetings + row.campaigns + row.actions === 0) {
                  <br />{{ t('participation.empty') }}
                }
              </span></span
            >
            <a
              class="b sm"
              download
              [href]="addressOf(row.year)"
              [attr.aria-label]="t('participation.downloadOf', { year: '' + row.year })"
              ><z-icon name="download-simple" size="s" />{{ t('participation.download') }}</a
            >
          </li>
        }
      </ul>
    } @else {
      <z-skeleton [rows]="2" />
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationParticipation {
  readonly organisationId = input.required<string>();
  private readonly data = inject(OrganisationsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly found = read(
    () => this.organisationId(),
    (id) => this.data.participation(id),
  );

  /** In the language of the page. */
  protected addressOf(year: number): string {
    return `/api/organisations/${this.organisationId()}/attestation?year=${year}&language=${this.i18n.locale()}`;
  }
}
