import { actionPart } from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Action } from './action.entity';
import { ActionCommune } from './action-commune.entity';

interface Row {
  id: string;
  title: string;
  groupId: string;
  publishedAt: string | null;
  archivedAt: string | null;
}

/** The titles of those of these actions that the reader may know of, by their ids; two queries. */
export async function seenTitles(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Action, 'action')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = action.groupId')
    .select(columns('action', ['id', 'title', 'groupId']))
    .addSelect(columns('workingGroup', ['publishedAt', 'archivedAt']))
    .where('action.id IN (:...ids)', { ids })
    .getRawMany<Row>();
  const named = await ctx.manager
    .createQueryBuilder(ActionCommune, 'named')
    .select(columns('named', ['actionId', 'communeCode']))
    .where('named.actionId IN (:...ids)', { ids })
    .getRawMany<{ actionId: string; communeCode: string }>();
  const seen = rows.filter(({ id, groupId, publishedAt, archivedAt }) => {
    const communeCodes = named.flatMap(({ actionId, communeCode }) => (actionId === id ? [communeCode] : []));
    const groupPublished = publishedAt !== null && archivedAt === null;
    return actionPart(ctx.actor, { groupId, groupPublished, communeCodes, responsibleOrganisationIds: [] }) !== 'none';
  });
  return new Map(seen.map(({ id, title }) => [id, title]));
}
