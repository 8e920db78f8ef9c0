import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AssessmentCheck, SheetIssue } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

/** So many errors are shown; whoever has more corrects these first. */
const MOST = 200;

/** All that is wrong in a spreadsheet of assessments, row by row. */
@Component({
  selector: 'z-import-issues',
  template: `<p class="note x" role="alert">
      {{ t('assessmentImport.wrong.sum', { count: check().issues.length, file: check().fileName }) }}
    </p>
    <table class="stack list" role="table">
      <caption class="sr">
        {{
          t('assessmentImport.wrong.caption')
        }}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">{{ t('assessmentImport.wrong.row') }}</th>
          <th scope="col" role="columnheader">{{ t('assessmentImport.wrong.column') }}</th>
          <th scope="col" role="columnheader">{{ t('assessmentImport.wrong.problem') }}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (issue of issues(); track $index) {
          <tr role="row">
            <th scope="row" role="rowheader">
              <span class="only">{{ t('assessmentImport.wrong.row') }} </span>{{ issue.row }}
            </th>
            <td role="cell" [attr.data-l]="t('assessmentImport.wrong.column')">{{ issue.column }}</td>
            <td role="cell" class="text" [attr.data-l]="t('assessmentImport.wrong.problem')">
              <span>{{ issue.text }}</span>
            </td>
          </tr>
        }
      </tbody>
    </table>
    @if (more(); as count) {
      <p class="s m">{{ t('assessmentImport.wrong.more', { count }) }}</p>
    }`,
  styles: `
    .note {
      margin-bottom: var(--z-3);
    }
    .text {
      overflow-wrap: anywhere;
    }
    .only {
      display: none;
    }
    @media (max-width: 599px) {
      .only {
        display: inline;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportIssues {
  readonly check = input.required<AssessmentCheck>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly more = computed(() => Math.max(0, this.check().issues.length - MOST));
  protected readonly issues = computed(() =>
    this.check()
      .issues.slice(0, MOST)
      .map((issue) => ({
        row: issue.row ?? this.t('assessmentImport.wrong.whole'),
        column: issue.column ? this.t(`assessmentImport.column.${issue.column}`) : '–',
        text: this.inWords(issue),
      })),
  );

  private inWords({ column, code, params }: SheetIssue): string {
    const { columns, values, ...others } = params as { columns?: string[]; values?: string[] };
    const named = columns?.map((each) => this.i18n.find(`assessmentImport.column.${each}`) ?? each);
    const words = values?.map((each) => this.word(column, each));
    const told = {
      ...(others as Record<string, string | number>),
      ...(named ? { columns: named.join(', ') } : {}),
      ...(words ? { values: words.join(', ') } : {}),
    };
    return (
      this.i18n.find(`assessmentImport.issue.${code}`, told) ?? this.i18n.find(`errors.field.${code}`, told) ?? code
    );
  }

  /** A word that a cell may hold, in the reader's language. */
  private word(column: SheetIssue['column'], value: string): string {
    const catalogue =
      column === 'state' ? 'pacteClimat.criteria' : column === 'sharesBy' ? 'assessmentImport.by' : 'common';
    return this.i18n.find(`${catalogue}.${value}`) ?? value;
  }
}
