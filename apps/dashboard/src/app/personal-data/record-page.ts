import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { RecordedKind } from '@zesumme/domain';
import { Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { DataTabs } from './data-tabs';
import { PersonalDataData } from './personal-data-data';

/** The record of processing activities, to be read, printed, and shown to whoever supervises. */
@Component({
  selector: 'z-record-page',
  imports: [DataTabs, Failure, Icon, Skeleton],
  template: `<div class="head">
      <h1>{{ t('personalData.record.title') }}</h1>
      <z-data-tabs />
    </div>
    <p class="lede">{{ t('personalData.record.lede') }}</p>
    @if (found.error(); as error) {
      <z-failure [level]="2" [error]="error" (retried)="found.reload()" />
    } @else if (found.value(); as record) {
      <div class="acts below">
        <button type="button" class="b" (click)="print()">
          <z-icon name="printer" size="s" />{{ t('personalData.record.print') }}
        </button>
        <a class="b" download [href]="'/api/personal-data/record/document?language=' + i18n.locale()"
          ><z-icon name="file-pdf" size="s" />{{ t('personalData.pdf') }}</a
        >
      </div>
      <dl class="pairs">
        <dt>{{ t('personalData.record.controller') }}</dt>
        <dd>{{ t('personalData.record.controllerName') }}</dd>
        <dt>{{ t('personalData.document.madeOn') }}</dt>
        <dd>{{ i18n.instant(record.madeAt) }}</dd>
      </dl>
      @for (kind of record.kinds; track kind.kind) {
        <section class="sect" [attr.aria-labelledby]="'kind-' + kind.kind">
          <header>
            <h2 [id]="'kind-' + kind.kind">{{ t(textOf(kind, 'name')) }}</h2>
          </header>
          <dl class="pairs">
            <dt>{{ t('personalData.purpose') }}</dt>
            <dd>{{ t(textOf(kind, 'purpose')) }}</dd>
            <dt>{{ t('personalData.record.basis') }}</dt>
            <dd>{{ t(basisOf(kind)) }}</dd>
            <dt>{{ t('personalData.record.people') }}</dt>
            <dd>{{ t(recordOf(kind, 'people')) }}</dd>
            <dt>{{ t('personalData.record.data') }}</dt>
            <dd>{{ tablesOf(kind) }}</dd>
            <dt>{{ t('personalData.record.recipients') }}</dt>
            <dd>{{ t(recordOf(kind, 'recipients')) }}</dd>
            <dt>{{ t('personalData.record.kept') }}</dt>
            <dd>{{ t(keptOf(kind), { months: kind.months ?? 0 }) }}</dd>
          </dl>
        </section>
      }
      <section class="sect" aria-labelledby="transfers">
        <header>
          <h2 id="transfers">{{ t('personalData.record.transfers') }}</h2>
        </header>
        <p>{{ t('personalData.record.transfersText') }}</p>
      </section>
      <section class="sect" aria-labelledby="security">
        <header>
          <h2 id="security">{{ t('personalData.record.security') }}</h2>
        </header>
        <p>{{ t('personalData.record.securityText') }}</p>
      </section>
    } @else {
      <z-skeleton />
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordPage {
  private readonly data = inject(PersonalDataData);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly found = read(
    () => true,
    () => this.data.record(),
  );
  protected readonly textOf = ({ kind }: RecordedKind, part: 'name' | 'purpose') =>
    `personalData.kind.${kind}.${part}` as const;
  protected readonly keptOf = ({ kind }: RecordedKind) => `personalData.kind.${kind}.kept` as const;
  protected readonly basisOf = ({ basis }: RecordedKind) => `personalData.basis.${basis}` as const;
  protected readonly recordOf = ({ kind }: RecordedKind, part: 'people' | 'recipients') =>
    `personalData.record.of.${kind}.${part}` as const;

  protected readonly tablesOf = ({ tables }: RecordedKind): string =>
    tables.map((table) => this.i18n.find(`personalData.table.${table}`) ?? table).join(', ');

  protected print(): void {
    this.window?.print();
  }
}
