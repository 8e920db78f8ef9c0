import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type ActionStanding,
  type ResponsiblePage,
  type ResponsibleContact,
  type ResponsibleRow,
  actionStandings,
  standingFilter,
} from '@zesumme/domain';
import { DemoMark, I18n, SortButton, ariaSort } from '@zesumme/ui';
import { Chart, type ChartFill, type ChartSeries } from '@zesumme/ui/chart';
import { ExportMenu } from '../platform/export-menu';
import type { ListState } from '../platform/list-state';

/** What is drawn: an abandoned action leaves the count, and stands in the table alone. */
const drawn = ['done', 'under-way', 'planned', 'idea', 'late'] as const satisfies readonly ActionStanding[];
const fills = {
  done: 'effective',
  'under-way': 'half',
  planned: 'planned',
  idea: 'remaining',
  late: 'late',
} as const satisfies Record<(typeof drawn)[number], ChartFill>;

type Query = Record<string, string>;

/** A row of the table: an organisation, or below it a contact of it. */
interface Line extends Pick<ResponsibleRow, 'organisation' | 'counts' | 'counted'> {
  key: string;
  name: string;
  isPart: boolean;
  /** Which contact; null where nobody of the organisation is named, absent in the row of the organisation itself. */
  contact?: ResponsibleContact['contact'];
}

