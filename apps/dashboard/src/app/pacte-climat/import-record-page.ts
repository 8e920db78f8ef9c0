import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportRecord } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Rich, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { AssessmentLines } from './assessment-lines';
import { ImportRecordsData } from './import-records-data';
import { ImportUndo } from './import-undo';
import { ReviewLock } from './review-lock';
import { Words } from './words';

/** An import that was taken over: who, when, what became of each measure since, and the way to undo it. */
@Component({
  selector: 'z-import-record-page',
  imports: [AssessmentLines, DemoMark, Failure, Icon, ImportUndo, ReviewLock, Rich, RouterLink, Skeleton],
  template: `@if (found.error(); as error) {
      <p class="crumbs">
        <a [routerLink]="['/chapter-6', code(), 'history']"
          ><z-icon name="arrow-left" size="s" />{{ t('pastAssessment.back') }}</a
        >
      </p>
      <h1>{{ t('importRecord.title') }}</h1>
      <z-failure [level]="2" [title]="t('errors.title.page')" [error]="error" (retried)="found.reload()" />
    } @else if (record(); as taken) {
      <p class="crumbs">
        <a [routerLink]="['/chapter-6', code(), 'history']"
          ><z-icon name="arrow-left" size="s" />{{ t('pastAssessment.backOf', { commune: taken.commune.name }) }}</a
        >
        @if (taken.isDemo) {
          <z-demo />
        }
      </p>
      <h1>{{ t('importRecord.heading', { file: taken.fileName }) }}</h1>
      <p class="lede">
        <z-rich [parts]="i18n.parts('importRecord.lede', { when: i18n.instant(taken.at), by: taken.by })" />
      </p>
      <z-review-lock [code]="code()" />
      <z-import-undo [record]="taken" (recordChange)="record.set($event)" [isMain]="true" />
      <section class="sect" aria-labelledby="measures">
        <header>
          <h2 id="measures">{{ t('importRecord.measures') }}</h2>
          <a
            class="s"
            [routerLink]="['/chapter-6', code(), 'snapshots']"
            [queryParams]="{ from: taken.snapshotId }"
            fragment="compare"
            >{{ t('importRecord.compare') }}</a
          >
        </header>
        <table class="stack list" role="table">
          <caption class="sr">
            {{
              t('importRecord.caption')
            }}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">{{ t('importRecord.measure') }}</th>
              <th scope="col" role="columnheader">{{ t('importRecord.state') }}</th>
              <th scope="col" role="columnheader">{{ t('importRecord.becomes') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.id) {
              <tr role="row">
                <th scope="row" role="rowheader">{{ row.title }}</th>
                <td role="cell" [attr.data-l]="t('importRecord.state')">{{ row.state }}</td>
                <td role="cell" [attr.data-l]="t('importRecord.becomes')">
                  @if (row.difference; as difference) {
                    <z-assessment-lines [difference]="difference" />
                  } @else {
                    {{ row.becomes }}
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </section>
    } @else {
      <z-skeleton />
    }`,
  styles: `
    h1 {
      overflow-wrap: anywhere;
    }
    tbody th {
      font-weight: 400;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportRecordPage {
  /** The commune, and the import. */
  readonly code = input.required<string>();
  readonly id = input.required<string>();
  private readonly data = inject(ImportRecordsData);
  private readonly pageTitle = inject(PageTitle);
  private readonly words = inject(Words);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly found = read(
    () => ({ code: this.code(), id: this.id() }),
    ({ code, id }) => this.data.of(code, id),
  );
  protected readonly record = linkedSignal(() => this.found.value());
  protected readonly rows = computed(() =>
    (this.record()?.measures ?? []).map((each) => ({
      id: each.measure.id,
      title: this.words.measure(each.measure),
      state: this.t(`importRecord.states.${each.state}`),
      difference: each.difference,
      becomes: this.becomes(each),
    })),
  );

  constructor() {
    effect(() => {
      const file = this.record()?.fileName;
      if (file) this.pageTitle.set(this.t('importRecord.heading', { file }));
    });
  }

  private becomes({ state, isFirst }: ImportRecord['measures'][number]): string {
    if (state === 'undone') return this.t(isFirst ? 'importRecord.isGone' : 'importRecord.isBack');
    return this.t(state === 'as-imported' && isFirst ? 'importRecord.notAssessed' : 'importRecord.stays');
  }
}
