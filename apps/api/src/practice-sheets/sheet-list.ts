import type { Page, PracticeSheetListQuery, PracticeSheetRow } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns, pageRows } from '../platform/database';
import { PracticeSheet } from './practice-sheet.entity';
import { seesSheet } from './seen-sheets';

type StoredRow = Pick<
  PracticeSheet,
  | 'id'
  | 'slug'
  | 'title'
  | 'summary'
  | 'time'
  | 'difficulty'
  | 'cost'
  | 'publishedAt'
  | 'archivedAt'
  | 'isDemo'
  | 'locale'
> & { examples: number; translations: string | null };

const shown = [
  ...['id', 'slug', 'title', 'summary', 'locale', 'translations', 'time', 'difficulty', 'cost'],
  ...['publishedAt', 'archivedAt', 'isDemo'],
];

/** One page of the practice sheets that the reader may see. */
export async function listPracticeSheets(ctx: Ctx, query: PracticeSheetListQuery): Promise<Page<PracticeSheetRow>> {
  const sheets = ctx.manager
    .createQueryBuilder(PracticeSheet, 'sheet')
    .select(columns('sheet', shown))
    .addSelect('(SELECT COUNT(*) FROM practice_example example WHERE example.sheet_id = sheet.id)', 'examples')
    .where(seesSheet(ctx.actor, 'sheet'));
  filter(sheets, query);
  const { rows, ...page } = await pageRows<StoredRow>(sheets, query, {
    sorts: {
      title: 'sheet.searchText',
      time: 'sheet.time',
      difficulty: 'sheet.difficulty',
      cost: 'sheet.cost',
      publishedAt: 'sheet.publishedAt',
    },
    searchIn: 'sheet.searchText',
    tieBreak: 'sheet.id',
  });
  return { ...page, items: rows.map(rowOf) };
}

function filter(sheets: SelectQueryBuilder<PracticeSheet>, query: PracticeSheetListQuery): void {
  sheets.andWhere(`sheet.archivedAt IS ${query.archived ? 'NOT NULL' : 'NULL'}`);
  if (query.published !== undefined) sheets.andWhere(`sheet.publishedAt IS ${query.published ? 'NOT NULL' : 'NULL'}`);
  const { themeId, measureId } = query;
  if (themeId !== undefined)
    sheets.andWhere(
      'EXISTS (SELECT 1 FROM practice_sheet_theme about WHERE about.sheet_id = sheet.id AND about.theme_id = :themeId)',
      { themeId },
    );
  if (measureId !== undefined)
    sheets.andWhere(
      'EXISTS (SELECT 1 FROM practice_sheet_measure serving WHERE serving.sheet_id = sheet.id ' +
        'AND serving.measure_id = :measureId)',
      { measureId },
    );
  const { maxTime, maxDifficulty, maxCost } = query;
  if (maxTime !== undefined) sheets.andWhere('sheet.time <= :maxTime', { maxTime });
  if (maxDifficulty !== undefined) sheets.andWhere('sheet.difficulty <= :maxDifficulty', { maxDifficulty });
  if (maxCost !== undefined) sheets.andWhere('sheet.cost <= :maxCost', { maxCost });
}

const rowOf = ({ publishedAt, archivedAt, ...row }: StoredRow): PracticeSheetRow => ({
  ...row,
  translations: titlesIn(row.translations),
  examples: Number(row.examples),
  published: publishedAt !== null,
  archived: archivedAt !== null,
  isDemo: Boolean(row.isDemo),
});

/** Raw reads bring JSON as the text it is stored as. */
const titlesIn = (translations: string | null): PracticeSheetRow['translations'] =>
  (((translations === null ? null : JSON.parse(translations)) as PracticeSheetRow['translations'] | null) ?? []).map(
    ({ locale, title, summary }) => ({ locale, title, summary }),
  );
