import { searchTextOf } from '@zesumme/domain';
import { OutcomeVote } from '../../meetings/outcome-vote.entity';
import { Outcome } from '../../meetings/outcome.entity';
import { Meeting } from '../../meetings/meeting.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { organisationId } from '../published';
import { insertAll, seedId } from '../rows';
import { actionId, plannedActions } from './actions';
import type { PlannedAction } from './actions/plan';
import type { Calendar } from './calendar';
import { type PlannedMeeting, agendaItemId, daysOf, isHeld, meetingId, plannedMeetings } from './meetings';
import type { PlannedOutcome } from './meetings/plan';

const AUTHOR = 'Claire Beispill';

/** What the meetings of the demonstration gave, and at which meeting the minutes of each were approved. */
export async function loadOutcomes(ctx: Ctx, calendar: Calendar): Promise<void> {
  const held = plannedMeetings.filter(isHeld);
  const votes = held.flatMap(({ key, outcomes = [] }) => outcomes.flatMap((planned, n) => votesOf(key, planned, n)));
  await insertAll(
    ctx,
    Outcome,
    held.flatMap((meeting) => outcomesOf(calendar, meeting)),
  );
  await insertAll(ctx, OutcomeVote, votes);
  for (const meeting of held) await approveMinutes(ctx, calendar, meeting);
}

const outcomeId = (meeting: string, position: number): string => seedId('outcome', `${meeting}/${position}`);

/** Information and decisions as planned, and then a follow-up for each action that was born in the meeting. */
function outcomesOf(calendar: Calendar, meeting: PlannedMeeting): Outcome[] {
  const { key, outcomes = [] } = meeting;
  const said = outcomes.map((planned, position) => outcomeRow(calendar, meeting, planned, position));
  const born = plannedActions.filter(({ action }) => action.bornIn?.[0] === key);
  const followUps = born.map(({ action }, index) => followUpRow(calendar, meeting, action, outcomes.length + index));
  return [...said, ...followUps];
}

const dayOrNull = (calendar: Calendar, offset: number | undefined): string | null =>
  offset === undefined ? null : calendar.day(offset);

function outcomeRow(calendar: Calendar, meeting: PlannedMeeting, planned: PlannedOutcome, position: number): Outcome {
  return {
    ...shared(calendar, meeting, position),
    agendaItemId: agendaItemId(meeting.key, planned.item),
    kind: planned.kind,
    text: french(planned.text),
    responsibleOrganisationId: planned.by === undefined ? null : organisationId(planned.by),
    dueDay: dayOrNull(calendar, planned.due),
    doneDay: dayOrNull(calendar, planned.done),
    actionId: null,
    searchText: searchTextOf(french(planned.text)),
  };
}

function followUpRow(calendar: Calendar, meeting: PlannedMeeting, action: PlannedAction, position: number): Outcome {
  return {
    ...shared(calendar, meeting, position),
    agendaItemId: action.bornIn ? agendaItemId(...action.bornIn) : null,
    kind: 'follow-up',
    text: french(action.title),
    responsibleOrganisationId: null,
    dueDay: null,
    doneDay: null,
    actionId: actionId(action.key),
    searchText: searchTextOf(french(action.title)),
  };
}

/** What every outcome has: it was noted while people talked, one after another. */
function shared(calendar: Calendar, meeting: PlannedMeeting, position: number) {
  const { from = '14:00' } = meeting;
  const begin = Date.parse(calendar.instant(daysOf(calendar, meeting).held, from));
  return {
    id: outcomeId(meeting.key, position),
    meetingId: meetingId(meeting.key),
    position,
    createdBy: AUTHOR,
    createdAt: new Date(begin + (20 + position * 7) * 60_000).toISOString(),
    version: 1,
  };
}

const votesOf = (meeting: string, planned: PlannedOutcome, position: number): OutcomeVote[] =>
  (['for', 'against', 'abstain'] as const).flatMap((vote) =>
    (planned[vote] ?? []).map((organisation) => ({
      outcomeId: outcomeId(meeting, position),
      organisationId: organisationId(organisation),
      vote,
    })),
  );

/** The minutes that were sent are approved at the next meeting of the group, once that was held. */
async function approveMinutes(ctx: Ctx, calendar: Calendar, meeting: PlannedMeeting): Promise<void> {
  const next = plannedMeetings
    .filter(({ group, offset }) => group === meeting.group && offset > meeting.offset)
    .filter(isHeld)
    .sort((a, b) => a.offset - b.offset)[0];
  if (meeting.state !== 'closed' || !next) return;
  const minutesApprovedOn = daysOf(calendar, next).held;
  const approvedInMeetingId = meetingId(next.key);
  await ctx.manager.update(Meeting, meetingId(meeting.key), { minutesApprovedOn, approvedInMeetingId });
}
