import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MeetingDetail, MinutesDetail } from '@zesumme/domain';
import { Ask, I18n, Say } from '@zesumme/ui';
import { Problem } from '../../platform/problem';
import { MinutesData } from './minutes-data';
import { MinutesSection } from './minutes-section';

const meeting = (over: object = {}) =>
  ({ id: 'm', state: 'ended', version: 4, minutes: 'Avant.', ...over }) as unknown as MeetingDetail;
const decision = {
  id: 'o',
  kind: 'decision',
  text: 'La navette roule.\n<b>Dès lundi.</b>',
  votes: { count: { for: 2, against: 0, abstain: 0 }, byOrganisation: null },
  isWhole: true,
  responsibles: [{ organisation: 'Alpha', contact: null }],
  dueDay: '2026-12-15',
  doneDay: null,
  action: null,
};
const item = {
  id: 'i',
  section: 'Navette',
  title: 'Horaire',
  kind: 'decision',
  presenter: 'Claire',
  minutes: 10,
  startsLocal: '2026-12-03T14:00',
  endsLocal: '2026-12-03T14:10',
  wasTimed: false,
  isUnresolved: false,
  record: 'Deux variantes.',
  recordVersion: 2,
  outcomes: [decision],
};
const can = { write: false, send: false, approve: false, correct: false };
const minutes = (over: object = {}) =>
  ({
    state: 'ended',
    text: 'Avant.',
    items: [item],
    others: [],
    sentAt: null,
    approval: null,
    corrections: [],
    isWritten: true,
    recipients: null,
    approvableAt: [],
    version: 4,
    can,
    ...over,
  }) as unknown as MinutesDetail;
const writing = {
  can: { ...can, write: true, send: true },
  recipients: { people: ['Anne Weber', 'Jo Beispill'], unreachable: ['Commune Beispill'] },
};

const data = {
  get: jest.fn(),
  write: jest.fn(),
  note: jest.fn(),
  close: jest.fn(),
  approve: jest.fn(),
  correct: jest.fn(),
};
const confirm = jest.fn();
let fixture: ComponentFixture<MinutesSection>;
const page = () => fixture.nativeElement as HTMLElement;
const words = () => page().textContent?.replace(/\s+/g, ' ') ?? '';
const field = (id: string) => page().querySelector<HTMLTextAreaElement>(`#${id}`);
const press = async (name: string) => {
  [...page().querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name))?.click();
  await settle();
};
const settle = async () => {
  for (let turn = 0; turn < 3; turn += 1) await fixture.whenStable();
};
const type = async (id: string, text: string) => {
  const control = field(id);
  if (!control) throw new Error(`There is no field ${id}.`);
  control.value = text;
  control.dispatchEvent(new Event('input'));
  await settle();
};

async function show(of: MeetingDetail, read: MinutesDetail): Promise<void> {
  data.get.mockResolvedValue(read);
  await TestBed.inject(I18n).use('fr');
  fixture = TestBed.createComponent(MinutesSection);
  fixture.componentRef.setInput('meeting', of);
  fixture.componentInstance.changed.subscribe((changed) => fixture.componentRef.setInput('meeting', changed));
  await settle();
}

beforeEach(() => {
  localStorage.clear();
  for (const each of [...Object.values(data), confirm]) each.mockReset();
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: MinutesData, useValue: data },
      { provide: Ask, useValue: { confirm } },
      { provide: Say, useValue: { done: jest.fn() } },
    ],
  });
});

