import type { TitleInLanguages } from '@zesumme/domain';
import { In } from 'typeorm';
import type { Ctx } from '../../platform/database';
import { titleIn } from './questionnaire-list';
import { Questionnaire } from './questionnaire.entity';

/** The titles of these questionnaires as a reader of each language is told them, by id. One query, none where there are none. */
export async function titlesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, TitleInLanguages>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager.find(Questionnaire, {
    where: { id: In([...new Set(ids)]) },
    select: { id: true, title: true, titles: true, languages: true },
  });
  return new Map(rows.map((row) => [row.id, titleIn(row)]));
}
