import { type ImportSubject, contactPolicy, workingGroupPolicy } from '@zesumme/domain';
import { In } from 'typeorm';
import {
  type StoredContact,
  changeContacts,
  changeOrganisations,
  contactsById,
  contactsInUse,
  organisationsById,
  organisationsInUse,
  removeContacts,
  removeOrganisations,
} from '../organisations';
import type { Organisation } from '../organisations/organisation.entity';
import type { Ctx } from '../platform/database';
import { changeMemberships, groupRefOf, membershipsById, membershipsInUse, removeMemberships } from '../working-groups';
import type { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { groupsOfAll } from './contact-finder';
import type { Made } from './import-row.entity';
import type { Held, MadeRow, Undoer } from './judge';

/** What each row made or changed, as it was kept. */
interface Kept<T> {
  number: number;
  id: string;
  before: T | null;
  after: T;
}

const keptIn = <T>(rows: readonly MadeRow[]): Kept<T>[] =>
  rows.map(({ number, id, before, after }) => ({ number, id, before: before as T | null, after: after as T }));
/** Contacts that an import changed: as they were, and as it left them. */
export const changedContacts = (made: readonly Made[]): { before: StoredContact; after: StoredContact }[] =>
  made.flatMap(({ before, after }) =>
    before === null ? [] : { before: before as unknown as StoredContact, after: after as unknown as StoredContact },
  );
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const madeIn = <T>(rows: readonly Kept<T>[]): Kept<T>[] => rows.filter(({ before }) => before === null);

/**
 * Why rows cannot be given back: the record is gone, may not be changed any more by whoever asks, was changed, or, where it
 * would be taken away, is in use.
 */
function heldIn<T>(
  rows: readonly Kept<T>[],
  isSame: (row: Kept<T>) => boolean | null,
  used: ReadonlySet<string>,
  isYours: (row: Kept<T>) => boolean = () => true,
): Map<number, Held> {
  const held = new Map<number, Held>();
  for (const row of rows) {
    const same = isSame(row);
    if (same === null) held.set(row.number, 'gone');
    else if (!isYours(row)) held.set(row.number, 'not-yours');
    else if (!same) held.set(row.number, 'changed');
    else if (row.before === null && used.has(row.id)) held.set(row.number, 'used');
  }
  return held;
}

const organisations: Undoer = {
  async held(ctx, made) {
    const rows = keptIn<Organisation>(made);
    const now = await organisationsById(ctx, idsOf(rows));
    const used = await organisationsInUse(ctx, idsOf(madeIn(rows)));
    return heldIn(rows, ({ id, after }) => now.get(id)?.version === after.version || gone(now.has(id)), used);
  },
  async undo(ctx, made) {
    const rows = keptIn<Organisation>(made);
    await removeOrganisations(ctx, idsOf(madeIn(rows)));
    await changeOrganisations(
      ctx,
      rows.flatMap(({ id, before }) => {
        if (before === null) return [];
        const { kind, name, shortName, naceCode, sizeClass, website, communeCode } = before;
        return { id, fields: { kind, name, shortName, naceCode, sizeClass, website, communeCode } };
      }),
    );
  },
};

const contacts: Undoer = {
  async held(ctx, made) {
    const rows = keptIn<StoredContact>(made);
    const asked = rows.map(askedOf);
    const now = await contactsById(ctx, asked);
    const used = await contactsInUse(ctx, madeIn(rows).map(askedOf));
    const isSame = ({ id, after }: Kept<StoredContact>): boolean => {
      const stored = now.get(id);
      if (stored?.contact.version !== after.contact.version) return false;
      const { kind, fromDay, toDay } = stored.relation;
      return (
        [kind, fromDay, toDay].join() === [after.relation.kind, after.relation.fromDay, after.relation.toDay].join()
      );
    };
    return heldIn(rows, (row) => isSame(row) || gone(now.has(row.id)), used, await changeable(ctx, rows));
  },
  async undo(ctx, made) {
    const rows = keptIn<StoredContact>(made);
    await removeContacts(ctx, idsOf(madeIn(rows)));
    await changeContacts(
      ctx,
      rows.flatMap(({ id, before }) => {
        if (before === null) return [];
        const { givenName, familyName, functionTitle, email, telephone, locale } = before.contact;
        const { kind, fromDay, toDay } = before.relation;
        return {
          id,
          relationId: before.relation.id,
          fields: { givenName, familyName, functionTitle, email, telephone, locale },
          relation: { kind, fromDay, toDay },
        };
      }),
    );
  },
};

/**
 * Which contacts are changed by whoever asks: as when they were changed, by whoever leads a group of the organisation. What was
 * made is taken away like anything that one entered oneself, which needs no group.
 */
async function changeable(ctx: Ctx, rows: Kept<StoredContact>[]): Promise<(row: Kept<StoredContact>) => boolean> {
  const groups = await groupsOfAll(
    ctx,
    rows.map(({ after }) => after.relation),
  );
  return ({ id, before, after: { relation } }) => {
    const { organisationId } = relation;
    const ref = { id, organisationId, groupIds: groups.get(organisationId) ?? [] };
    return before === null || contactPolicy.editRelation(ctx.actor, ref).allowed;
  };
}

const askedOf = ({ id, after }: Kept<StoredContact>) => ({ id, relationId: after.relation.id });

const memberships: Undoer = {
  async held(ctx, made) {
    const rows = keptIn<Membership>(made);
    const now = await membershipsById(ctx, idsOf(rows));
    const used = await membershipsInUse(ctx, idsOf(madeIn(rows)));
    return heldIn(
      rows,
      ({ id, after }) => now.get(id)?.version === after.version || gone(now.has(id)),
      used,
      await managed(ctx, rows),
    );
  },
  async undo(ctx, made) {
    const rows = keptIn<Membership>(made);
    await removeMemberships(
      ctx,
      madeIn(rows).map(({ after }) => after),
    );
    await changeMemberships(
      ctx,
      rows.flatMap(({ id, before }) => {
        if (before === null) return [];
        const { role, fromDay, toDay } = before;
        return { id, fields: { role, fromDay, toDay } };
      }),
    );
  },
};

/** Which memberships are of a group whose members may be managed by whoever asks. */
async function managed(ctx: Ctx, rows: Kept<Membership>[]): Promise<(row: Kept<Membership>) => boolean> {
  const groups = await ctx.manager.findBy(WorkingGroup, {
    id: In([...new Set(rows.map(({ after }) => after.groupId))]),
  });
  const own = new Set(
    groups
      .filter((group) => workingGroupPolicy.manageMembers(ctx.actor, groupRefOf(group)).allowed)
      .map(({ id }) => id),
  );
  return ({ after }) => own.has(after.groupId);
}

/** A record that is not as it was left is either gone, or was changed. */
const gone = (isThere: boolean): false | null => (isThere ? false : null);

/** How what was made of each kind of spreadsheet is given back. */
export const undoers: Record<ImportSubject, Undoer> = { organisations, contacts, memberships };
