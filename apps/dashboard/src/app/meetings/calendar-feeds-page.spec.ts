import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { CalendarFeedRow } from '@zesumme/domain';
import { Ask, I18n, Say } from '@zesumme/ui';
import { signal } from '@angular/core';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { CalendarFeedsData } from './calendar-feeds-data';
import { CalendarFeedsPage } from './calendar-feeds-page';
import { MeetingsData } from './meetings-data';

const feed = (over: Partial<CalendarFeedRow> = {}): CalendarFeedRow => ({
  id: 'f',
  kind: 'mine',
  group: null,
  createdAt: '2026-11-25T08:00:00.000Z',
  lastUsedAt: null,
  ...over,
});
const URL = 'https://zesumme.example/calendars/secret.ics';

const data = { list: jest.fn(), create: jest.fn(), remove: jest.fn() };
const confirm = jest.fn();
let fixture: ComponentFixture<CalendarFeedsPage>;
const page = (): HTMLElement => fixture.nativeElement;
const button = (name: string): HTMLButtonElement | undefined =>
  [...page().querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name));

async function show(items: CalendarFeedRow[], account: object | null = {}): Promise<void> {
  data.list.mockResolvedValue({ items });
  TestBed.configureTestingModule({
    providers: [
      { provide: CalendarFeedsData, useValue: data },
      { provide: MeetingsData, useValue: { groups: async () => [{ id: 'g', name: 'Kirchberg' }] } },
      { provide: Session, useValue: { account: signal(account) } },
      { provide: Ask, useValue: { confirm } },
      { provide: Say, useValue: { done: async () => undefined } },
    ],
  });
  await TestBed.inject(I18n).use('fr');
  fixture = TestBed.createComponent(CalendarFeedsPage);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
}

beforeEach(() => jest.resetAllMocks());

describe('the calendars that somebody subscribes to', () => {
  it('say what to do as long as there are none', async () => {
    await show([]);
    expect(page().textContent).toContain('Aucun abonnement pour l’instant');
  });

  it('are made with one act; the address is shown, to be copied or opened', async () => {
    await show([]);
    data.create.mockResolvedValue({ feed: feed(), url: URL });
    button('Créer l’adresse')?.click();
    await fixture.whenStable();
    expect(data.create).toHaveBeenCalledWith(null);
    expect(page().querySelector<HTMLInputElement>('.answer input')?.value).toBe(URL);
    expect(page().querySelector('.answer a')?.getAttribute('href')).toBe(
      'webcal://zesumme.example/calendars/secret.ics',
    );
    expect(page().querySelector('.answer input')).toBe(document.activeElement);
    expect(page().textContent).toContain('montrée que cette fois');
  });

  it('are made of a group too', async () => {
    await show([]);
    const [kind] = page().querySelectorAll('select');
    if (kind) kind.value = 'group';
    kind?.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    data.create.mockResolvedValue({ feed: feed({ kind: 'group' }), url: URL });
    button('Créer l’adresse')?.click();
    await fixture.whenStable();
    expect(data.create).toHaveBeenCalledWith('g');
  });

  it('are taken back after a question', async () => {
    await show([feed()]);
    expect(page().textContent).toContain('Pas encore lu par un agenda');
    confirm.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    data.remove.mockResolvedValue({ items: [] });
    button('Supprimer')?.click();
    await fixture.whenStable();
    expect(data.remove).not.toHaveBeenCalled();
    button('Supprimer')?.click();
    await fixture.whenStable();
    expect(data.remove).toHaveBeenCalledWith('f');
  });

  it('say that they could not be read, and are asked for again', async () => {
    data.list.mockRejectedValueOnce(Problem.offline());
    await show([feed()]);
    expect(page().textContent).toContain('Le serveur ne répond pas');
    button('Réessayer')?.click();
    await fixture.whenStable();
    expect(page().textContent).toContain('Pas encore lu par un agenda');
  });

  it('say what went wrong', async () => {
    await show([]);
    data.create.mockRejectedValue(Problem.offline());
    button('Créer l’adresse')?.click();
    await fixture.whenStable();
    expect(page().querySelector('[role="alert"]')?.textContent).toContain('Le serveur ne répond pas');
  });

  it('are for accounts; visitors are offered the public one', async () => {
    await show([], null);
    expect(data.list).not.toHaveBeenCalled();
    expect(page().textContent).not.toContain('Mes abonnements');
    expect(page().textContent).toContain('Thunderbird');
    expect(page().querySelector<HTMLInputElement>('input')?.value).toMatch(/\/calendars\/public\.ics\?lang=fr$/);
  });
});
