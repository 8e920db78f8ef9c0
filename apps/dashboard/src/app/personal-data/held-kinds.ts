import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { DataRow, DataRows, HeldKind } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

/** What is held about somebody, kind by kind: why, for how long, and what. */
@Component({
  selector: 'z-held-kinds',
  template: `@for (kind of held(); track kind.kind) {
    <section class="sect" [attr.aria-labelledby]="'kind-' + kind.kind">
      <header>
        <h2 [id]="'kind-' + kind.kind">{{ t(nameOf(kind)) }}</h2>
      </header>
      <p class="say">{{ t(purposeOf(kind)) }}</p>
      <p class="s m">
        {{ t('personalData.basis.label') }} {{ t(basisOf(kind)) }}<br />{{ t('personalData.kept.label') }}
        {{ t(keptOf(kind), { months: kind.months ?? 0 }) }}
      </p>
      @for (holding of kind.holdings; track holding.table) {
        <details [open]="isFacts(holding)">
          <summary>
            {{ tableOf(holding) }} <span class="m">({{ t('personalData.count', { count: holding.total }) }})</span>
          </summary>
          @if (isFacts(holding)) {
            @for (row of holding.rows; track $index) {
              <dl class="pairs">
                @for (fact of row.facts; track fact.field) {
                  <dt>{{ fieldOf(fact.field) }}</dt>
                  <dd>{{ valueOf(fact.field, fact.value) }}</dd>
                }
              </dl>
            }
          } @else if (isTold(holding)) {
            <ul class="rows">
              @for (row of holding.rows; track $index) {
                <li>
                  <span class="grow"
                    >{{ textOf(row) }}
                    @if (row.at) {
                      <br /><span class="s m">{{ momentOf(row.at) }}</span>
                    }
                  </span>
                </li>
              }
            </ul>
          }
          @if (holding.total > holding.rows.length) {
            <p class="s m">{{ t('personalData.more', { count: holding.total - holding.rows.length }) }}</p>
          }
        </details>
      }
    </section>
  }`,
  styles: `
    details {
      margin-top: var(--z-3);
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
    li {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeldKinds {
  readonly kinds = input.required<readonly HeldKind[]>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly held = computed(() => this.kinds().filter(({ holdings }) => holdings.length > 0));

  protected readonly nameOf = ({ kind }: HeldKind) => `personalData.kind.${kind}.name` as const;
  protected readonly purposeOf = ({ kind }: HeldKind) => `personalData.kind.${kind}.purpose` as const;
  protected readonly keptOf = ({ kind }: HeldKind) => `personalData.kind.${kind}.kept` as const;
  protected readonly basisOf = ({ basis }: HeldKind) => `personalData.basis.${basis}` as const;
  protected readonly tableOf = ({ table }: DataRows): string => this.i18n.find(`personalData.table.${table}`) ?? table;
  protected readonly isFacts = ({ rows }: DataRows): boolean => rows.some(({ facts }) => facts.length > 0);
  protected readonly isTold = ({ rows }: DataRows): boolean => rows.some(({ at, text }) => at !== null || text !== '');
  protected readonly fieldOf = (field: string): string =>
    this.i18n.find(`personalData.field.${field}`) ?? this.i18n.find(`common.field.${field}`) ?? field;

  protected valueOf(field: string, value: string | null): string {
    if (value === null || value === '') return this.t('common.state.notEntered');
    if (isInstant.test(value)) return this.i18n.instant(value);
    return this.i18n.find(`personalData.value.${field}.${value}`) ?? value;
  }

  /** An event is stored by its kind, which has its words in the catalogue of histories. */
  protected readonly textOf = ({ text }: DataRow): string =>
    this.i18n.find(`common.event.${text.replace('.', '-')}`) ?? text;

  protected readonly momentOf = (at: string): string =>
    isInstant.test(at) ? this.i18n.instant(at) : this.i18n.day(at.slice(0, 10), 'medium');
}

const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
