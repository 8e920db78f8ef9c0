import type { MeetingDetail } from '@zesumme/domain';
import { type AgendaItemGroup, agendaOf, itemGroup, pathInForm, rowsOf } from './agenda-form-model';
import { fill, forgetRemoved, meetingForm, planOf, spanOf } from './meeting-form-model';

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
    expect(agendaOf(form.getRawValue().agenda)).toEqual([
      {
        ...item,
        presenter: '',
        section: '',
        links: [],
        actionId: '',
        measureId: '',
        originItemId: '',
        backlogItemId: '',
      },
    ]);
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
    form.controls.agenda.push(itemGroup());
    (form.controls.agenda.at(1) as AgendaItemGroup).controls.minutes.setValue(130);
    const plan = planOf(form.getRawValue());
    expect(plan?.slots.map(({ startsLocal }) => startsLocal.slice(11))).toEqual(['14:00', '14:10']);
    expect(plan).toMatchObject({ total: 140, remaining: -20, endsLocal: '2027-01-21T16:20' });
  });

  it('counts a duration that is still being typed as none', () => {
    const form = filled();
    (form.controls.agenda.at(0) as AgendaItemGroup).controls.minutes.setValue(null);
    expect(planOf(form.getRawValue())?.total).toBe(0);
  });

  it('puts a point anew that somebody else took off the agenda in between', () => {
    const form = filled();
    forgetRemoved(form, { ...stored, agenda: [] });
    expect(agendaOf(form.getRawValue().agenda)).toEqual([expect.not.objectContaining({ id: 'a' })]);
  });

  it('gives a new point no id', () => {
    const form = filled();
    form.controls.agenda.push(itemGroup());
    expect(agendaOf(form.getRawValue().agenda)[1]).not.toHaveProperty('id');
  });

  it('shows a heading wherever a section begins, and gives the sections back', () => {
    const agenda = [
      { title: 'Accueil', section: null },
      { title: 'Bus', section: 'Mobilité', action: { id: 'a', title: 'Navette' } },
      { title: 'Vélos', section: 'Mobilité' },
      { title: 'Divers', section: null },
    ];
    const rows = rowsOf(agenda);
    expect(rows.map((row) => Object.values(row.getRawValue())[0])).toHaveLength(6);
    const given = agendaOf(rows.map((row) => row.getRawValue()));
    expect(given.map(({ title, section }) => [title, section])).toEqual([
      ['Accueil', ''],
      ['Bus', 'Mobilité'],
      ['Vélos', 'Mobilité'],
      ['Divers', ''],
    ]);
    expect(given[1]).toMatchObject({ actionId: 'a', measureId: '' });
  });

  it.each([
    ['agenda', 'agenda'],
    ['agenda.0.title', 'agenda.0.title'],
    ['agenda.1.title', 'agenda.2.title'],
    ['agenda.1.section', 'agenda.1.heading'],
    ['agenda.0.section', 'agenda.0.title'],
    ['agenda.1.links.0.url', 'agenda.2.links.0.url'],
    ['agenda.1.actionId', 'agenda.2.about'],
    ['agenda.9.title', 'agenda'],
    ['agenda.1.originItemId', 'agenda.2.title'],
    ['agenda.0.backlogItemId', 'agenda.0.title'],
    ['title', 'title'],
  ])('finds what the API says of %s at %s', (path, expected) => {
    const rows = rowsOf([{ title: 'Accueil' }, { title: 'Bus', section: 'Mobilité' }]);
    expect(pathInForm(rows, path)).toBe(expected);
  });
});
