import { type PracticeSheetDetail, practiceSheetPolicy } from '@zesumme/domain';
import { In, IsNull } from 'typeorm';
import { Measure } from '../pacte-climat/measure.entity';
import { type Ctx, columns } from '../platform/database';
import { invalidField } from '../platform/errors';
import { Theme } from '../territory/theme.entity';
import { PracticeSheet } from './practice-sheet.entity';
import { sheetRefOf } from './seen-sheets';
import { PracticeSheetMeasure, PracticeSheetRelation, PracticeSheetTheme } from './sheet-links.entity';

/** What a sheet goes with, by id. */
export interface SheetLinks {
  themeIds: string[];
  measureIds: string[];
  relatedIds: string[];
}

/** The links that are stored, in an order that does not change by itself. */
export async function linkIdsOf(ctx: Ctx, sheetId: string): Promise<SheetLinks> {
  const themes = await ctx.manager.findBy(PracticeSheetTheme, { sheetId });
  const measures = await ctx.manager.findBy(PracticeSheetMeasure, { sheetId });
  const relations = await ctx.manager.findBy(PracticeSheetRelation, [{ sheetId }, { otherId: sheetId }]);
  return {
    themeIds: themes.map(({ themeId }) => themeId).sort(),
    measureIds: measures.map(({ measureId }) => measureId).sort(),
    relatedIds: relations.map((each) => (each.sheetId === sheetId ? each.otherId : each.sheetId)).sort(),
  };
}

/**
 * @param kept what the sheet went with before: it may stay although archived since
 * @throws DomainError 422 on the first id that is no choice
 */
export async function refuseUnknownLinks(
  ctx: Ctx,
  sheetId: string,
  links: Partial<SheetLinks>,
  kept: SheetLinks,
): Promise<void> {
  const known = await knownLinks(ctx, sheetId, links);
  for (const name of ['themeIds', 'measureIds', 'relatedIds'] as const) {
    const index = links[name]?.findIndex((id) => !known[name].includes(id) && !kept[name].includes(id)) ?? -1;
    if (index >= 0) throw invalidField(`${name}.${index}`, 'invalid-choice');
  }
}

/** Those of the links that can be made today. */
export async function knownLinks(ctx: Ctx, sheetId: string, links: Partial<SheetLinks>): Promise<SheetLinks> {
  const { themeIds = [], measureIds = [], relatedIds = [] } = links;
  const themes = themeIds.length > 0 ? await ctx.manager.findBy(Theme, { id: In(themeIds), archivedAt: IsNull() }) : [];
  const measures = measureIds.length > 0 ? await ctx.manager.findBy(Measure, { id: In(measureIds) }) : [];
  const sheets =
    relatedIds.length > 0 ? await ctx.manager.findBy(PracticeSheet, { id: In(relatedIds), archivedAt: IsNull() }) : [];
  const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);
  return {
    themeIds: ids(themes),
    measureIds: ids(measures),
    relatedIds: ids(sheets).filter((id) => id !== sheetId),
  };
}

/** Replaces the links that are given. */
export async function setLinks(ctx: Ctx, sheetId: string, links: Partial<SheetLinks>): Promise<void> {
  const { themeIds, measureIds, relatedIds } = links;
  if (themeIds) {
    await ctx.manager.delete(PracticeSheetTheme, { sheetId });
    await ctx.insert(
      PracticeSheetTheme,
      [...new Set(themeIds)].map((themeId) => ({ sheetId, themeId })),
    );
  }
  if (measureIds) {
    await ctx.manager.delete(PracticeSheetMeasure, { sheetId });
    await ctx.insert(
      PracticeSheetMeasure,
      [...new Set(measureIds)].map((measureId) => ({ sheetId, measureId })),
    );
  }
  if (relatedIds) {
    await ctx.manager.delete(PracticeSheetRelation, { sheetId });
    await ctx.manager.delete(PracticeSheetRelation, { otherId: sheetId });
    await ctx.insert(
      PracticeSheetRelation,
      [...new Set(relatedIds)].map((otherId) => ({ sheetId, otherId })),
    );
  }
}

type Links = Pick<PracticeSheetDetail, 'themes' | 'measures' | 'related'>;

/** What the sheet goes with, as far as the reader may know of it. */
export async function linksOf(ctx: Ctx, sheetId: string): Promise<Links> {
  const themes = await ctx.manager
    .createQueryBuilder(PracticeSheetTheme, 'link')
    .innerJoin(Theme, 'theme', 'theme.id = link.themeId')
    .select(columns('theme', ['id', 'slug', 'nameFr', 'nameDe', 'nameEn']))
    .where('link.sheetId = :sheetId', { sheetId })
    .orderBy('theme.nameFr')
    .getRawMany<Links['themes'][number]>();
  const measures = await ctx.manager
    .createQueryBuilder(PracticeSheetMeasure, 'link')
    .innerJoin(Measure, 'measure', 'measure.id = link.measureId')
    .select(columns('measure', ['id', 'slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn']))
    .where('link.sheetId = :sheetId', { sheetId })
    .orderBy('measure.position')
    .getRawMany<Links['measures'][number]>();
  const sheets = await ctx.manager
    .createQueryBuilder(PracticeSheet, 'sheet')
    .innerJoin(
      PracticeSheetRelation,
      'link',
      '(link.sheetId = :sheetId AND link.otherId = sheet.id) OR (link.otherId = :sheetId AND link.sheetId = sheet.id)',
      { sheetId },
    )
    .where('sheet.archivedAt IS NULL')
    .orderBy('sheet.title')
    .addOrderBy('sheet.id')
    .getMany();
  const seen = sheets.filter((sheet) => practiceSheetPolicy.read(ctx.actor, sheetRefOf(sheet)).allowed);
  const related = seen.map(({ id, slug, title, locale }) => ({ id, slug, title, locale }));
  return { themes, measures, related };
}
