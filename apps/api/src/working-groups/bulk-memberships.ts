import { In } from 'typeorm';
import { type Ctx, newId, referredTo } from '../platform/database';
import { Membership } from './membership.entity';

const AT_ONCE = 500;

export type MembershipFields = Pick<Membership, 'role' | 'fromDay' | 'toDay'>;

/** Makes many memberships; the values are checked already. */
export async function createMemberships(
  ctx: Ctx,
  inputs: readonly (MembershipFields & Pick<Membership, 'groupId' | 'organisationId' | 'isDemo'>)[],
): Promise<Membership[]> {
  const rows = inputs.map((fields): Membership => ({ ...fields, id: newId(), version: 1 }));
  await ctx.insert(Membership, rows);
  await ctx.recordAll(
    rows.map(({ id, groupId, isDemo, organisationId, role, fromDay, toDay }) => ({
      kind: 'membership.created',
      subject: { type: 'membership', id },
      groupId,
      after: { organisationId, role, fromDay, toDay },
      isDemo,
    })),
  );
  return rows;
}

/** Changes many memberships. @returns each as it was and as it is */
export async function changeMemberships(
  ctx: Ctx,
  changes: readonly { id: string; fields: Partial<MembershipFields> }[],
): Promise<{ before: Membership; after: Membership }[]> {
  const byId = new Map<string, Partial<MembershipFields>>();
  for (const { id, fields } of changes) byId.set(id, { ...byId.get(id), ...fields });
  const stored = await membershipsById(ctx, [...byId.keys()]);
  const made = [...byId].flatMap(([id, fields]) => {
    const before = stored.get(id);
    return before ? { before, after: { ...before, ...fields, version: before.version + 1 } } : [];
  });
  await ctx.overwrite(
    Membership,
    made.map(({ after }) => after),
    ['id'],
  );
  await ctx.recordAll(
    made.map(({ before, after }) => ({
      kind: after.toDay !== null && after.toDay !== before.toDay ? 'membership.ended' : 'membership.edited',
      subject: { type: 'membership', id: before.id },
      groupId: before.groupId,
      before: { ...before },
      after: { ...after },
      isDemo: before.isDemo,
    })),
  );
  return made;
}

/** Memberships by their id. */
export async function membershipsById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Membership>> {
  const found = new Map<string, Membership>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await ctx.manager.findBy(Membership, { id: In(ids.slice(from, from + AT_ONCE)) });
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

/** Those that anything refers to, such as the contacts through whom an organisation takes part. */
export const membershipsInUse = (ctx: Ctx, ids: readonly string[]): Promise<Set<string>> =>
  referredTo(ctx, Membership, ids);

/** Takes away memberships that nothing refers to, as if they had never been made. */
export async function removeMemberships(ctx: Ctx, rows: readonly Pick<Membership, 'id' | 'groupId'>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await ctx.manager.delete(Membership, { id: In(rows.slice(from, from + AT_ONCE).map(({ id }) => id)) });
  }
  await ctx.recordAll(
    rows.map(({ id, groupId }) => ({ kind: 'membership.removed', subject: { type: 'membership', id }, groupId })),
  );
}
