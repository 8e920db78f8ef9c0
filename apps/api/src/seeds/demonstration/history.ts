import { Event } from '../../platform/audit/event.entity';
import { type NewEvent, eventRows } from '../../platform/audit';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { groupId } from '../published';
import { insertAll } from '../rows';
import { accountOf } from './accounts';
import { actionId, plannedActions } from './actions';
import type { Calendar } from './calendar';
import { assessed, assessmentId, settings } from './chapter-6';
import { phases } from './groups';
import { type PlannedMeeting, daysOf, meetingId, plannedMeetings } from './meetings';

/** Something that happened on a past day, and the given name of whoever did it. */
interface Past extends Omit<NewEvent, 'isDemo'> {
  on: string;
  time: string;
  by: string;
}

const MANAGER = 'Claire';
const COMMUNE = 'Sophie';

/** What happened in the demonstration, dated when it happened, so that each history reads true. */
export async function loadHistory(ctx: Ctx, calendar: Calendar): Promise<void> {
  const past = [
    ...groupEvents(calendar),
    ...plannedMeetings.flatMap((meeting) => meetingEvents(calendar, meeting)),
    ...actionEvents(calendar),
    ...chapter6Events(calendar),
  ];
  await insertAll(
    ctx,
    Event,
    past.map(({ on, time, by, ...event }): Event => {
      const { row } = eventRows({ ...event, isDemo: true }, { kind: 'system' }, calendar.instant(on, time));
      return { ...row, actorAccountId: accountOf(by), actorLabel: `${by} Beispill` };
    }),
  );
}

function groupEvents(calendar: Calendar): Past[] {
  const created: Past = {
    on: calendar.day(-420),
    time: '10:00',
    by: MANAGER,
    kind: 'working-group.created',
    subject: { type: 'working-group', id: groupId('zone-beispill') },
    groupId: groupId('zone-beispill'),
    after: { state: 'active' },
  };
  const order = [null, 'diagnosis', 'solutions', 'pilot', 'scaling'] as const;
  const reached = phases.map(({ group, phase, since }): Past => ({
    on: calendar.day(since),
    time: '17:00',
    by: MANAGER,
    kind: 'working-group.edited',
    subject: { type: 'working-group', id: groupId(group) },
    groupId: groupId(group),
    before: { phase: order[order.indexOf(phase) - 1] ?? null },
    after: { phase },
  }));
  return [created, ...reached];
}

/** Made as a draft, opened, held, closed when the minutes were sent: as far as the meeting has come. */
function meetingEvents(calendar: Calendar, meeting: PlannedMeeting): Past[] {
  const { made, opened, held, minutesSent } = daysOf(calendar, meeting);
  const { from = '14:00', to = '16:00', state } = meeting;
  const about = {
    by: MANAGER,
    subject: { type: 'meeting', id: meetingId(meeting.key) },
    groupId: groupId(meeting.group),
  };
  const moved = (on: string, time: string, before: string, after: string): Past => ({
    ...about,
    on,
    time,
    kind: 'meeting.moved',
    before: { state: before },
    after: { state: after },
  });
  const events: Past[] = [
    {
      ...about,
      on: made,
      time: '09:30',
      kind: 'meeting.created',
      after: { title: french(meeting.title), state: 'draft' },
    },
  ];
  if (state === 'draft') return events;
  events.push(moved(opened, '08:40', 'draft', 'open'));
  if (state === 'cancelled') events.push(moved(calendar.before(held, 3), '12:00', 'open', 'cancelled'));
  if (state === 'ended' || state === 'closed') {
    events.push(moved(held, from, 'open', 'in-progress'), moved(held, to, 'in-progress', 'ended'));
  }
  if (state === 'closed') events.push(moved(minutesSent, '11:30', 'ended', 'closed'));
  return events;
}

function actionEvents(calendar: Calendar): Past[] {
  return plannedActions.flatMap(({ group, action }): Past[] => {
    const about = { subject: { type: 'action', id: actionId(action.key) }, groupId: groupId(group) };
    const created: Past = {
      ...about,
      on: calendar.day(action.made),
      time: '16:30',
      by: MANAGER,
      kind: 'action.created',
      after: { title: french(action.title), status: action.status === 'idea' ? 'idea' : 'planned' },
    };
    const reported = (action.news ?? []).map(({ on, by, text }): Past => ({
      ...about,
      on: calendar.day(on),
      time: '15:10',
      by,
      kind: 'action.reported',
      after: { text: french(text) },
    }));
    const begun =
      action.start !== undefined && action.start < 0 ? [statusEvent(action.start, 'planned', 'under-way')] : [];
    const ended = action.done === undefined ? [] : [statusEvent(action.done, 'under-way', 'done')];
    const given = action.status === 'abandoned' ? [statusEvent(-94, 'under-way', 'abandoned')] : [];
    return [created, ...reported, ...begun, ...ended, ...given];

    function statusEvent(offset: number, before: string, after: string): Past {
      return {
        ...about,
        on: calendar.day(offset),
        time: '17:30',
        by: MANAGER,
        kind: 'action.edited',
        before: { status: before },
        after: { status: after },
      };
    }
  });
}

/** Only the user of the first commune has an account; the others' assessments were entered by their own contacts. */
function chapter6Events(calendar: Calendar): Past[] {
  const by: Record<string, string> = { D001: COMMUNE, D002: 'Romain', D003: 'Nora' };
  const author = (commune: string): string => by[commune] ?? COMMUNE;
  const assessments = assessed.map((given): Past => {
    const { effective, planned, reviewed, commune } = given;
    return {
      on: calendar.day(reviewed),
      time: '10:20',
      by: author(commune),
      kind: 'assessment.edited',
      subject: { type: 'assessment', id: assessmentId(given) },
      communeCode: commune,
      before: { effectiveShare: null, plannedShare: null },
      after: { effectiveShare: effective, plannedShare: planned },
    };
  });
  const agreements = settings.flatMap(({ commune, agreed, published }): Past[] => {
    const about = { by: author(commune), subject: { type: 'commune-setting', id: commune }, communeCode: commune };
    const changed = (offset: number, field: string): Past => ({
      ...about,
      on: calendar.day(offset),
      time: '11:00',
      kind: 'commune-setting.edited',
      before: { [field]: false },
      after: { [field]: true },
    });
    return [changed(agreed, 'agreed'), ...(published === null ? [] : [changed(published, 'published')])];
  });
  return [...assessments, ...agreements];
}
