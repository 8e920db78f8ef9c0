import type { Actor } from '@zesumme/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { seesInner } from './seen-groups';

/** Keeps the groups that the reader may know of and that are not put away; the query calls them `workingGroup`. */
export function keepKnownGroups<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  actor: Actor,
): SelectQueryBuilder<E> {
  const inner = seesInner(actor, 'workingGroup');
  return query
    .andWhere('workingGroup.archivedAt IS NULL')
    .andWhere(`(workingGroup.publishedAt IS NOT NULL OR ${inner.sql})`, inner.parameters);
}
