import {
  type OrganisationLabel,
  type PracticeSheetDetail,
  adoptionPolicy,
  canOf,
  practiceSheetPolicy,
} from '@zesumme/domain';
import { seesOrganisation } from '../organisations';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { PracticeExample } from './practice-example.entity';
import type { PracticeSheet } from './practice-sheet.entity';
import { sheetRefOf } from './seen-sheets';
import { linksOf } from './sheet-links';

/** The whole sheet as the reader sees it. */
export async function sheetDetail(ctx: Ctx, sheet: PracticeSheet): Promise<PracticeSheetDetail> {
  const { searchText: _, ...shown } = sheet;
  const ref = sheetRefOf(sheet);
  return {
    ...shown,
    ...ref,
    translations: sheet.translations ?? [],
    examples: await examplesOf(ctx, sheet.id),
    ...(await linksOf(ctx, sheet.id)),
    can: canOf({
      edit: practiceSheetPolicy.edit(ctx.actor, ref),
      archive: practiceSheetPolicy.archive(ctx.actor, ref),
      restore: practiceSheetPolicy.restore(ctx.actor, ref),
      putBack: practiceSheetPolicy.edit(ctx.actor, ref),
      adopt: adoptionPolicy.adoptAny(ctx.actor, ref),
    }),
  };
}

/** The name stays as published; the registered organisation is only named to readers who may open its page. */
async function examplesOf(ctx: Ctx, sheetId: string): Promise<PracticeSheetDetail['examples']> {
  const stored = await storedExamples(ctx, sheetId);
  const seen = await seenOrganisations(
    ctx,
    stored.flatMap(({ organisationId }) => organisationId ?? []),
  );
  return stored.map(({ id, organisationId, organisationName, text }) => ({
    id,
    organisation: (organisationId && seen.get(organisationId)) || null,
    organisationName,
    text,
  }));
}

/** The examples in their order. */
export const storedExamples = (ctx: Ctx, sheetId: string): Promise<PracticeExample[]> =>
  ctx.manager.find(PracticeExample, { where: { sheetId }, order: { position: 'ASC' } });

async function seenOrganisations(ctx: Ctx, ids: string[]): Promise<Map<string, OrganisationLabel>> {
  if (ids.length === 0) return new Map();
  const seen = seesOrganisation(ctx, 'organisation');
  const rows = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .select(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('organisation.id IN (:...ids)', { ids })
    .andWhere(seen.sql, seen.parameters)
    .getRawMany<OrganisationLabel>();
  return new Map(rows.map((row) => [row.id, { ...row, isDemo: Boolean(row.isDemo) }]));
}
