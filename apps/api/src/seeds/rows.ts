import { createHash } from 'node:crypto';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { Ctx } from '../platform/database';

/** Rows in one statement: far below the number of parameters that either database takes. */
const AT_ONCE = 400;

/**
 * The identifier of a seeded row: the same at every load, so that an address somebody kept still leads there after the
 * demonstration was put back. A name-based UUID (RFC 9562, version 5).
 *
 * @param kind what it is, such as `organisation`
 * @param key what tells it from others of the kind
 */
export function seedId(kind: string, key: string): string {
  const bytes = createHash('sha1').update(`zesumme:${kind}:${key}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Inserts many rows in few statements. */
export async function insertAll<T extends ObjectLiteral>(
  ctx: Ctx,
  entity: EntityTarget<T>,
  rows: readonly T[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await ctx.insert(entity, rows.slice(from, from + AT_ONCE));
  }
}

/**
 * Makes the stored rows say what the shipped ones say, writing only those that differ. Rows that are stored alone stay.
 *
 * @returns how many rows were written
 */
export async function synchronise<T extends ObjectLiteral>(
  ctx: Ctx,
  entity: EntityTarget<T>,
  key: keyof T & string,
  shipped: readonly T[],
): Promise<number> {
  const stored = await ctx.manager.createQueryBuilder(entity, 'stored').getMany();
  const known = new Map(stored.map((row) => [row[key], row]));
  const differs = (row: T): boolean => {
    const other = known.get(row[key]);
    return !other || Object.keys(row).some((field) => JSON.stringify(row[field]) !== JSON.stringify(other[field]));
  };
  const changed = shipped.filter(differs);
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    await ctx.manager.upsert(entity, changed.slice(from, from + AT_ONCE) as QueryDeepPartialEntity<T>[], [key]);
  }
  return changed.length;
}
