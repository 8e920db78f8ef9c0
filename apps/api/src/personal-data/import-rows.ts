import { fold, searchTextOf } from '@zesumme/domain';
import { ImportRow } from '../imports/import-row.entity';
import { Import } from '../imports/import.entity';
import type { Ctx } from '../platform/database';
import { likeOf } from './like';
import { everyText } from './mentions';
import type { Person } from './person';

/** What of a contact an import writes, and keeps to give it back. */
const FIELDS = ['givenName', 'familyName', 'functionTitle', 'email', 'telephone', 'searchText'];

type Found = Pick<ImportRow, 'importId' | 'number' | 'cells' | 'label' | 'outcome' | 'made'> & {
  subject: Import['subject'];
};

/** A row of a spreadsheet as it is to be without the person. It stays, so that the import can still be undone. */
export type CleanRow = Pick<ImportRow, 'importId' | 'number' | 'cells' | 'label' | 'outcome' | 'made' | 'searchText'>;

/**
 * The rows of spreadsheets that speak of a person, who stands there in cells of their own: cells are compared as a whole. Of a
 * row that is the contact, every cell goes.
 */
export async function importRowsOf(ctx: Ctx, person: Person): Promise<CleanRow[]> {
  const { contactIds, addresses, telephones, names } = person;
  const words = [...contactIds, ...addresses, ...telephones, ...names];
  if (words.length === 0) return [];
  const likes = Object.fromEntries(words.map((word, at) => [`word${at}`, likeOf(word.split(/\s+/))]));
  const conditions = Object.keys(likes).flatMap((name) =>
    ['cells', 'outcome', 'made'].map((column) => `LOWER(row.${column}) LIKE :${name} ESCAPE '\\'`),
  );
  const raw = await ctx.manager
    .createQueryBuilder(ImportRow, 'row')
    .innerJoin(Import, 'upload', 'upload.id = row.importId')
    .select(['importId', 'number', 'cells', 'label', 'outcome', 'made'].map((name) => `row.${name} AS "${name}"`))
    .addSelect('upload.subject', 'subject')
    .where(`(${conditions.join(' OR ')})`, likes)
    .getRawMany<Record<keyof Found, string>>();
  const parsed = raw.map((row) => ({
    ...(row as unknown as Found),
    cells: JSON.parse(row.cells) as ImportRow['cells'],
    outcome: (row.outcome && JSON.parse(row.outcome)) as ImportRow['outcome'],
    made: (row.made && JSON.parse(row.made)) as ImportRow['made'],
  }));
  return parsed.flatMap((row) => cleanRow(row, person) ?? []);
}

function cleanRow(row: Found, person: Person): CleanRow | null {
  if (isTheContact(row, person)) {
    const cells = row.cells.map(() => '');
    const outcome = row.outcome && { ...row.outcome, changes: [], of: null };
    return rowOf(row, { cells, label: '', outcome, made: withoutFields(row.made) as ImportRow['made'] });
  }
  const whole = new Set([...person.addresses, ...person.telephones, ...person.names].map(fold));
  const blank = (text: string): string => (whole.has(fold(text)) ? '' : text);
  const cells = row.cells.map(blank);
  if (cells.every((cell, at) => cell === row.cells[at])) return null;
  const [outcome, made] = [everyText(row.outcome, blank), everyText(row.made, blank)];
  return rowOf(row, { cells, label: blank(row.label), outcome, made } as Omit<CleanRow, 'searchText'>);
}

const rowOf = ({ importId, number }: Found, clean: Omit<CleanRow, 'importId' | 'number' | 'searchText'>): CleanRow => ({
  importId,
  number,
  ...clean,
  searchText: searchTextOf(...clean.cells),
});

/** Whether a row is the contact, by what became of it, by the address, or by both names in cells that follow each other. */
function isTheContact({ subject, cells, outcome, made }: Found, person: Person): boolean {
  if (subject !== 'contacts') return false;
  const ids = [made?.id, outcome?.target?.id];
  if (ids.some((id) => id !== undefined && person.contactIds.includes(id))) return true;
  if (cells.some((cell) => person.addresses.includes(cell.trim().toLowerCase()))) return true;
  const names = new Set(person.names.map(fold));
  return cells.some((cell, at) => names.has(fold(cell)) || names.has(fold(`${cell} ${cells[at + 1] ?? ''}`)));
}

/** A kept record without what says who it is; what undoing compares stays. */
function withoutFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFields);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      FIELDS.includes(key) && typeof each === 'string' ? '' : withoutFields(each),
    ]),
  );
}
