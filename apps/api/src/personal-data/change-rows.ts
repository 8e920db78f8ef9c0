import { ERASED, searchTextOf } from '@zesumme/domain';
import type { ObjectLiteral } from 'typeorm';
import { type Ctx, newId } from '../platform/database';
import { conditionFor } from './find-rows';
import type { Person } from './person';
import { type Fate, type Holding, type Tie, nameOf } from './register';

/** What a column is called in the database. */
function databaseName(ctx: Ctx, { entity }: Holding, column: string): string {
  const metadata = ctx.manager.connection.entityMetadatas.find(({ target }) => target === entity);
  const found = metadata?.columns.find(({ propertyName }) => propertyName === column);
  if (!found) throw new Error(`${entity.name} has no column ${column}.`);
  return found.databaseName;
}

/** What is written in the place of what was there. */
function valueOf(ctx: Ctx, holding: Holding, person: Person, [column, fate]: [string, Fate]): unknown {
  const name = `"${databaseName(ctx, holding, column)}"`;
  const values: Record<Fate, unknown> = {
    null: null,
    empty: '',
    'empty-object': {},
    name: ERASED.name,
    'given-name': ERASED.givenName,
    'family-name': ERASED.familyName,
    'search-text': searchTextOf(ERASED.name),
    'nobodys-key': () => nobodysKey(name, person),
    // An instant of the clock holds digits, points and colons.
    'since-now': () => `COALESCE(${name}, '${ctx.clock.instant()}')`,
    next: () => `${name} + 1`,
  };
  return values[fate];
}

/** Each address under which they were a guest gets a key of its own, in every row of it the same. */
function nobodysKey(name: string, { guestAddresses }: Person): string {
  if (guestAddresses.length === 0) return name;
  // An identifier of ours holds digits, letters and hyphens.
  const cases = guestAddresses.map((_, at) => `WHEN LOWER(${name}) = :guest${at} THEN '${newId()}'`);
  return `CASE ${cases.join(' ')} ELSE ${name} END`;
}

const guestParameters = ({ guestAddresses }: Person): Record<string, string> =>
  Object.fromEntries(guestAddresses.map((address, at) => [`guest${at}`, address]));

/** The ties by which rows as a whole are somebody's; a name alone says no more than what stands in its own column. */
function tiesOfRows({ ties, erased }: Holding): Record<string, Tie> {
  const decides = ([column, tie]: [string, Tie]) => tie !== 'name' || erased === 'row' || column in erased;
  return Object.fromEntries(Object.entries(ties).filter(decides));
}

/** Does to the rows of a holding what its erasure says. @returns how many rows were removed or changed, by the holding's name */
export async function eraseRows(ctx: Ctx, holding: Holding, person: Person): Promise<Record<string, number>> {
  const changed = (await eraseWholeRows(ctx, holding, person)) + (await eraseNames(ctx, holding, person));
  return changed > 0 ? { [nameOf(holding)]: changed } : {};
}

async function eraseWholeRows(ctx: Ctx, holding: Holding, person: Person): Promise<number> {
  const { entity, erased } = holding;
  const condition = conditionFor(person, tiesOfRows(holding), (column) => `"${databaseName(ctx, holding, column)}"`);
  if (!condition || (erased !== 'row' && Object.keys(erased).length === 0)) return 0;
  const query = ctx.manager.createQueryBuilder();
  if (erased === 'row') {
    const removed = await query.delete().from(entity).where(condition.sql, condition.parameters).execute();
    return removed.affected ?? 0;
  }
  const values = Object.entries(erased).map((each) => [each[0], valueOf(ctx, holding, person, each)]);
  const changed = await query
    .update<ObjectLiteral>(entity)
    .set(Object.fromEntries(values))
    .where(condition.sql, { ...condition.parameters, ...guestParameters(person) })
    .execute();
  return changed.affected ?? 0;
}

/** Names that stand without an id, each in its own column. */
async function eraseNames(ctx: Ctx, holding: Holding, person: Person): Promise<number> {
  let count = 0;
  for (const [column, tie] of Object.entries(holding.ties)) {
    if (tie !== 'name' || column in tiesOfRows(holding) || person.names.length === 0) continue;
    const { affected } = await ctx.manager
      .createQueryBuilder()
      .update<ObjectLiteral>(holding.entity)
      .set({ [column]: ERASED.name })
      .where(`"${databaseName(ctx, holding, column)}" IN (:...names)`, { names: person.names })
      .execute();
    count += affected ?? 0;
  }
  return count;
}
