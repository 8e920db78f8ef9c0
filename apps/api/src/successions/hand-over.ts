import { unfinishedStatuses } from '@zesumme/domain';
import { In, IsNull } from 'typeorm';
import { Action } from '../actions/action.entity';
import { ActionResponsible } from '../actions/action-responsible.entity';
import type { MeetingNews } from '../meetings';
import { Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import type { Ctx } from '../platform/database';
import { Succession } from './succession.entity';

/** How much a succession moves. */
export interface Moves {
  invitations: number;
  actions: number;
}

/** To a meeting that is still to be held, on the day of the succession or later. */
const OPEN_MEETING = "meeting.state IN ('draft', 'open') AND meeting.startsLocal >= succession.fromDay";

/** How many open invitations and actions each succession would move; two queries, however many there are. */
export async function movesOf(ctx: Ctx, ids: string[]): Promise<Map<string, Moves>> {
  if (ids.length === 0) return new Map();
  const ofSuccessions = () =>
    ctx.manager
      .createQueryBuilder(Succession, 'succession')
      .select('succession.id', 'id')
      .addSelect('COUNT(*)', 'count')
      .where('succession.id IN (:...ids)', { ids })
      .groupBy('succession.id');
  const invitations = await ofSuccessions()
    .innerJoin(
      Invitation,
      'invitation',
      'invitation.contactId = succession.contactId AND invitation.organisationId = succession.organisationId',
    )
    .innerJoin(Meeting, 'meeting', 'meeting.id = invitation.meetingId')
    .andWhere(OPEN_MEETING)
    .getRawMany<{ id: string; count: number }>();
  const actions = await ofSuccessions()
    .innerJoin(
      ActionResponsible,
      'responsible',
      'responsible.contactId = succession.contactId AND responsible.organisationId = succession.organisationId',
    )
    .innerJoin(Action, 'action', 'action.id = responsible.actionId')
    .andWhere('action.status IN (:...unfinished)', { unfinished: unfinishedStatuses })
    .getRawMany<{ id: string; count: number }>();
  const countOf = (rows: { id: string; count: number }[], id: string): number =>
    Number(rows.find((row) => row.id === id)?.count ?? 0);
  return new Map(ids.map((id) => [id, { invitations: countOf(invitations, id), actions: countOf(actions, id) }]));
}

/**
 * Passes open invitations and actions of a contact to the one who takes its place. Nothing happens a second time, nor
 * before the day has come: until then the invitations stay with whoever is there.
 *
 * @returns whether it was handed over now
 */
export async function handOver(ctx: Ctx, news: MeetingNews, id: string): Promise<boolean> {
  const succession = await ctx.manager.findOneByOrFail(Succession, { id });
  const { personId, contactId, fromDay } = succession;
  if (personId === null || succession.state !== 'confirmed' || succession.kind !== 'successor') return false;
  if (fromDay > ctx.clock.today()) return false;
  // Whoever writes this first does the work: another instance may be at it.
  const claimed = await ctx.manager.update(
    Succession,
    { id, handedOverAt: IsNull() },
    { handedOverAt: ctx.clock.instant() },
  );
  if (claimed.affected !== 1) return false;
  const meetings = await passInvitations(ctx, succession, personId);
  const actions = await passActions(ctx, succession, personId);
  await ctx.record({
    kind: 'succession.handed-over',
    subject: { type: 'contact', id: contactId },
    after: { invitations: meetings.length, actions },
    isDemo: succession.isDemo,
  });
  for (const meeting of meetings) {
    const eventId = await ctx.record({
      kind: 'meeting.invited',
      subject: { type: 'meeting', id: meeting.id },
      groupId: meeting.groupId,
      before: { contacts: [] },
      after: { contacts: [`${succession.givenName} ${succession.familyName}`] },
      personal: ['contacts'],
      isDemo: meeting.isDemo,
    });
    if (meeting.state === 'open') await news.tell(ctx, eventId, meeting.id);
  }
  return true;
}

/** The meetings whose invitation now names the successor; where it had one of its own, the other's is dropped. */
async function passInvitations(
  ctx: Ctx,
  { contactId, organisationId, id }: Succession,
  personId: string,
): Promise<Meeting[]> {
  const open = await ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .innerJoin(Succession, 'succession', 'succession.id = :id', { id })
    .innerJoin(Invitation, 'invitation', 'invitation.meetingId = meeting.id')
    .where('invitation.contactId = :contactId AND invitation.organisationId = :organisationId', {
      contactId,
      organisationId,
    })
    .andWhere(OPEN_MEETING)
    .orderBy('meeting.startsAt')
    .addOrderBy('meeting.id')
    .getMany();
  if (open.length === 0) return [];
  const meetingIds = open.map((meeting) => meeting.id);
  const own = await ctx.manager.findBy(Invitation, { contactId: personId, meetingId: In(meetingIds) });
  const twice = own.map(({ meetingId }) => meetingId);
  if (twice.length > 0) await ctx.manager.delete(Invitation, { contactId, meetingId: In(twice) });
  const passed = meetingIds.filter((meetingId) => !twice.includes(meetingId));
  if (passed.length > 0) {
    // Somebody else's answer is not theirs.
    await ctx.manager.update(
      Invitation,
      { contactId, meetingId: In(passed) },
      { contactId: personId, answer: 'needs-action', answeredAt: null, answerNote: null },
    );
  }
  return open;
}

async function passActions(ctx: Ctx, { contactId, organisationId }: Succession, personId: string): Promise<number> {
  const rows = await ctx.manager
    .createQueryBuilder(ActionResponsible, 'responsible')
    .innerJoin(Action, 'action', 'action.id = responsible.actionId')
    .select('responsible.id', 'id')
    .addSelect('responsible.actionId', 'actionId')
    .where('responsible.contactId = :contactId AND responsible.organisationId = :organisationId', {
      contactId,
      organisationId,
    })
    .andWhere('action.status IN (:...unfinished)', { unfinished: unfinishedStatuses })
    .getRawMany<{ id: string; actionId: string }>();
  if (rows.length === 0) return 0;
  const actionIds = rows.map(({ actionId }) => actionId);
  const own = await ctx.manager.findBy(ActionResponsible, { contactId: personId, actionId: In(actionIds) });
  const twice = rows.filter(({ actionId }) => own.some((each) => each.actionId === actionId)).map(({ id }) => id);
  const passed = rows.map(({ id }) => id).filter((id) => !twice.includes(id));
  if (twice.length > 0) await ctx.manager.delete(ActionResponsible, { id: In(twice) });
  if (passed.length > 0) await ctx.manager.update(ActionResponsible, { id: In(passed) }, { contactId: personId });
  return rows.length;
}
