import { addDays } from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
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
  await ctx.insert(MembershipContact, await placesOf(ctx, predecessor.id, successor));
}

async function placesOf(ctx: Ctx, contactId: string, successor: ContactRelation): Promise<MembershipContact[]> {
  const places = await ctx.manager
    .createQueryBuilder(MembershipContact, 'place')
    .innerJoin(Membership, 'membership', 'membership.id = place.membershipId')
    .select(columns('place', ['membershipId']))
    .where('place.contactId = :contactId AND membership.organisationId = :organisationId', {
      contactId,
      organisationId: successor.organisationId,
    })
    .andWhere(holdsToday('membership'), { today: ctx.clock.today() })
    .getRawMany<{ membershipId: string }>();
  return places.map(({ membershipId }) => ({ membershipId, contactId: successor.contactId }));
}
