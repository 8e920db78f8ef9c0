import { type Actor, hasAll, isRole, workingGroupPolicy } from '@zesumme/domain';
import type { Locale } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { SelectQueryBuilder } from 'typeorm';
import type { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import type { Contact } from '../../organisations/contact.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { Invitation } from '../invitation.entity';
import { calendarFile } from '../calendar/calendar-file';
import { Meeting } from '../meeting.entity';
import { onlyInvited, onlyMine, onlyVisible } from '../visible-meetings';

const DAY = 86_400_000;
/** How long a meeting stays in the calendars of its subscribers. */
const KEPT = 400 * DAY;
/** The most meetings that one calendar holds, those to come before those that are over. */
const MOST = 500;

/** What a calendar shows. */
export type FeedScope = { kind: 'public' } | { kind: 'mine' } | { kind: 'group'; groupId: string };

/** The meetings of a calendar as its reader may see them now, written out; the same to the byte until something changes. */
export async function feedContent(
  ctx: Ctx,
  config: Config,
  scope: FeedScope,
  reader: { actor: Actor; locale: Locale },
): Promise<string> {
  const { actor, locale } = reader;
  const meetings = await narrowed(onlyVisible(announced(ctx), actor), scope, actor).getMany();
  const joinable = await joinableBy(ctx, actor, meetings);
  return calendarFile(ctx, config, meetings, {
    locale,
    name: await nameOf(ctx, scope, locale),
    seesLink: (id) => joinable.has(id),
  });
}

/**
 * The meetings that somebody without an account is invited to, with all that their personal links tell of them: by name, or with
 * an organisation that they speak for today.
 */
export async function contactFeedContent(ctx: Ctx, config: Config, { id, locale }: Contact): Promise<string> {
  return calendarFile(ctx, config, await invitedAs(ctx, announced(ctx), id).getMany(), {
    locale,
    name: await nameOf(ctx, { kind: 'mine' }, locale),
    seesLink: () => true,
  });
}

/** Whether a reader may know of a group; without that, its calendar is nothing to them either. */
export async function seesGroup(ctx: Ctx, actor: Actor, id: string): Promise<boolean> {
  const group = await ctx.manager.findOneBy(WorkingGroup, { id });
  if (!group) return false;
  const { publishedAt, archivedAt } = group;
  return workingGroupPolicy.read(actor, { id, published: publishedAt !== null, archived: archivedAt !== null }).allowed;
}

/** A draft is nobody's appointment, nor is one that was called off. */
function announced(ctx: Ctx): SelectQueryBuilder<Meeting> {
  return ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = meeting.groupId')
    .where('meeting.state <> :unannounced', { unannounced: 'draft' })
    .andWhere('meeting.isUnannounced = :calledOff', { calledOff: false })
    .andWhere('meeting.endsAt > :since', { since: new Date(ctx.clock.now().getTime() - KEPT).toISOString() })
    .orderBy('meeting.startsAt', 'DESC')
    .addOrderBy('meeting.id')
    .limit(MOST);
}

function narrowed(meetings: SelectQueryBuilder<Meeting>, scope: FeedScope, actor: Actor): SelectQueryBuilder<Meeting> {
  if (scope.kind === 'mine') return onlyMine(meetings, actor);
  if (scope.kind === 'group') return meetings.andWhere('meeting.groupId = :groupId', { groupId: scope.groupId });
  return meetings
    .andWhere('meeting.isPublic = :isPublic', { isPublic: true })
    .andWhere('workingGroup.publishedAt IS NOT NULL AND workingGroup.archivedAt IS NULL');
}

/** As `findLinkHolder` says of one meeting, for all of them. */
function invitedAs(ctx: Ctx, meetings: SelectQueryBuilder<Meeting>, contactId: string): SelectQueryBuilder<Meeting> {
  const own = meetings
    .subQuery()
    .select('1')
    .from(Invitation, 'own')
    .innerJoin(ContactRelation, 'relation', 'relation.organisationId = own.organisationId')
    .innerJoin(Organisation, 'organisation', 'organisation.id = relation.organisationId')
    .where('own.meetingId = meeting.id AND organisation.archivedAt IS NULL')
    .andWhere('(own.contactId IS NULL OR own.contactId = relation.contactId)')
    .andWhere('relation.contactId = :contactId')
    .andWhere('relation.fromDay <= :today')
    .andWhere('(relation.toDay IS NULL OR relation.toDay >= :today)');
  return meetings.andWhere(`EXISTS ${own.getQuery()}`, { contactId, today: ctx.clock.today() });
}

/** Those of which the reader may have the link to join: as the policy says of one, for all of them in one query. */
async function joinableBy(ctx: Ctx, actor: Actor, meetings: Meeting[]): Promise<Set<string>> {
  if (hasAll(actor)) return new Set(meetings.map(({ id }) => id));
  if (isRole(actor, 'project-manager'))
    return new Set(meetings.filter(({ groupId }) => actor.leadGroupIds.includes(groupId)).map(({ id }) => id));
  if (meetings.length === 0) return new Set();
  const query = ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .select('meeting.id', 'id')
    .where('meeting.id IN (:...ids)', { ids: meetings.map(({ id }) => id) });
  const rows = await onlyInvited(query, actor).getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}

async function nameOf(ctx: Ctx, scope: FeedScope, locale: Locale): Promise<string> {
  if (scope.kind !== 'group') return translate(locale, `calendarFeeds.name.${scope.kind}`);
  const { name } = await ctx.manager.findOneByOrFail(WorkingGroup, { id: scope.groupId });
  return translate(locale, 'calendarFeeds.name.group', { group: name });
}
