import { type HeldData, type HeldKind, luxembourgDay } from '@zesumme/domain';
import { type Locale, type MessageKey, formatDay, formatInstant } from '@zesumme/i18n';
import { has, translate } from '@zesumme/i18n/all';
import type { DocumentFacts } from '../platform/documents';

/** So many rows of each table are printed; the file holds the others. */
export const PRINTED_ROWS = 100;

/** A document to print: what it shows, what is said of it, and the name of its file. */
export interface ToPrint {
  data: object;
  facts: DocumentFacts;
  name: string;
}

type Say = (key: MessageKey, params?: Record<string, string | number>) => string;
type Holding = HeldKind['holdings'][number];
type Row = Holding['rows'][number];

/** A stored moment as it is read: an instant, a day, or a time on the clock of a meeting. */
const momentOf = (locale: Locale, at: string | null): string => {
  if (at === null) return '';
  if (at.endsWith('Z')) return formatInstant(locale, at);
  return formatDay(locale, at.slice(0, 10), 'medium');
};

/** What is held about somebody, kind by kind, with why and how long: the readable half of an export. */
export function dataDocument(held: HeldData, locale: Locale): ToPrint {
  const t: Say = (key, params) => translate(locale, key, params);
  const title = t('personalData.document.title', { name: held.name });
  const rows = held.kinds.flatMap(({ holdings }) => holdings).reduce((sum, { total }) => sum + total, 0);
  return {
    data: {
      facts: [
        { label: t('personalData.document.person'), value: held.name },
        {
          label: t('personalData.document.madeOn'),
          value: formatDay(locale, luxembourgDay(new Date(held.madeAt)), 'full'),
        },
      ],
      lead: t('personalData.lead', { rows, kinds: held.kinds.filter(({ holdings }) => holdings.length > 0).length }),
      sections: [
        ...held.kinds.flatMap((kind) => sectionsOf(kind, locale, t)),
        { title: t('personalData.rights.title'), note: t('personalData.rights.text') },
      ],
    },
    facts: { locale, title, foot: held.name, isDemo: held.isDemo, isLong: true },
    name: title,
  };
}

function sectionsOf({ kind, basis, months, holdings }: HeldKind, locale: Locale, t: Say): object[] {
  if (holdings.length === 0) return [];
  const why = [
    t(`personalData.kind.${kind}.purpose`),
    `${t('personalData.basis.label')} ${t(`personalData.basis.${basis}`)}`,
    `${t('personalData.kept.label')} ${t(`personalData.kind.${kind}.kept`, { months: months ?? 0 })}`,
  ];
  return [
    { title: t(`personalData.kind.${kind}.name`), note: why.join(' ') },
    ...holdings.map((holding) => tableOf(holding, locale, t)),
  ];
}

function tableOf({ table, total, rows }: Holding, locale: Locale, t: Say): object {
  const isFacts = rows.some(({ facts }) => facts.length > 0);
  const lines = isFacts
    ? rows.flatMap(({ facts }) =>
        facts.map(({ field, value }) => [fieldName(locale, field), valueOf(locale, field, value)]),
      )
    : rows.map((row) => [momentOf(locale, row.at), textOf(locale, row)]);
  return {
    title: t(`personalData.table.${table}` as MessageKey, { count: total }),
    table: {
      columns: [
        { label: t(isFacts ? 'personalData.document.field' : 'personalData.document.when'), width: 1.4 },
        { label: t(isFacts ? 'personalData.document.value' : 'personalData.document.what'), width: 4 },
      ],
      rows: isFacts || lines.some(([at, text]) => at || text) ? lines : [],
    },
    ...(total > rows.length ? { note: t('personalData.document.more', { count: total - rows.length }) } : {}),
  };
}

function fieldName(locale: Locale, field: string): string {
  const key = [`personalData.field.${field}`, `common.field.${field}`].find(has);
  return key ? translate(locale, key) : field;
}

function valueOf(locale: Locale, field: string, value: string | null): string {
  if (value === null) return translate(locale, 'common.state.none');
  if (/^\d{4}-\d{2}-\d{2}T.*Z$/.test(value)) return formatInstant(locale, value);
  const key = `personalData.value.${field}.${value}`;
  return has(key) ? translate(locale, key) : value;
}

/** An event says what happened by its kind, which has its words in the catalogue of histories. */
function textOf(locale: Locale, { text }: Row): string {
  const key = `common.event.${text.replace('.', '-')}`;
  return has(key) ? translate(locale, key) : text;
}