/** How actions stand by who answers for them: drawn, and as a table of which every figure leads to its actions. */
@Component({
  selector: 'z-responsible-picture',
  imports: [Chart, DemoMark, ExportMenu, RouterLink, SortButton],
  template: `<z-chart
      [sentence]="sentence()"
      [labelsName]="t('pictures.responsibles.responsible')"
      [labels]="labels()"
      [series]="series()"
      [stacked]="true"
      [horizontal]="true"
      [fileName]="t('pictures.responsibles.file')"
      [offersTable]="false"
      >{{ abandoned() }} {{ part() }}</z-chart
    >
    <p class="acts"><z-export-menu path="/api/actions/by-responsible/export" [query]="query()" /></p>
    <p class="xs m incl">{{ t('pictures.responsibles.what') }}</p>
    <table class="stack list" role="table">
      <caption class="sr">
        {{
          t('pictures.responsibles.caption')
        }}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" [attr.aria-sort]="sortOf('name')">
            @if (state(); as list) {
              <z-sort by="name" [current]="list.sort()" (sorted)="list.set({ sort: $event })">{{
                t('pictures.responsibles.responsible')
              }}</z-sort>
            } @else {
              {{ t('pictures.responsibles.responsible') }}
            }
          </th>
          <th scope="col" role="columnheader" class="num" [attr.aria-sort]="sortOf('counted')">
            @if (state(); as list) {
              <z-sort by="counted" [current]="list.sort()" (sorted)="list.set({ sort: $event })">{{
                t('pictures.responsibles.counted')
              }}</z-sort>
            } @else {
              {{ t('pictures.responsibles.counted') }}
            }
          </th>
          @for (standing of standings; track standing) {
            <th scope="col" role="columnheader" class="num" [attr.aria-sort]="sortOf(standing)">
              @if (isSorted(standing) && state(); as list) {
                <z-sort [by]="standing" [current]="list.sort()" (sorted)="list.set({ sort: $event })">{{
                  name(standing)
                }}</z-sort>
              } @else {
                {{ name(standing) }}
              }
            </th>
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of lines(); track row.key) {
          <tr role="row" [class.part]="row.isPart">
            <th scope="row" role="rowheader" [class.person]="row.isPart">
              {{ row.name }}
              @if (!row.isPart && row.organisation?.isDemo) {
                &ngsp;<z-demo />
              }
            </th>
            <td role="cell" class="num" [attr.data-l]="t('pictures.responsibles.counted')">
              @if (row.counted > 0) {
                <a routerLink="/actions" [queryParams]="counted(row)"
                  ><span class="sr">{{ cell(row, t('pictures.responsibles.counted')) }}</span
                  >{{ row.counted }}</a
                >
              } @else {
                0
              }
            </td>
            @for (standing of standings; track standing) {
              <td role="cell" class="num" [class.hide]="row.counts[standing] === 0" [attr.data-l]="name(standing)">
                @if (row.counts[standing] > 0) {
                  <a routerLink="/actions" [queryParams]="queryOf(row, standing)"
                    ><span class="sr">{{ cell(row, name(standing)) }}</span
                    >{{ row.counts[standing] }}</a
                  >
                } @else {
                  0
                }
              </td>
            }
          </tr>
        }
      </tbody>
    </table>`,
  styles: `
    table {
      margin-top: var(--z-4);
    }
    .person {
      font-weight: 400;
    }
    @media (min-width: 600px) {
      .person {
        padding-left: var(--z-5);
      }
    }
    @media (max-width: 599px) {
      .part {
        padding-left: var(--z-5);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResponsiblePicture {
  readonly page = input.required<ResponsiblePage>();
  /** The commune whose actions are counted; without one those of all that the reader sees. */
  readonly communeCode = input('');
  /** What the page was asked for: the file holds all of it. */
  readonly query = input.required<Readonly<Record<string, unknown>>>();
  /** The list whose order the heads of the columns change; without it they only name their column. */
  readonly state = input<Pick<ListState<never>, 'sort' | 'set'>>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly standings = actionStandings;
  protected readonly name = (standing: ActionStanding): string => this.t(`pictures.responsibles.standing.${standing}`);
  protected readonly isSorted = (standing: ActionStanding): boolean => standing === 'done' || standing === 'late';

  protected readonly sentence = computed(() => {
    const { done, planned, idea, late, ...counts } = this.page().actions;
    const underWay = counts['under-way'];
    const counted = done + planned + idea + late + underWay;
    return this.t('pictures.responsibles.sentence', { counted, done, underWay, planned, idea, late });
  });
  protected readonly abandoned = computed(() => {
    const { abandoned } = this.page().actions;
    return abandoned === 0 ? '' : this.t('pictures.responsibles.abandoned', { abandoned });
  });
  /** Where not all are drawn: how many are. */
  protected readonly part = computed(() => {
    const { items, total } = this.page();
    return items.length < total ? this.t('pictures.responsibles.someShown', { shown: items.length, total }) : '';
  });
  protected readonly lines = computed(() =>
    this.page().items.flatMap(({ contacts, ...row }): Line[] => {
      const key = row.organisation?.id ?? 'nobody';
      return [
        { ...row, key, name: this.nameOf(row), isPart: false },
        ...contacts.map((each) => ({
          ...each,
          organisation: row.organisation,
          key: `${key} ${each.contact?.id ?? 'none'}`,
          name: each.contact?.name ?? this.t('pictures.responsibles.nobodyNamed'),
          isPart: true,
        })),
      ];
    }),
  );
  private readonly rows = computed(() => this.page().items.filter(({ counted }) => counted > 0));
  protected readonly labels = computed(() => this.rows().map((row) => this.nameOf(row)));
  protected readonly series = computed(() =>
    drawn.map((standing): ChartSeries => ({
      name: this.name(standing),
      fill: fills[standing],
      values: this.rows().map(({ counts }) => counts[standing]),
    })),
  );

  protected sortOf(by: string): 'ascending' | 'descending' | null {
    const list = this.state();
    return list ? ariaSort(by, list.sort()) : null;
  }

  protected nameOf({ organisation }: Pick<ResponsibleRow, 'organisation'>): string {
    return organisation?.name ?? this.t('pictures.responsibles.nobody');
  }

  protected cell(row: Line, standing: string): string {
    const responsible = row.isPart ? `${this.nameOf(row)}, ${row.name}` : row.name;
    return this.t('pictures.responsibles.cell', { responsible, standing });
  }

  /** The list of exactly the actions that a figure counts. */
  protected queryOf(row: Line, standing: ActionStanding): Query {
    const { status, late } = standingFilter(standing);
    return { ...this.whose(row), status, ...(late === undefined ? {} : { late: String(late) }) };
  }

  protected counted(row: Line): Query {
    return { ...this.whose(row), status: 'counted' };
  }

  private whose({ organisation, contact, isPart }: Line): Query {
    const communeCode = this.communeCode();
    return {
      chapter6: 'true',
      ...(organisation ? { organisationId: organisation.id } : { unassigned: 'true' }),
      ...(isPart ? { contactId: contact?.id ?? 'none' } : {}),
      ...(communeCode ? { communeCode } : {}),
    };
  }
}
