import { ContactRelation } from '../organisations/contact-relation.entity';
import type { Ctx } from '../platform/database';
import { PersonalLink } from '../platform/links/personal-link.entity';

/**
 * When personal links to a meeting were ended that nobody has been sent anew, by whose they are: a contact, a guest's
 * address, or the organisation that such a contact speaks for. In one query.
 */
export async function endedLinks(ctx: Ctx, meetingId: string): Promise<Map<string, string>> {
  const rows = await ctx.manager
    .createQueryBuilder(PersonalLink, 'link')
    .leftJoin(ContactRelation, 'relation', 'relation.contactId = link.holderId')
    .select('link.holderId', 'holderId')
    .addSelect('link.revokedAt', 'endedAt')
    .addSelect('relation.organisationId', 'organisationId')
    .where("link.purpose = 'answer' AND link.subjectId = :meetingId AND link.revokedAt IS NOT NULL", { meetingId })
    .orderBy('link.revokedAt')
    .getRawMany<{ holderId: string; organisationId: string | null; endedAt: string }>();
  return new Map(
    rows.flatMap(({ holderId, organisationId, endedAt }) => [
      [holderId, endedAt] as const,
      ...(organisationId ? [[organisationId, endedAt] as const] : []),
    ]),
  );
}
