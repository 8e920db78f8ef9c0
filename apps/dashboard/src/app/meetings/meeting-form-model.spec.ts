import type { MeetingDetail } from '@zesumme/domain';
import { agendaOf, emptyItem, fill, forgetRemoved, meetingForm, planOf, spanOf } from './meeting-form-model';

const item = { id: 'a', title: 'Accueil', kind: 'information', minutes: 10, presenter: null, note: 'Café' };
const stored = {
  group: { id: 'g' },
  kind: 'workshop',
  title: 'Bilan',
  startsLocal: '2027-01-21T14:00',
  endsLocal: '2027-01-21T16:00',
  timeZone: 'Europe/Luxembourg',
  place: null,
  onlineUrl: null,
  public: false,
  answerByDay: null,
  agenda: [item],
} as unknown as MeetingDetail;

function filled() {
  const form = meetingForm();
  fill(form, stored);
  return form;
}

describe('the form of a meeting', () => {
  it('shows what is stored, of which nothing counts as typed, and gives it back', () => {
    const form = filled();
    expect(form.dirty).toBe(false);
    expect(spanOf(form.getRawValue())).toEqual({ startsLocal: '2027-01-21T14:00', endsLocal: '2027-01-21T16:00' });
    expect(agendaOf(form.getRawValue())).toEqual([{ ...item, presenter: '' }]);
  });

  it('ends on the day it begins, unless it lasts several days', () => {
    const form = filled();
    form.controls.startsLocal.controls.day.setValue('2027-02-04');
    expect(spanOf(form.getRawValue()).endsLocal).toBe('2027-02-04T16:00');
    form.controls.severalDays.setValue(true);
    form.controls.endsLocal.controls.day.setValue('2027-02-05');
    expect(spanOf(form.getRawValue()).endsLocal).toBe('2027-02-05T16:00');
  });

  it('leaves an incomplete time empty, to be told as missing', () => {
    const form = filled();
    form.controls.startsLocal.controls.time.setValue('');
    expect(spanOf(form.getRawValue()).startsLocal).toBe('');
    expect(planOf(form.getRawValue())).toBeNull();
  });

  it('lays the points out from the start, and says what runs over', () => {
    const form = filled();
    form.controls.agenda.push(emptyItem());
    form.controls.agenda.at(1).controls.minutes.setValue(130);
    const plan = planOf(form.getRawValue());
    expect(plan?.slots.map(({ startsLocal }) => startsLocal.slice(11))).toEqual(['14:00', '14:10']);
    expect(plan).toMatchObject({ total: 140, remaining: -20, endsLocal: '2027-01-21T16:20' });
  });

  it('counts a duration that is still being typed as none', () => {
    const form = filled();
    form.controls.agenda.at(0).controls.minutes.setValue(null);
    expect(planOf(form.getRawValue())?.total).toBe(0);
  });

  it('puts a point anew that somebody else took off the agenda in between', () => {
    const form = filled();
    forgetRemoved(form, { ...stored, agenda: [] });
    expect(agendaOf(form.getRawValue())).toEqual([expect.not.objectContaining({ id: 'a' })]);
  });

  it('gives a new point no id', () => {
    const form = filled();
    form.controls.agenda.push(emptyItem());
    expect(agendaOf(form.getRawValue())[1]).not.toHaveProperty('id');
  });
});
