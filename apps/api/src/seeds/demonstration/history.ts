import { Event } from '../../platform/audit/event.entity';
import { type NewEvent, eventRows } from '../../platform/audit';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { groupId } from '../published';
import { themeId } from '../reference/themes';
import { insertAll } from '../rows';
import { accountOf } from './accounts';
import { actionId, plannedActions } from './actions';
import type { Calendar } from './calendar';
import { assessed, assessmentId, auditId, audits, settings } from './chapter-6';
import { groupName, membershipId } from './groups';
import { takingPart } from './memberships';
import { type PlannedMeeting, daysOf, meetingId, plannedMeetings } from './meetings';
import { ways } from './method';
import { ENTERED_AT, sharesThen } from './snapshots';

/** Something that happened on a past day, and the given name of whoever did it. */
interface Past extends Omit<NewEvent, 'isDemo'> {
  on: string;
  time: string;
  by: string;
}

const MANAGER = 'Claire';
const COMMUNE = 'Sophie';

/** How many days before its last review an assessment was made that no snapshot holds, with half of what is effective now. */
const FIRST_REVIEW = 180;

/** So many days after an audit its result is entered. */
const RESULT_KNOWN = 12;

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

/** The group that is invented was founded; everywhere fictitious organisations came, one left, and themes went on. */
function groupEvents(calendar: Calendar): Past[] {
  const founded: Past = {
    on: calendar.day(-420),
    time: '10:00',
    by: MANAGER,
    kind: 'working-group.created',
    subject: { type: 'working-group', id: groupId('zone-beispill') },
    groupId: groupId('zone-beispill'),
    after: { name: french(groupName('zone-beispill')), state: 'active' },
  };
  const groups = Object.keys(takingPart);
  return [
    founded,
    ...groups.flatMap((group) => [...themeEvents(calendar, group), ...membershipEvents(calendar, group)]),
  ];
}

/** Each theme that moved to another phase. */
function themeEvents(calendar: Calendar, group: string): Past[] {
  const here = ways.filter((way) => way.group === group);
  return here.flatMap(({ theme, steps }) =>
    steps.slice(1).map(({ to, on, word }, at): Past => ({
      on: calendar.day(on),
      time: '17:00',
      by: MANAGER,
      kind: 'theme.phase-moved',
      subject: { type: 'theme', id: themeId(theme) },
      groupId: groupId(group),
      before: { phase: steps[at]?.to },
      after: { phase: to, phaseSince: calendar.day(on), word: word === undefined ? null : french(word) },
    })),
  );
}

function membershipEvents(calendar: Calendar, group: string): Past[] {
  return (takingPart[group] ?? []).flatMap(({ organisation, role, since, until }): Past[] => {
    const about = {
      by: MANAGER,
      time: '10:30',
      subject: { type: 'membership', id: membershipId(group, organisation) },
      groupId: groupId(group),
    };
    const fromDay = calendar.day(since);
    const came: Past = { ...about, on: fromDay, kind: 'membership.created', after: { role, fromDay } };
    if (until === undefined) return [came];
    const toDay = calendar.day(until);
    return [came, { ...about, on: toDay, kind: 'membership.ended', before: { toDay: null }, after: { toDay } }];
  });
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
      after: { title: french(meeting.title), kind: meeting.kind, startsLocal: `${held}T${from}` },
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
    const news = action.news ?? [];
    const progressAfter = (count: number): number => Math.round(((action.progress ?? 90) * count) / news.length);
    const reported = news.map(({ on, by }, index): Past => ({
      ...about,
      on: calendar.day(on),
      time: '15:10',
      by,
      kind: 'action.reported',
      before: { progress: progressAfter(index) },
      after: { progress: progressAfter(index + 1) },
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
  const assessments = assessed.flatMap((given): Past[] => {
    const { effective, planned, reviewed, commune } = given;
    const about = {
      time: ENTERED_AT,
      by: author(commune),
      subject: { type: 'assessment', id: assessmentId(given) },
      communeCode: commune,
    };
    const now = { effectiveShare: effective, plannedShare: planned };
    const half = { effectiveShare: Math.round(effective * 50) / 100, plannedShare: planned };
    const [first = { on: calendar.day(reviewed - FIRST_REVIEW), shares: half }, ...later] = sharesThen(
      calendar,
      commune,
      now,
    );
    const edits = [...later, { on: calendar.day(reviewed), shares: now }];
    return [
      { ...about, on: first.on, kind: 'assessment.created', after: first.shares },
      ...edits.map(({ on, shares }, at): Past => {
        const before = (edits[at - 1] ?? first).shares;
        return { ...about, on, kind: 'assessment.edited', before, after: shares };
      }),
    ];
  });
  const agreements = settings.flatMap(({ commune, agreed, published }): Past[] => {
    const about = (type: string) => ({ by: author(commune), subject: { type, id: commune }, communeCode: commune });
    const changed = (field: string) => ({ before: { [field]: false }, after: { [field]: true } });
    const at = (offset: number) => ({ on: calendar.day(offset), time: '11:00' });
    return [
      { ...about('commune-setting'), ...at(agreed), kind: 'commune-setting.edited', ...changed('agreed') },
      ...(published === null
        ? []
        : [{ ...about('public-page'), ...at(published), kind: 'public-page.published', ...changed('published') }]),
    ];
  });
  const results = audits.map(({ commune, on, percent, note }): Past => ({
    ...{ on: calendar.day(on + RESULT_KNOWN), time: '09:40', by: author(commune) },
    subject: { type: 'audit', id: auditId({ commune, on }) },
    communeCode: commune,
    kind: 'audit.created',
    after: { day: calendar.day(on), percent, note: note === null ? null : french(note) },
  }));
  return [...assessments, ...agreements, ...results];
}
