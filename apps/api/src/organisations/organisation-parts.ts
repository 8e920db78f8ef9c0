import {
  type OrganisationDetail,
  type OrganisationRef,
  addDays,
  hasAll,
  holdsOn,
  isRole,
  organisationPolicy,
  speaksFor,
  unfinishedStatuses,
} from '@zesumme/domain';
import { seesWholeAction } from '../actions';
import { Action } from '../actions/action.entity';
import { ActionResponsible } from '../actions/action-responsible.entity';
import { Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { type Ctx, columns } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { Zone } from '../territory/zone.entity';
import { keepKnownGroups, ownGroupIds } from '../working-groups';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Site } from './site.entity';

interface SiteRow {
  id: string;
  label: string;
  address: string | null;
  zoneId: string | null;
  zoneName: string;
  zoneIsDemo: boolean;
  communeCode: string | null;
  communeName: string;
  communeIsDemo: boolean;
}

/** The places where the organisation works, in their order. */
export async function sitesOf(ctx: Ctx, organisationId: string): Promise<OrganisationDetail['sites']> {
  const rows = await ctx.manager
    .createQueryBuilder(Site, 'site')
    .leftJoin(Zone, 'zone', 'zone.id = site.zoneId')
    .leftJoin(Commune, 'commune', 'commune.code = site.communeCode')
    .select(columns('site', ['id', 'label', 'address', 'zoneId', 'communeCode']))
    .addSelect('zone.name', 'zoneName')
    .addSelect('zone.isDemo', 'zoneIsDemo')
    .addSelect('commune.name', 'communeName')
    .addSelect('commune.isDemo', 'communeIsDemo')
    .where('site.organisationId = :organisationId', { organisationId })
    .orderBy('site.position')
    .getRawMany<SiteRow>();
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    address: row.address,
    zone: row.zoneId === null ? null : { id: row.zoneId, name: row.zoneName, isDemo: Boolean(row.zoneIsDemo) },
    commune:
      row.communeCode === null
        ? null
        : { code: row.communeCode, name: row.communeName, isDemo: Boolean(row.communeIsDemo) },
  }));
}

interface MembershipRow extends Pick<Membership, 'id' | 'role' | 'fromDay' | 'toDay'> {
  groupId: string;
  slug: string;
  name: string;
  isDemo: boolean;
}

/**
 * The groups it takes part in, as far as the reader may know of them; those it has left are shown to itself and to those who
 * keep the register.
 */
export async function membershipsOf(
  ctx: Ctx,
  organisation: OrganisationRef,
): Promise<OrganisationDetail['memberships']> {
  const memberships = ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = membership.groupId')
    .select(columns('membership', ['id', 'role', 'fromDay', 'toDay', 'groupId']))
    .addSelect(columns('workingGroup', ['slug', 'name', 'isDemo']))
    .where('membership.organisationId = :organisationId', { organisationId: organisation.id })
    .orderBy('workingGroup.name')
    .addOrderBy('membership.fromDay', 'DESC');
  const rows = await keepKnownGroups(memberships, ctx.actor).getRawMany<MembershipRow>();
  const seesFormer = organisationPolicy.readHistory(ctx.actor, organisation).allowed;
  const today = ctx.clock.today();
  return rows
    .map(({ id, role, fromDay, toDay, groupId, slug, name, isDemo }) => ({
      id,
      role,
      fromDay,
      toDay,
      group: { id: groupId, slug, name, isDemo: Boolean(isDemo) },
      current: holdsOn({ fromDay, toDay }, today),
    }))
    .filter(({ current }) => current || seesFormer);
}

/** Unfinished actions it is responsible for, among those that the reader sees as a whole. */
export async function unfinishedActionsOf(ctx: Ctx, organisationId: string): Promise<number> {
  const whole = seesWholeAction(ctx.actor, 'action');
  const counted = await ctx.manager
    .createQueryBuilder(Action, 'action')
    .innerJoin(ActionResponsible, 'responsible', 'responsible.actionId = action.id')
    .select('COUNT(DISTINCT action.id)', 'count')
    .where('responsible.organisationId = :organisationId', { organisationId })
    .andWhere('action.status IN (:...unfinished)', { unfinished: unfinishedStatuses })
    .andWhere(whole.sql, whole.parameters)
    .getRawOne<{ count: number }>();
  return Number(counted?.count ?? 0);
}

/**
 * How often it came to the meetings of the last twelve months at which attendance was noted. Its own members see all of it,
 * contacts and project managers what happened in their own groups, everybody else nothing.
 */
export async function attendanceOf(ctx: Ctx, organisationId: string): Promise<OrganisationDetail['attendance']> {
  const { actor } = ctx;
  const seesAll = hasAll(actor) || speaksFor(actor, organisationId);
  const groupIds = isRole(actor, 'commune-user') ? [] : ownGroupIds(actor);
  if (!seesAll && groupIds.length === 0) return null;
  const meetings = ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .innerJoin(Meeting, 'meeting', 'meeting.id = invitation.meetingId')
    .select('COUNT(DISTINCT meeting.id)', 'invited')
    .addSelect("COUNT(DISTINCT CASE WHEN invitation.attendance = 'attended' THEN meeting.id END)", 'attended')
    .where('invitation.organisationId = :organisationId', { organisationId })
    .andWhere("meeting.state IN ('ended', 'closed')")
    .andWhere('meeting.startsAt >= :since', { since: addDays(ctx.clock.today(), -365) })
    .andWhere(
      'EXISTS (SELECT 1 FROM invitation noted WHERE noted.meeting_id = meeting.id AND noted.attendance IS NOT NULL)',
    );
  if (!seesAll) meetings.andWhere('meeting.groupId IN (:...groupIds)', { groupIds });
  const counted = await meetings.getRawOne<{ invited: number; attended: number }>();
  return { invited: Number(counted?.invited ?? 0), attended: Number(counted?.attended ?? 0) };
}
