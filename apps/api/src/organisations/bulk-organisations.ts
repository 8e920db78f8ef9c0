import { searchTextOf } from '@zesumme/domain';
import { In } from 'typeorm';
import { type Ctx, newId, referredTo } from '../platform/database';
import { Organisation } from './organisation.entity';

/** Rows in one statement: far below the number of values that either database takes. */
const AT_ONCE = 500;

/** What an organisation is made of when many are made at once. */
export type OrganisationFields = Pick<
  Organisation,
  'kind' | 'name' | 'shortName' | 'naceCode' | 'sizeClass' | 'website' | 'communeCode'
>;

/** Makes many organisations; the values are checked already. */
export async function createOrganisations(ctx: Ctx, inputs: readonly OrganisationFields[]): Promise<Organisation[]> {
  const rows = inputs.map((fields): Organisation => ({
    ...fields,
    id: newId(),
    note: null,
    sourceUrl: null,
    isDemo: false,
    archivedAt: null,
    searchText: searchTextOf(fields.name, fields.shortName),
    version: 1,
    createdAt: ctx.clock.instant(),
  }));
  await ctx.insert(Organisation, rows);
  await ctx.recordAll(
    rows.map(({ id }, at) => ({
      kind: 'organisation.created',
      subject: { type: 'organisation', id },
      after: { ...inputs[at] },
    })),
  );
  return rows;
}

/** Changes many organisations, each once, whatever is said of it. @returns each as it was and as it is */
export async function changeOrganisations(
  ctx: Ctx,
  changes: readonly { id: string; fields: Partial<OrganisationFields> }[],
): Promise<{ before: Organisation; after: Organisation }[]> {
  const byId = new Map<string, Partial<OrganisationFields>>();
  for (const { id, fields } of changes) byId.set(id, { ...byId.get(id), ...fields });
  const stored = await organisationsById(ctx, [...byId.keys()]);
  const made = [...byId].flatMap(([id, fields]) => {
    const before = stored.get(id);
    if (!before) return [];
    const after = { ...before, ...fields, version: before.version + 1 };
    return { before, after: { ...after, searchText: searchTextOf(after.name, after.shortName) } };
  });
  await ctx.overwrite(
    Organisation,
    made.map(({ after }) => after),
    ['id'],
  );
  await ctx.recordAll(
    made.map(({ before, after }) => ({
      kind: 'organisation.edited',
      subject: { type: 'organisation', id: before.id },
      before: { ...before },
      after: { ...after },
      isDemo: before.isDemo,
    })),
  );
  return made;
}

/** Those that anything refers to, which cannot be taken away. */
export const organisationsInUse = (ctx: Ctx, ids: readonly string[]): Promise<Set<string>> =>
  referredTo(ctx, Organisation, ids);

/** Takes away organisations that nothing refers to, as if they had never been made. */
export async function removeOrganisations(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await ctx.manager.delete(Organisation, { id: In(ids.slice(from, from + AT_ONCE)) });
  }
  await ctx.recordAll(ids.map((id) => ({ kind: 'organisation.removed', subject: { type: 'organisation', id } })));
}

/** Organisations by their id. */
export async function organisationsById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Organisation>> {
  const found = new Map<string, Organisation>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await ctx.manager.findBy(Organisation, { id: In(ids.slice(from, from + AT_ONCE)) });
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}
