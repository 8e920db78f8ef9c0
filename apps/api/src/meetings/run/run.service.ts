import { Injectable } from '@nestjs/common';
import { type MeetingRun, type MeetingStep, meetingPolicy } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { invalidField, stale } from '../../platform/errors';
import { AgendaItem } from '../agenda-item.entity';
import { MeetingStatesService } from '../meeting-states.service';
import { Meeting } from '../meeting.entity';
import { type StoredMeeting, findMeeting } from '../stored-meeting';
import { leave } from './course';
import { meetingRun } from './meeting-run';

/** A meeting while it is held: from item to item, with the time that each really takes. */
@Injectable()
export class RunService {
  constructor(private readonly states: MeetingStatesService) {}

  /** @throws DomainError 403, 404 */
  async get(ctx: Ctx, id: string): Promise<MeetingRun> {
    const stored = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.openRun(ctx.actor, stored.ref));
    return meetingRun(ctx, stored);
  }

  /**
   * Makes one step. Made again, because an answer got lost or two moderators did the same, it changes nothing; so no item is
   * ever skipped by two hands on one button.
   *
   * @throws DomainError 403, 404, 409 `stale` with the run as it is when another item is under way than the moderator saw,
   * 409 `move-not-possible`, 422 on an item of another meeting
   */
  async step(ctx: Ctx, id: string, step: MeetingStep): Promise<MeetingRun> {
    const stored = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.openRun(ctx.actor, stored.ref));
    switch (step.step) {
      case 'start':
        await this.start(ctx, stored);
        break;
      case 'end':
        if (stored.meeting.state !== 'ended') await this.states.enter(ctx, stored.meeting, 'ended');
        break;
      default:
        ctx.allow(meetingPolicy.run(ctx.actor, stored.ref));
        if (step.step === 'take') await this.take(ctx, stored, step);
        else await this.pause(ctx, stored.meeting, step.step === 'pause');
    }
    return meetingRun(ctx, await findMeeting(ctx, id));
  }

  /** Begins the meeting, with its first item. */
  private async start(ctx: Ctx, stored: StoredMeeting): Promise<void> {
    const { meeting } = stored;
    if (meeting.state === 'in-progress') return;
    await this.states.enter(ctx, stored.meeting, 'in-progress');
    const [first] = await itemsOf(ctx, meeting.id);
    if (first) await takeUp(ctx, meeting.id, first);
  }

  private async take(ctx: Ctx, stored: StoredMeeting, { from, to, unresolved }: MeetingStep): Promise<void> {
    const { meeting } = stored;
    const items = await itemsOf(ctx, meeting.id);
    // An item that was under way and taken off the agenda is not under way any more.
    const current = items.find(({ id }) => id === meeting.currentItemId) ?? null;
    const wanted = items.find(({ id }) => id === to) ?? null;
    if (to && !wanted) throw invalidField('to', 'unknown-agenda-item');
    if ((current?.id ?? null) === to) return;
    if ((current?.id ?? null) !== from) throw stale(await meetingRun(ctx, stored));
    if (current)
      await leave(ctx, meeting, { endedAt: ctx.clock.instant(), ...(unresolved ? { isUnresolved: true } : {}) });
    await takeUp(ctx, meeting.id, wanted);
    await ctx.record({
      kind: 'meeting.item-taken',
      subject: { type: 'meeting', id: meeting.id },
      groupId: meeting.groupId,
      before: { item: current?.title ?? null },
      after: { item: wanted?.title ?? null },
      isDemo: meeting.isDemo,
    });
  }

  private async pause(ctx: Ctx, meeting: Meeting, pauses: boolean): Promise<void> {
    if (pauses === (meeting.pausedAt !== null)) return;
    const now = ctx.clock.instant();
    if (pauses) await leave(ctx, meeting);
    await ctx.manager.update(
      Meeting,
      { id: meeting.id },
      pauses
        ? { pausedAt: now, runningSince: null }
        : { pausedAt: null, runningSince: meeting.currentItemId ? now : null },
    );
    await ctx.record({
      kind: pauses ? 'meeting.paused' : 'meeting.resumed',
      subject: { type: 'meeting', id: meeting.id },
      groupId: meeting.groupId,
      isDemo: meeting.isDemo,
    });
  }
}

const itemsOf = (ctx: Ctx, meetingId: string): Promise<AgendaItem[]> =>
  ctx.manager.find(AgendaItem, { where: { meetingId }, order: { position: 'ASC', id: 'ASC' } });

/** Takes an item up, or none after the last one; a pause is over with it. */
async function takeUp(ctx: Ctx, meetingId: string, item: AgendaItem | null): Promise<void> {
  const now = ctx.clock.instant();
  if (item) await ctx.manager.update(AgendaItem, { id: item.id }, { startedAt: item.startedAt ?? now, endedAt: null });
  await ctx.manager.update(
    Meeting,
    { id: meetingId },
    { currentItemId: item?.id ?? null, runningSince: item ? now : null, pausedAt: null },
  );
}
