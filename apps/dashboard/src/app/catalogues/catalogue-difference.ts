import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CatalogueVersionDetail } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

type Node = CatalogueVersionDetail['difference'][number];
type Value = Node['fields'][number]['before'];

/** What one version changes against another: one sentence, and every field with both its values. */
@Component({
  selector: 'z-catalogue-difference',
  template: `
    <p class="say">{{ sentence() }}</p>
    @if (rows().length > 0) {
      <table class="stack list" role="table">
        <caption class="sr">
          {{
            t('catalogues.difference')
          }}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{{ t('catalogues.what') }}</th>
            <th scope="col" role="columnheader">{{ t('catalogues.field') }}</th>
            <th scope="col" role="columnheader">{{ t('catalogues.before') }}</th>
            <th scope="col" role="columnheader">{{ t('catalogues.after') }}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          @for (row of rows(); track $index) {
            <tr role="row">
              <th scope="row" role="rowheader">
                {{ row.title }}<br /><span class="s m">{{ row.what }}</span>
              </th>
              <td role="cell" [attr.data-l]="t('catalogues.field')">{{ row.field }}</td>
              <td role="cell" [attr.data-l]="t('catalogues.before')">
                <span class="text">{{ row.before }}</span>
              </td>
              <td role="cell" [attr.data-l]="t('catalogues.after')">
                <span class="text">{{ row.after }}</span>
              </td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styles: '.text { overflow-wrap: anywhere; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CatalogueDifference {
  readonly nodes = input.required<CatalogueVersionDetail['difference']>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly sentence = computed(() => {
    const count = (change: Node['change']): number => this.nodes().filter((node) => node.change === change).length;
    const [added, changed, removed] = [count('added'), count('changed'), count('removed')];
    return added + changed + removed === 0
      ? this.t('catalogues.noDifference')
      : this.t('catalogues.differenceSum', { added, changed, removed });
  });
  protected readonly rows = computed(() =>
    this.nodes().flatMap((node) => {
      const title = (this.i18n.locale() === 'de' ? node.titleDe : node.titleFr) ?? node.key;
      const what = `${this.t(`catalogues.node.${node.node}`)} · ${this.t(`catalogues.change.${node.change}`)}`;
      return node.fields
        .filter((each) => !isSilent(each, node))
        .map(({ field, before, after }) => ({
          ...{ title, what },
          field: this.nameOf(field, node.node),
          before: this.inWords(field, before),
          after: this.inWords(field, after),
        }));
    }),
  );

  private nameOf(field: string, node: Node['node']): string {
    const [name = '', number] = field.split(' ');
    if (node === 'head') return this.headNameOf(name, number);
    if (number) return `${this.t(`catalogues.kind.${name as 'criterion'}`)} ${number}`;
    if (name.startsWith('source.')) {
      return `${this.t('catalogues.source')} · ${this.t(`catalogues.value.${name.slice(7) as 'points'}`)}`;
    }
    return this.i18n.find(`catalogues.column.${columns[name] ?? name}`) ?? name;
  }

  /** What a version says of itself goes by the names of the forms in which it is said. */
  private headNameOf(name: string, number: string | undefined): string {
    if (number) return this.t(`catalogues.part.${name as 'level'}`, { number });
    if (name.startsWith('certification.')) {
      const own = certificationNames[name.slice('certification.'.length)] ?? '';
      return `${this.t('levels.certificate')} · ${this.i18n.find(`levels.${own}`) ?? name}`;
    }
    return this.i18n.find(`catalogues.fields.${name}`) ?? this.i18n.find(`catalogues.column.${name}`) ?? name;
  }

  private inWords(field: string, value: Value): string {
    if (value === null) return this.t('catalogues.nothing');
    if (typeof value === 'boolean') return this.t(value ? 'common.yes' : 'common.no');
    if (typeof value === 'number') return this.i18n.number(value);
    if (isDay.test(value)) return this.i18n.day(value, 'medium');
    return (field === 'indicator.direction' && this.i18n.find(`catalogues.direction.${value}`)) || value;
  }
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** What a version says of certificates, by the label of its field. */
const certificationNames: Record<string, string> = {
  validityYears: 'years',
  from: 'starts',
  to: 'ends',
  source: 'sourceField',
  day: 'day',
  toConfirm: 'confirm',
};

/** Fields of the content by the column that says them. */
const columns: Record<string, string> = {
  slug: 'code',
  sectionCode: 'parent',
  codeInferred: 'number',
  titleFr: 'textFr',
  titleDe: 'textDe',
  titleEn: 'textEn',
  titleFrIsTranslation: 'frTranslated',
  titleDeIsTranslation: 'deTranslated',
  maxPoints: 'points',
  'indicator.fr': 'indicatorFr',
  'indicator.de': 'indicatorDe',
  'indicator.en': 'indicatorEn',
  'indicator.unit': 'unit',
  'indicator.direction': 'direction',
  'indicator.frTranslated': 'indicatorFrTranslated',
  'indicator.deTranslated': 'indicatorDeTranslated',
  isProvenByMeetings: 'provenByMeetings',
};

/** Of what is new or gone as a whole, what says nothing: its code, what it is not, and a language that falls back on another. */
const isSilent = ({ field, before, after }: Node['fields'][number], { change, titleFr, titleDe }: Node): boolean => {
  const value = after ?? before;
  return change !== 'changed' && (field === 'slug' || value === false || isFallback(field, value, titleFr, titleDe));
};

const isFallback = (field: string, value: Value, fr: string | null, de: string | null): boolean =>
  field === 'titleEn' && value !== null && (value === de || value === fr);
