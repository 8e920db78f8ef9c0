import { FormArray, FormControl, FormGroup } from '@angular/forms';
import {
  type AgendaPlan,
  HOME_ZONE,
  type MeetingDetail,
  type MeetingKind,
  clockOf,
  dayOf,
  planAgenda,
} from '@zesumme/domain';
import { type AgendaRow, type NameOfMeasure, agendaOf, isSection, rowsOf } from './agenda-form-model';
import { asModel } from './offers';

const text = (value = '') => new FormControl(value, { nonNullable: true });

const wallTime = () => new FormGroup({ day: text(), time: text() });
export type WallTimeGroup = ReturnType<typeof wallTime>;

/** What is typed of a meeting. Start and end are named as the API names them, so that what it refuses finds its field. */
export const meetingForm = () =>
  new FormGroup({
    groupId: text(),
    kind: new FormControl<MeetingKind>('working-group', { nonNullable: true }),
    title: text(),
    startsLocal: wallTime(),
    endsLocal: wallTime(),
    /** Whether the meeting ends on another day than it begins. */
    severalDays: new FormControl(false, { nonNullable: true }),
    timeZone: text(HOME_ZONE),
    place: text(),
    placeAddress: text(),
    onlineUrl: text(),
    public: new FormControl(false, { nonNullable: true }),
    answerByDay: text(),
    proposeByDay: text(),
    /** How many organisations have to be there; null when it does not matter. */
    quorum: new FormControl<number | null>(null),
    agenda: new FormArray<AgendaRow>([]),
  });

export type MeetingForm = ReturnType<typeof meetingForm>;
type Raw = ReturnType<MeetingForm['getRawValue']>;

/** Fills the form with a stored meeting, so that nothing of it counts as typed. */
export function fill(form: MeetingForm, meeting: MeetingDetail, nameOf?: NameOfMeasure): void {
  form.controls.agenda.clear({ emitEvent: false });
  for (const row of rowsOf(meeting.agenda, nameOf)) form.controls.agenda.push(row, { emitEvent: false });
  form.reset({
    groupId: meeting.group.id,
    kind: meeting.kind,
    title: meeting.title,
    startsLocal: { day: dayOf(meeting.startsLocal), time: clockOf(meeting.startsLocal) },
    endsLocal: { day: dayOf(meeting.endsLocal), time: clockOf(meeting.endsLocal) },
    severalDays: dayOf(meeting.startsLocal) !== dayOf(meeting.endsLocal),
    timeZone: meeting.timeZone,
    place: meeting.place ?? '',
    placeAddress: meeting.placeAddress ?? '',
    onlineUrl: meeting.onlineUrl ?? '',
    public: meeting.public,
    answerByDay: meeting.answerByDay ?? '',
    proposeByDay: meeting.proposeByDay ?? '',
    quorum: meeting.quorum ?? null,
    agenda: form.controls.agenda.getRawValue(),
  });
}

/** Fills the form after the model of an earlier meeting: its hours and its agenda, on a day that is still to be chosen. */
export function fillAfter(form: MeetingForm, model: MeetingDetail, heading: string, nameOf?: NameOfMeasure): void {
  fill(form, asModel(model, heading), nameOf);
  for (const wall of [form.controls.startsLocal, form.controls.endsLocal]) wall.controls.day.reset('');
}

/**
 * Hands what is wrong with a wall time on to its parts: a missing one is said where it is missing, all else at the time of
 * day.
 */
export function handOnIssues(wall: WallTimeGroup): void {
  const { day, time } = wall.controls;
  const set = (part: FormControl<string>, issue: unknown): void => {
    if ((part.errors?.['issue'] ?? null) !== issue) part.setErrors(issue ? { issue } : null);
  };
  wall.events.subscribe(() => {
    const issue = (wall.errors?.['issue'] ?? null) as { code: string } | null;
    const isMissing = issue?.code === 'required';
    set(day, isMissing && !day.value ? issue : null);
    set(time, isMissing && time.value ? null : issue);
  });
}

/** Start and end as wall times; an incomplete one is empty, so that it is told as still to be filled. */
export function spanOf({ startsLocal, endsLocal, severalDays }: Raw): { startsLocal: string; endsLocal: string } {
  const wall = (day: string, time: string): string => (day && time ? `${day}T${time.slice(0, 5)}` : '');
  return {
    startsLocal: wall(startsLocal.day, startsLocal.time),
    endsLocal: wall(severalDays ? endsLocal.day : startsLocal.day, endsLocal.time),
  };
}

/** Points that somebody else took off the agenda in between are put on it anew when the form is saved. */
export function forgetRemoved(form: MeetingForm, current: MeetingDetail): void {
  const stored = new Set(current.agenda.map(({ id }) => id));
  for (const row of form.controls.agenda.controls) {
    if (!isSection(row) && !stored.has(row.controls.id.value)) row.controls.id.setValue('');
  }
}

/** What the API takes of everything but the group and the agenda. */
export function detailsOf(raw: Raw) {
  const { kind, title, timeZone, place, placeAddress, onlineUrl, public: isPublic, answerByDay, proposeByDay } = raw;
  const rest = { answerByDay, proposeByDay, quorum: raw.quorum };
  return { kind, title, ...spanOf(raw), timeZone, place, placeAddress, onlineUrl, public: isPublic, ...rest };
}

/** The times of the points as they are typed; nothing while the start is not known. A missing duration counts as none. */
export function planOf(raw: Raw): AgendaPlan | null {
  const { startsLocal, endsLocal } = spanOf(raw);
  if (!startsLocal) return null;
  const items = agendaOf(raw.agenda).map(({ minutes }) => ({ minutes: Math.max(0, Math.trunc(Number(minutes) || 0)) }));
  const plan = planAgenda({ startsLocal, endsLocal: endsLocal || startsLocal }, items);
  return endsLocal > startsLocal ? plan : { ...plan, remaining: 0 };
}
