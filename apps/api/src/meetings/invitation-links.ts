import { ContactRelation } from '../organisations/contact-relation.entity';
import type { Ctx } from '../platform/database';
import { PersonalLink } from '../platform/links/personal-link.entity';

/**
 * When personal links to a meeting were ended that nobody has been sent anew, by whose they are: a contact, a guest's
 * address, or the organisation that such a contact speaks for today, unless a colleague there has one that still opens. In
 * one query.
 */
export async function endedLinks(ctx: Ctx, meetingId: string): Promise<Map<string, string>> {
  const query = ctx.manager.createQueryBuilder(PersonalLink, 'link');
  const stillOpen = query
    .subQuery()
    .select('1')
    .from(ContactRelation, 'colleague')
    .innerJoin(PersonalLink, 'held', 'held.holderId = colleague.contactId')
    .where("held.purpose = 'answer' AND held.subjectId = :meetingId AND held.revokedAt IS NULL")
    .andWhere(`colleague.organisationId = relation.organisationId AND ${isToday('colleague')}`);
  const rows = await query
    .leftJoin(ContactRelation, 'relation', `relation.contactId = link.holderId AND ${isToday('relation')}`)
    .select('link.holderId', 'holderId')
    .addSelect('link.revokedAt', 'endedAt')
    .addSelect(`CASE WHEN EXISTS ${stillOpen.getQuery()} THEN NULL ELSE relation.organisationId END`, 'organisationId')
    .where("link.purpose = 'answer' AND link.subjectId = :meetingId AND link.revokedAt IS NOT NULL")
    .setParameters({ meetingId, today: ctx.clock.today() })
    .orderBy('link.revokedAt')
    .getRawMany<{ holderId: string; organisationId: string | null; endedAt: string }>();
  return new Map(
    rows.flatMap(({ holderId, organisationId, endedAt }) => [
      [holderId, endedAt] as const,
      ...(organisationId ? [[organisationId, endedAt] as const] : []),
    ]),
  );
}

const isToday = (relation: string): string =>
  `${relation}.fromDay <= :today AND (${relation}.toDay IS NULL OR ${relation}.toDay >= :today)`;
