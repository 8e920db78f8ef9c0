import { addDays } from '@zesumme/domain';
import { type Ctx, columns, newId } from '../platform/database';
import { invalidField } from '../platform/errors';
import { Membership } from '../working-groups/membership.entity';
import { MembershipContact } from '../working-groups/membership-contact.entity';
import type { StoredContactRow } from './contact-rows';
import { ContactRelation } from './contact-relation.entity';
import { holdsToday } from './seen-organisations';

/**
 * Ends the relation of a contact the day before its successor begins, and lets the successor take part in the same groups.
 *
 * @throws DomainError 422 on `fromDay` when the successor would begin before the contact itself did
 */
export async function endPredecessor(
  ctx: Ctx,
  predecessor: StoredContactRow,
  successor: ContactRelation,
): Promise<void> {
  const { fromDay, toDay } = predecessor;
  const lastDay = addDays(successor.fromDay, -1);
  if (lastDay < fromDay) throw invalidField('fromDay', 'before-predecessor', { start: fromDay });
  if (toDay === null || lastDay < toDay) {
    await ctx.manager.update(ContactRelation, { id: predecessor.relationId ?? '' }, { toDay: lastDay });
    await ctx.record({
      kind: 'contact.succeeded',
      subject: { type: 'contact', id: predecessor.id },
      before: { toDay },
      after: { toDay: lastDay },
      isDemo: Boolean(predecessor.isDemo),
    });
  }
  await takePart(ctx, predecessor.id, successor);
}

/**
 * Puts somebody who speaks for the organisation already into the place of another of its contacts, from a day on.
 *
 * @throws DomainError 422 on `fromDay` when that day comes before the other one's own first
 */
export async function takeOver(
  ctx: Ctx,
  predecessor: StoredContactRow,
  person: StoredContactRow,
  fromDay: string,
): Promise<void> {
  const relation = await relationFrom(ctx, person, predecessor.relationKind ?? 'main', fromDay);
  await endPredecessor(ctx, predecessor, relation);
}

/** The relation that the person has from this day on as a contact of this kind; what it had before ends the day before. */
async function relationFrom(
  ctx: Ctx,
  person: StoredContactRow,
  kind: ContactRelation['kind'],
  fromDay: string,
): Promise<ContactRelation> {
  const relation: ContactRelation = {
    id: newId(),
    contactId: person.id,
    organisationId: person.organisationId,
    kind,
    fromDay,
    toDay: null,
  };
  const id = person.relationId ?? '';
  const since = person.fromDay < fromDay ? person.fromDay : fromDay;
  if (person.relationKind === kind) await ctx.manager.update(ContactRelation, { id }, { fromDay: since, toDay: null });
  else if (person.fromDay >= fromDay) await ctx.manager.update(ContactRelation, { id }, { kind, fromDay, toDay: null });
  else {
    await ctx.manager.update(ContactRelation, { id }, { toDay: addDays(fromDay, -1) });
    await ctx.insert(ContactRelation, [relation]);
  }
  return relation;
}

/** Lets a contact take part in the groups in which a colleague does. */
export async function takePart(
  ctx: Ctx,
  colleagueId: string,
  { contactId, organisationId }: Pick<ContactRelation, 'contactId' | 'organisationId'>,
): Promise<void> {
  const [theirs, own] = [
    await placesOf(ctx, colleagueId, organisationId),
    await placesOf(ctx, contactId, organisationId),
  ];
  const missing = theirs.filter((membershipId) => !own.includes(membershipId));
  await ctx.insert(
    MembershipContact,
    missing.map((membershipId) => ({ membershipId, contactId })),
  );
}

async function placesOf(ctx: Ctx, contactId: string, organisationId: string): Promise<string[]> {
  const places = await ctx.manager
    .createQueryBuilder(MembershipContact, 'place')
    .innerJoin(Membership, 'membership', 'membership.id = place.membershipId')
    .select(columns('place', ['membershipId']))
    .where('place.contactId = :contactId AND membership.organisationId = :organisationId', {
      contactId,
      organisationId,
    })
    .andWhere(holdsToday('membership'), { today: ctx.clock.today() })
    .getRawMany<{ membershipId: string }>();
  return places.map(({ membershipId }) => membershipId);
}
