import { ContactRelation } from '../organisations/contact-relation.entity';
import { type Ctx, SameQuery } from '../platform/database';
import { PersonalLink } from '../platform/links/personal-link.entity';

/** What has become of the personal links to a meeting, by whose they are. */
export interface LinksGiven {
  /** When those were ended that nobody has been sent anew. */
  endedAt: ReadonlyMap<string, string>;
  /** Those who hold one that still opens. */
  open: ReadonlySet<string>;
}

/** More than these are read without naming each. */
const MOST_NAMED = 500;

/**
 * The personal links to a meeting, by whose they are: a contact, a guest's address, or the organisation that such a contact
 * speaks for today. The links of an organisation count as ended once none of them opens any more. In one query.
 *
 * @param holders whom it is about: ids of contacts and organisations, and guests' addresses
 */
export async function linksGiven(ctx: Ctx, meetingId: string, holders: readonly string[]): Promise<LinksGiven> {
  const endedAt = new Map<string, string>();
  const open = new Set<string>();
  if (holders.length === 0) return { endedAt, open };
  const query = holders.length > MOST_NAMED ? ALL : NAMED;
  const rows = await query.rows(ctx, { meetingId, holders, today: ctx.clock.today() });
  for (const { endedAt: at, ...of } of rows) {
    for (const holder of [of.holderId, of.organisationId]) {
      if (holder === null) continue;
      if (at === null) open.add(holder);
      else endedAt.set(holder, at);
    }
  }
  for (const holder of open) endedAt.delete(holder);
  return { endedAt, open };
}

const TODAY = 'relation.fromDay <= :today AND (relation.toDay IS NULL OR relation.toDay >= :today)';

const linksWhere = (whose: string) =>
  new SameQuery<{ holderId: string; organisationId: string | null; endedAt: string | null }>(({ manager }) =>
    manager
      .createQueryBuilder(PersonalLink, 'link')
      .leftJoin(ContactRelation, 'relation', `relation.contactId = link.holderId AND ${TODAY}`)
      .select('link.holderId', 'holderId')
      .addSelect('link.revokedAt', 'endedAt')
      .addSelect('relation.organisationId', 'organisationId')
      .where("link.purpose = 'answer' AND link.subjectId = :meetingId")
      .andWhere(whose)
      .orderBy('link.revokedAt')
      .addOrderBy('link.id'),
  );

const NAMED = linksWhere('(link.holderId IN (:...holders) OR relation.organisationId IN (:...holders))');
const ALL = linksWhere('1 = 1');
