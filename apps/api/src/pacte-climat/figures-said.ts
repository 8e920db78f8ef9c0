import { type SnapshotSaid, figureFields } from '@zesumme/domain';
import { In } from 'typeorm';
import { Account } from '../identity/account.entity';
import { type LastChange, changesOf } from '../platform/audit';
import type { Ctx } from '../platform/database';
import { grouped } from '../platform/grouped';
import { isInLine, lineOfAssessments, saidOfFigures } from './carried-assessments';

/**
 * When the figures of each assessment were changed last, and as what: the role of whoever did, never the name. What came along
 * from another version of the catalogue was said there, unless the move took criteria away that the shares were made of. As many queries however many there are.
 *
 * @returns nothing for one of which the history tells nothing
 */
export async function figuresSaid(
  ctx: Ctx,
  communeCode: string,
  assessments: readonly { id: string; measureId: string }[],
): Promise<SnapshotSaid[]> {
  const lineOf = await lineOfAssessments(ctx, communeCode);
  const ids = assessments.flatMap(({ id }) => lineOf(id).map((each) => each.id));
  const changes = await changesOf(ctx, { type: 'assessment', ids, fields: figureFields, of: saidOfFigures });
  const bySubject = grouped(changes, ({ subjectId }) => subjectId);
  const last = assessments.flatMap((each) => {
    const line = lineOf(each.id);
    const [change] = line.flatMap(({ id }) => bySubject.get(id)?.findLast((event) => isInLine(line, event)) ?? []);
    return change ? [{ ...each, change }] : [];
  });
  const roles = await rolesOf(
    ctx,
    last.map(({ change }) => change),
  );
  return last.map(({ measureId, change }) => ({
    ...{ measureId, at: change.at, role: roles.get(change.actorAccountId ?? '') ?? null },
  }));
}

async function rolesOf(ctx: Ctx, changes: readonly LastChange[]): Promise<Map<string, Account['role']>> {
  const ids = [...new Set(changes.flatMap(({ actorAccountId }) => actorAccountId ?? []))];
  if (ids.length === 0) return new Map();
  const accounts = await ctx.manager.find(Account, { select: { id: true, role: true }, where: { id: In(ids) } });
  return new Map(accounts.map(({ id, role }) => [id, role]));
}