describe('The minutes of a meeting', () => {
  it('are read with what came out of each item, as text, and taken home', async () => {
    await show(meeting({ state: 'closed' }), minutes({ sentAt: '2026-12-04T09:00:00.000Z' }));
    expect(words()).toContain('Envoyé le 4 décembre 2026');
    expect(words()).toContain('1. Horaire');
    expect(words()).toContain('14:00 – 14:10 · Décision · Claire');
    expect(words()).toContain('<b>Dès lundi.</b>');
    expect(words()).toContain('Pour : 2. Contre : 0. Abstention : 0.');
    expect(words()).toContain('Responsable : Alpha');
    expect([...page().querySelectorAll('a[download]')].map((link) => link.getAttribute('href'))).toEqual([
      '/api/meetings/m/minutes.pdf',
      '/api/meetings/m/minutes.docx',
    ]);
    expect(page().querySelector('textarea')).toBeNull();
  });

  it('save themselves item by item, each with its own version, and say what is not saved yet', async () => {
    data.note.mockResolvedValue({ agendaItemId: 'i', record: 'Trois variantes.', recordVersion: 3 });
    await show(meeting(), minutes(writing));
    await type('minutes-note-0', 'Trois variantes.');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    field('minutes-note-0')?.dispatchEvent(new Event('blur'));
    await settle();
    expect(data.note).toHaveBeenCalledWith('m', 'i', 2, 'Trois variantes.');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
  });

  it('keep both texts where two people wrote, until one of them chose', async () => {
    const current = { agendaItemId: 'i', record: 'De l’autre.', recordVersion: 3 };
    data.note.mockRejectedValueOnce(new Problem('stale', 409, {}, [], null, current));
    data.note.mockResolvedValueOnce({ ...current, record: 'De l’autre.\n\nDe moi.', recordVersion: 4 });
    await show(meeting(), minutes(writing));
    await type('minutes-note-0', 'De moi.');
    field('minutes-note-0')?.dispatchEvent(new Event('blur'));
    await settle();
    expect(page().querySelector('[role="alert"]')?.textContent).toContain('De l’autre.');
    expect(field('minutes-note-0')?.value).toBe('De moi.');
    page().querySelector<HTMLButtonElement>('[role="alert"] .b.p')?.click();
    await settle();
    expect(data.note).toHaveBeenLastCalledWith('m', 'i', 3, 'De l’autre.\n\nDe moi.');
  });

  it('do not take another change of the meeting for one of their text', async () => {
    const moved = meeting({ version: 6 });
    data.write.mockRejectedValueOnce(new Problem('stale', 409, {}, [], null, moved));
    data.write.mockResolvedValueOnce(meeting({ version: 7, minutes: 'Après.' }));
    await show(meeting(), minutes(writing));
    await type('minutes-text', 'Après.');
    field('minutes-text')?.dispatchEvent(new Event('blur'));
    await settle();
    expect(data.write.mock.calls).toEqual([
      ['m', 4, 'Après.'],
      ['m', 6, 'Après.'],
    ]);
    expect(page().querySelector('[role="alert"]')).toBeNull();
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
  });

  it('find again what was typed and had not got through', async () => {
    data.note.mockRejectedValue(Problem.offline());
    await show(meeting(), minutes(writing));
    await type('minutes-note-0', 'Presque perdu.');
    fixture.destroy();
    await show(meeting(), minutes(writing));
    expect(field('minutes-note-0')?.value).toBe('Presque perdu.');
  });

  it('show both texts when somebody wrote while a draft lay on this device', async () => {
    data.write.mockRejectedValue(Problem.offline());
    await show(meeting(), minutes(writing));
    await type('minutes-text', 'Avant, et la suite.');
    fixture.destroy();
    await show(meeting({ version: 5, minutes: 'De l’autre.' }), minutes(writing));
    expect(field('minutes-text')?.value).toBe('Avant, et la suite.');
    expect(page().querySelector('[role="alert"]')?.textContent).toContain('De l’autre.');
    field('minutes-text')?.dispatchEvent(new Event('blur'));
    await settle();
    expect(data.write).not.toHaveBeenCalled();
  });

  it('are previewed by one press, also right after something was typed', async () => {
    let arrive = (_: object): void => undefined;
    data.note.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    await show(meeting(), minutes(writing));
    await type('minutes-note-0', 'Trois variantes.');
    field('minutes-note-0')?.dispatchEvent(new Event('blur'));
    await press('Aperçu');
    arrive({ agendaItemId: 'i', record: 'Trois variantes.', recordVersion: 3 });
    await settle();
    await settle();
    expect(page().querySelector('textarea')).toBeNull();
  });

  it('say why they are not sent, and lead to the text that did not get through', async () => {
    data.note.mockRejectedValue(Problem.offline());
    await show(meeting(), minutes(writing));
    document.body.append(page());
    await type('minutes-note-0', 'Trois variantes.');
    await press('Envoyer et clore');
    expect(confirm).not.toHaveBeenCalled();
    expect(words()).toContain('Un texte n’est pas encore enregistré');
    expect(document.activeElement?.id).toBe('minutes-note-0');
    data.note.mockResolvedValue({ agendaItemId: 'i', record: 'Trois variantes.', recordVersion: 3 });
    confirm.mockResolvedValueOnce(false);
    await press('Envoyer et clore');
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(words()).not.toContain('Un texte n’est pas encore enregistré');
  });

  it('are sent once it was asked, to those that are named', async () => {
    await show(meeting(), minutes(writing));
    expect(words()).toContain('2 personnes reçoivent le procès-verbal en pièce jointe.');
    expect(words()).toContain('Anne Weber et Jo Beispill');
    expect(words()).toContain('Sans adresse e-mail : Commune Beispill.');
    confirm.mockResolvedValueOnce(false);
    await press('Envoyer et clore');
    expect(data.close).not.toHaveBeenCalled();
    confirm.mockResolvedValueOnce(true);
    data.close.mockResolvedValue(meeting({ state: 'closed', version: 5 }));
    data.get.mockResolvedValue(minutes({ state: 'closed', sentAt: '2026-12-04T09:00:00.000Z', version: 5 }));
    await press('Envoyer et clore');
    expect(data.close).toHaveBeenCalledWith('m', 4);
    expect(words()).toContain('Envoyé le');
    expect(page().querySelector('textarea')).toBeNull();
  });

  it('are approved at a later meeting, which is taken back', async () => {
    const after = { id: 'n', title: 'La suivante', startsLocal: '2027-03-04T14:00' };
    const closed = { state: 'closed', sentAt: '2026-12-04T09:00:00.000Z', can: { ...can, approve: true } };
    const approved = { ...closed, version: 6, approval: { day: '2027-03-04', meeting: after } };
    data.approve.mockResolvedValueOnce(minutes(approved)).mockResolvedValueOnce(minutes({ ...closed, version: 7 }));
    await show(meeting({ state: 'closed' }), minutes({ ...closed, approvableAt: [after] }));
    await press('Noter l’approbation');
    expect(data.approve).toHaveBeenCalledWith('m', 4, 'n');
    expect(words()).toContain('Approuvé le 4 mars 2027. La suivante');
    await press('Retirer l’approbation');
    expect(data.approve).toHaveBeenLastCalledWith('m', 6, null);
    expect(words()).toContain('Il s’approuve à une réunion suivante');
  });

  it('are corrected once it was asked; what was typed stays when somebody else was quicker', async () => {
    const closed = {
      state: 'closed',
      sentAt: '2026-12-04T09:00:00.000Z',
      can: { ...can, correct: true },
      recipients: writing.recipients,
    };
    const corrected = {
      ...closed,
      version: 6,
      corrections: [{ id: 'c', day: '2026-12-10', text: 'Mardi.', by: 'Claire' }],
    };
    confirm.mockResolvedValue(true);
    data.correct
      .mockRejectedValueOnce(new Problem('stale', 409, {}, [], null, minutes({ ...closed, version: 5 })))
      .mockResolvedValueOnce(minutes(corrected));
    await show(meeting({ state: 'closed' }), minutes(closed));
    await press('Ajouter et prévenir');
    expect(data.correct).not.toHaveBeenCalled();
    expect(words()).toContain('Texte de la correction –');
    await type('correction-text', 'Mardi.');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    await press('Ajouter et prévenir');
    expect(field('correction-text')?.value).toBe('Mardi.');
    await press('Ajouter et prévenir');
    expect(data.correct).toHaveBeenLastCalledWith('m', 5, 'Mardi.');
    expect(words()).toContain('Correction du 10 décembre 2026, par Claire');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
  });
});
