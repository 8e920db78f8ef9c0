import { type MeetingRun, type RunningItem, canOf, meetingPolicy, presenceOf } from '@zesumme/domain';
import { type Ctx, columns } from '../../platform/database';
import { AgendaItem } from '../agenda-item.entity';
import type { StoredMeeting } from '../stored-meeting';

const shown = [
  'id',
  'section',
  'title',
  'kind',
  'minutes',
  'presenter',
  'note',
  'isUnresolved',
  'startedAt',
  'endedAt',
  'usedSeconds',
  'record',
  'recordVersion',
];

/** The meeting as whoever runs it sees it; the caller has seen to the permission. */
export async function meetingRun(ctx: Ctx, { meeting, group, invitations, ref }: StoredMeeting): Promise<MeetingRun> {
  const { id, title, state, startsLocal, endsLocal, timeZone, startsAt, endsAt, startedAt, endedAt } = meeting;
  const agenda = await runningItems(ctx, id);
  const isCurrentThere = agenda.some((item) => item.id === meeting.currentItemId);
  const mayMove = meetingPolicy.move(ctx.actor, ref);
  return {
    id,
    title,
    group: { id: group.id, slug: group.slug, name: group.name, isDemo: group.isDemo },
    state,
    startsLocal,
    endsLocal,
    timeZone,
    startsAt,
    endsAt,
    startedAt,
    endedAt,
    pausedAt: meeting.pausedAt,
    currentItemId: isCurrentThere ? meeting.currentItemId : null,
    runningSince: isCurrentThere ? meeting.runningSince : null,
    isDemo: meeting.isDemo,
    now: ctx.clock.instant(),
    today: ctx.clock.today(),
    agenda,
    presence: presenceOf(invitations, meeting.quorum),
    version: meeting.version,
    can: {
      ...canOf({
        run: meetingPolicy.run(ctx.actor, ref),
        record: meetingPolicy.record(ctx.actor, ref),
        recordAttendance: meetingPolicy.recordAttendance(ctx.actor, ref),
        invite: meetingPolicy.invite(ctx.actor, ref),
      }),
      start: mayMove.allowed && state === 'open',
    },
  };
}

async function runningItems(ctx: Ctx, meetingId: string): Promise<RunningItem[]> {
  const rows = await ctx.manager
    .createQueryBuilder(AgendaItem, 'item')
    .select(columns('item', shown))
    .where('item.meetingId = :meetingId', { meetingId })
    .orderBy('item.position')
    .addOrderBy('item.id')
    .getRawMany<RunningItem>();
  return rows.map((row) => ({ ...row, isUnresolved: Boolean(row.isUnresolved) }));
}
