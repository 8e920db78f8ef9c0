import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { QrCode } from '../platform/qr-code';
import { DiagnosisData } from './diagnosis-data';

/** Where the employees of an organisation answer, with its QR code, to be passed on and printed. */
@Component({
  selector: 'z-questionnaire-link-page',
  imports: [Empty, Failure, Icon, QrCode, RouterLink, Skeleton],
  template: `@if (read.error(); as error) {
      <z-failure [level]="1" [title]="t('errors.title.page')" [error]="error" (retried)="read.reload()" />
    } @else if (read.value(); as told) {
      <ol class="crumbs noprint">
        <li>
          <a routerLink="/questionnaires">{{ t('questionnaires.title') }}</a>
        </li>
        <li>
          <a [routerLink]="['/questionnaires', id()]">{{ told.questionnaire.title[i18n.locale()] }}</a>
        </li>
      </ol>
      <h1>{{ told.questionnaire.title[i18n.locale()] }}</h1>
      @if (row(); as row) {
        <p class="lede">{{ row.organisation.name }}</p>
        <z-qr-code
          [text]="row.address ?? ''"
          [label]="t('questionnaires.follow.qr', { name: row.organisation.name })"
        />
        <p>{{ t('questionnaires.answer.anonymous') }}</p>
        <p class="s address">{{ row.address }}</p>
        <p class="noprint acts">
          <button type="button" class="b" (click)="copy(row.address ?? '')">
            {{ t('questionnaires.follow.copyLink', { name: row.organisation.name }) }}
          </button>
          <button type="button" class="b" (click)="print()">
            <z-icon name="printer" size="s" />{{ t('campaignCounting.setUp.print') }}
          </button>
        </p>
      } @else {
        <z-empty [title]="t('questionnaires.answer.closed')" />
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
export class QuestionnaireLinkPage {
  readonly id = input.required<string>();
  readonly organisationId = input.required<string>();
  private readonly data = inject(DiagnosisData);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly read = read(
    () => this.id(),
    async (id) => ({ questionnaire: await this.data.get(id), follow: await this.data.follow(id) }),
  );
  protected readonly row = computed(() =>
    this.read
      .value()
      ?.follow.organisations.find(
        ({ organisation, address }) => organisation.id === this.organisationId() && address !== null,
      ),
  );

  protected async copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address);
    void this.say.done(this.t('questionnaires.follow.linkCopied'));
  }

  protected print(): void {
    window.print();
  }
}
