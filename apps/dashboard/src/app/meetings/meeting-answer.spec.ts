import { ComponentFixture, TestBed } from '@angular/core/testing';
import type { MeetingDetail } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Problem } from '../platform/problem';
import { MeetingAnswer } from './meeting-answer';
import { MeetingsData } from './meetings-data';

const invited = (answer: string, answerNote: string | null = null) =>
  ({ id: 'm', answerByDay: '2026-11-27', ownInvitations: [{ answer, answerNote }] }) as unknown as MeetingDetail;

const answer = jest.fn();
let fixture: ComponentFixture<MeetingAnswer>;
const page = () => fixture.nativeElement as HTMLElement;
const button = (name: string) =>
  [...page().querySelectorAll<HTMLButtonElement>('.three button')].find(({ textContent }) =>
    textContent?.includes(name),
  );
const tap = async (name: string) => {
  button(name)?.click();
  await fixture.whenStable();
};

async function show(meeting: MeetingDetail): Promise<void> {
  await TestBed.inject(I18n).use('fr');
  fixture = TestBed.createComponent(MeetingAnswer);
  fixture.componentRef.setInput('meeting', meeting);
  fixture.componentInstance.changed.subscribe((changed) => fixture.componentRef.setInput('meeting', changed));
  await fixture.whenStable();
}

beforeEach(() => {
  answer.mockReset();
  TestBed.configureTestingModule({ providers: [{ provide: MeetingsData, useValue: { answer } }] });
});

describe('"Viendrez-vous ?"', () => {
  it('takes an answer in one tap, and says that it is noted', async () => {
    answer.mockResolvedValue(invited('accepted'));
    await show(invited('needs-action'));
    expect(page().querySelectorAll('[aria-pressed="true"]')).toHaveLength(0);
    await tap('Oui');
    expect(answer).toHaveBeenCalledWith('m', 'accepted', null);
    expect(button('Oui')?.getAttribute('aria-pressed')).toBe('true');
    expect(page().querySelector('[role="status"]')?.textContent).toContain('vous venez');
    expect(page().querySelector('form')).toBeNull();
  });

  it('asks for a word only after a no, and sends it with the same answer', async () => {
    answer.mockResolvedValueOnce(invited('declined')).mockResolvedValueOnce(invited('declined', 'En congé'));
    await show(invited('needs-action'));
    await tap('Non');
    const field = page().querySelector<HTMLInputElement>('form input');
    if (field) field.value = ' En congé ';
    page().querySelector<HTMLButtonElement>('form button')?.click();
    await fixture.whenStable();
    expect(answer).toHaveBeenLastCalledWith('m', 'declined', 'En congé');
  });

  it('keeps the stored answer in sight when the new one could not be sent', async () => {
    answer.mockRejectedValue(Problem.offline());
    await show(invited('accepted'));
    await tap('Non');
    expect(button('Oui')?.getAttribute('aria-pressed')).toBe('true');
    expect(page().querySelector('[role="alert"]')?.textContent).toContain('Le serveur ne répond pas');
  });
});
