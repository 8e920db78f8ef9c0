import { type SnapshotSaid, figureFields } from '@zesumme/domain';
import { In } from 'typeorm';
import { Account } from '../identity/account.entity';
import { type LastChange, lastChanges } from '../platform/audit';
import type { Ctx } from '../platform/database';
import { CARRIED, lineOfAssessments } from './carried-assessments';

/**
 * When the figures of each assessment were changed last, and as what: the role of whoever did, never the name. What came along
 * from another version of the catalogue was said there. As many queries however many there are.
 *
 * @returns nothing for one of which the history tells nothing
 */
export async function figuresSaid(
  ctx: Ctx,
  communeCode: string,
  assessments: readonly { id: string; measureId: string }[],
): Promise<SnapshotSaid[]> {
  const lineOf = await lineOfAssessments(ctx, communeCode);
  const ids = assessments.flatMap(({ id }) => lineOf(id));
  const last = await lastChanges(ctx, { type: 'assessment', ids, fields: figureFields, except: CARRIED });
  const roles = await rolesOf(ctx, [...last.values()]);
  return assessments.flatMap(({ id, measureId }) => {
    const [change] = lineOf(id).flatMap((each) => last.get(each) ?? []);
    return change ? [{ measureId, at: change.at, role: roles.get(change.actorAccountId ?? '') ?? null }] : [];
  });
}

async function rolesOf(ctx: Ctx, changes: readonly LastChange[]): Promise<Map<string, Account['role']>> {
  const ids = [...new Set(changes.flatMap(({ actorAccountId }) => actorAccountId ?? []))];
  if (ids.length === 0) return new Map();
  const accounts = await ctx.manager.find(Account, { select: { id: true, role: true }, where: { id: In(ids) } });
  return new Map(accounts.map(({ id, role }) => [id, role]));
}
