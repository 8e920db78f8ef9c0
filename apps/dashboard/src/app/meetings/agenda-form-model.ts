import { FormArray, FormControl, FormGroup } from '@angular/forms';
import type { AgendaItem, AgendaItemKind, AgendaLink } from '@zesumme/domain';

const text = (value = '') => new FormControl(value, { nonNullable: true });

/** The action or the measure that an item is about, as it is chosen. */
export interface Subject {
  /** `action` or `measure`, a colon, and the identifier. */
  id: string;
  label: string;
  hint?: string;
}

export type LinkGroup = FormGroup<{ label: FormControl<string>; url: FormControl<string> }>;

export type AgendaItemGroup = FormGroup<{
  id: FormControl<string>;
  title: FormControl<string>;
  kind: FormControl<AgendaItemKind>;
  minutes: FormControl<number | null>;
  presenter: FormControl<string>;
  note: FormControl<string>;
  links: FormArray<LinkGroup>;
  about: FormControl<Subject | null>;
  /** Where a new item comes from; empty for all others. */
  originItemId: FormControl<string>;
  backlogItemId: FormControl<string>;
}>;

/** A heading; the items below it, up to the next one, are its section. */
export type SectionGroup = FormGroup<{ heading: FormControl<string> }>;

/** A line of the agenda as it is prepared. */
export type AgendaRow = AgendaItemGroup | SectionGroup;

export const isSection = (row: AgendaRow): row is SectionGroup => 'heading' in row.controls;

export const linkGroup = ({ label, url }: AgendaLink = { label: '', url: '' }): LinkGroup =>
  new FormGroup({ label: text(label), url: text(url) });

export const sectionGroup = (heading = ''): SectionGroup => new FormGroup({ heading: text(heading) });

const subjectOf = ({ action, measure }: Partial<AgendaItem>, nameOf: NameOfMeasure): Subject | null => {
  if (action) return { id: `action:${action.id}`, label: action.title };
  return measure ? { id: `measure:${measure.id}`, label: nameOf(measure) } : null;
};

/** How a measure is called in the reader's language. */
export type NameOfMeasure = (measure: NonNullable<AgendaItem['measure']>) => string;

/** Where a new item comes from. */
export interface Source {
  originItemId?: string;
  backlogItemId?: string;
}

export const itemGroup = (
  item: Partial<AgendaItem> = {},
  nameOf: NameOfMeasure = ({ titleFr }) => titleFr,
  { originItemId, backlogItemId }: Source = {},
): AgendaItemGroup =>
  new FormGroup({
    id: text(item.id),
    title: text(item.title),
    kind: new FormControl<AgendaItemKind>(item.kind ?? 'discussion', { nonNullable: true }),
    minutes: new FormControl<number | null>(item.minutes ?? 15),
    presenter: text(item.presenter ?? ''),
    note: text(item.note ?? ''),
    links: new FormArray((item.links ?? []).map(linkGroup)),
    about: new FormControl(subjectOf(item, nameOf)),
    originItemId: text(originItemId),
    backlogItemId: text(backlogItemId),
  });

/** A stored agenda as lines: a heading wherever another section begins. */
export function rowsOf(agenda: readonly Partial<AgendaItem>[], nameOf?: NameOfMeasure): AgendaRow[] {
  return agenda.flatMap((item, at) => {
    const section = item.section ?? null;
    const begins = section !== (agenda[at - 1]?.section ?? null);
    return [...(begins ? [sectionGroup(section ?? '')] : []), itemGroup(item, nameOf)];
  });
}

/** Puts items before all that is on an agenda; what stood there in no section stays in none. */
export function prepend(agenda: FormArray<AgendaRow>, items: readonly Partial<AgendaItem>[]): void {
  const rows = rowsOf(items);
  const [first] = agenda.controls;
  if (first && !isSection(first) && items.at(-1)?.section) rows.push(sectionGroup());
  rows.forEach((row, at) => agenda.insert(at, row));
  agenda.markAsDirty();
}

type RawRow = ReturnType<AgendaItemGroup['getRawValue']> | ReturnType<SectionGroup['getRawValue']>;

/** What the API takes of the agenda. An item that is new has no id yet, and a heading without items is not kept. */
export function agendaOf(rows: readonly RawRow[]) {
  let section = '';
  return rows.flatMap((row) => {
    if ('heading' in row) {
      section = row.heading;
      return [];
    }
    const { id, about, ...item } = row;
    const [kind, subjectId = ''] = about?.id.split(':') ?? [];
    return [
      {
        ...item,
        section,
        actionId: kind === 'action' ? subjectId : '',
        measureId: kind === 'measure' ? subjectId : '',
        ...(id ? { id } : {}),
      },
    ];
  });
}

/** Fields of the API that have none of their name in the form: what is wrong with them is said there. */
const shownAt: Readonly<Record<string, string>> = {
  actionId: 'about',
  measureId: 'about',
  originItemId: 'title',
  backlogItemId: 'title',
};

/** The items are stored, in the order in which they were sent: what is sent of them next changes them. */
export function takeIds(rows: readonly AgendaRow[], stored: readonly Pick<AgendaItem, 'id'>[]): void {
  const items = rows.filter((row): row is AgendaItemGroup => !isSection(row));
  for (const [at, { controls }] of items.entries()) controls.id.setValue(stored[at]?.id ?? '');
}

/**
 * Where in the form the API's path leads: among the lines, the headings count too; a section is wrong at its heading, and
 * what an item is about at the one field for it.
 */
export function pathInForm(rows: readonly AgendaRow[], path: string): string {
  const [, number, field, rest] = /^agenda\.(\d+)(?:\.(\w+))?(.*)$/.exec(path) ?? [];
  if (number === undefined) return path;
  const lines = [...rows.keys()].filter((at) => !isSection(rows[at] as AgendaRow));
  const line = lines[Number(number)];
  if (line === undefined) return 'agenda';
  if (field === 'section') {
    const heading = [...rows.keys()].filter((at) => at < line && isSection(rows[at] as AgendaRow)).at(-1);
    return heading === undefined ? `agenda.${line}.title` : `agenda.${heading}.heading`;
  }
  const inForm = (field && shownAt[field]) ?? field;
  return ['agenda', line, inForm].filter((step) => step !== undefined).join('.') + rest;
}
