import { TestBed } from '@angular/core/testing';
import { ActivatedRoute } from '@angular/router';
import type { CampaignOwn } from '@zesumme/domain';
import { Ask, I18n, Say } from '@zesumme/ui';
import { ownCampaign, someFigures } from '../../../testing/campaign-counting';
import { FakeApi, reader, send, settle, show, type } from '../../../testing/fake-api';
import { TakePartPage } from './take-part-page';
import { dayInWords, openDays, tripsOf } from './trip-words';

const BASE = '/api/campaign-entries';
const done = jest.fn();
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const button = (root: HTMLElement, text: string) =>
  [...root.querySelectorAll('button')].find((each) => each.textContent?.replace(/\s+/g, ' ').includes(text));
const choose = (root: HTMLElement, id: string, value: string): void => {
  const select = root.querySelector<HTMLSelectElement>(`[id="${id}"]`);
  if (!select) throw new Error(`There is no ${id}.`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
};

const as = (api: FakeApi, fragment: string | null = null) =>
  reader(api, {
    providers: [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm: () => Promise.resolve(true) } },
      { provide: ActivatedRoute, useValue: { snapshot: { fragment } } },
    ],
  });
const own = (over: Partial<CampaignOwn> = {}): CampaignOwn => ({ ...ownCampaign, ...over });
const { title, organisation, teams, team, startDay, endDay, lastEntryDay, state, isDemo } = ownCampaign;
const invitation = { title, organisation, teams, team, startDay, endDay, lastEntryDay, state, isDemo };

beforeEach(() => {
  localStorage.clear();
  done.mockReset();
});

describe('The days of a campaign', () => {
  it('that have passed and are not entered are offered, the latest first', () => {
    expect(openDays('2026-11-19', '2026-11-27', '2026-11-22', ['2026-11-20'])).toEqual([
      '2026-11-22',
      '2026-11-21',
      '2026-11-19',
    ]);
    expect(openDays('2026-11-19', '2026-11-20', '2026-11-22', [])).toEqual(['2026-11-20', '2026-11-19']);
  });

  it('have the way back in the other order', () => {
    const legs = [
      { mode: 'bike' as const, km: 2, occupants: 1 },
      { mode: 'train' as const, km: 20, occupants: 1 },
    ];
    expect(tripsOf({ legs, withReturn: true })).toEqual([{ legs }, { legs: [...legs].reverse() }]);
    expect(tripsOf({ legs, withReturn: false })).toEqual([{ legs }]);
  });

  it('say how many sat in a car, where more than one did', async () => {
    await reader(new FakeApi());
    const i18n = TestBed.inject(I18n);
    const leg = (occupants: number, mode: 'car' | 'bike' = 'car') => ({ mode, km: 12, occupants });
    const said = (...legs: ReturnType<typeof leg>[]) => dayInWords(i18n, { telework: false, trips: [{ legs }] });
    expect(said(leg(3))).toBe('Voiture 12 km à trois');
    expect(said(leg(1, 'bike'), leg(2))).toBe('Vélo 12 km + Voiture 12 km à deux');
    // Alone is also what is meant where nobody says how many.
    expect(said(leg(1))).toBe('Voiture 12 km');
    await i18n.use('de');
    expect(said(leg(4))).toContain('12 km zu viert');
    await i18n.use('en');
    expect(said(leg(5))).toContain('12 km with 5 in it');
  });
});

describe('Taking part', () => {
  it('begins with one question, and shows the code once', async () => {
    const api = new FakeApi({
      [`POST ${BASE}/invitation`]: () => invitation,
      [`POST ${BASE}`]: () => ({ ...own(), code: '0123-ABCD-4567' }),
      [`POST ${BASE}/own`]: () => own(),
    });
    await as(api, 'lien');
    const { root } = await show(TakePartPage);
    await settle();
    expect(words(root)).toContain('Alpha');
    expect(words(root)).toContain('sans adresse IP');
    send(root);
    await settle();
    expect(api.sentTo(BASE)).toEqual([]);
    choose(root, 'usual.mode', 'car');
    await settle();
    send(root);
    await settle();
    await settle();
    expect(api.sentTo(BASE)).toEqual([{ token: 'lien', usual: { mode: 'car', occupants: 1 }, teamId: null }]);
    expect(words(root)).toContain('0123-ABCD-4567');
    expect(words(root)).toContain('À vélo <b>');
    expect(JSON.parse(localStorage.getItem('zesumme.campaign.code') ?? '')).toEqual({
      code: '0123-ABCD-4567',
      token: 'lien',
    });
    button(root, 'C’est noté')?.click();
    await settle();
    expect(words(root)).not.toContain('0123-ABCD-4567');
  });

  it('asks for the code where this device knows none', async () => {
    const api = new FakeApi({ [`POST ${BASE}/own`]: () => own() });
    await as(api);
    const { root } = await show(TakePartPage);
    type(root, 'code', '0123 abcd 4567');
    send(root);
    await settle();
    await settle();
    expect(api.sentTo(`${BASE}/own`)[0]).toEqual({ code: '0123ABCD4567' });
    expect(words(root)).toContain('À vélo <b>');
  });
});

describe('Whoever is of a team', () => {
  const atelier = { id: '00000000-0000-4000-8000-0000000000a1', name: 'Atelier <b>' };
  const bureau = { id: '00000000-0000-4000-8000-0000000000a2', name: 'Bureau' };
  const teams = [atelier, bureau];

  it('chooses it when they join, or is of none', async () => {
    const api = new FakeApi({
      [`POST ${BASE}/invitation`]: () => ({ ...invitation, teams }),
      [`POST ${BASE}`]: () => ({ ...own({ team: atelier }), code: '0123-ABCD-4567' }),
      [`POST ${BASE}/own`]: () => own({ team: atelier }),
    });
    await as(api, 'lien');
    const { root } = await show(TakePartPage);
    await settle();
    choose(root, 'usual.mode', 'bike');
    choose(root, 'teamId', atelier.id);
    await settle();
    send(root);
    await settle();
    await settle();
    expect(api.sentTo(BASE)).toEqual([{ token: 'lien', usual: { mode: 'bike', occupants: 1 }, teamId: atelier.id }]);
    expect(words(root)).toContain('Atelier <b>');
  });

  it('takes part by its code, as it was scanned or typed, and is not asked for it again', async () => {
    const api = new FakeApi({
      [`POST ${BASE}/invitation`]: () => ({ ...invitation, teams, team: bureau }),
    });
    await as(api);
    const { root } = await show(TakePartPage);
    type(root, 'code', 'abcd 2345');
    send(root);
    await settle();
    await settle();
    expect(api.sentTo(`${BASE}/invitation`).at(-1)).toEqual({ token: 'ABCD2345' });
    expect(words(root)).toContain('Vous participez avec l’équipe « Bureau »');
    expect(root.querySelector('[id="teamId"]')).toBeNull();
  });

  it('chooses another as long as nothing was counted, and can take that back', async () => {
    localStorage.setItem('zesumme.campaign.code', JSON.stringify({ code: 'CODE', token: '' }));
    const api = new FakeApi({
      [`POST ${BASE}/own`]: () => own({ teams, team: atelier }),
      [`PUT ${BASE}/own/team`]: () => own({ teams, team: bureau }),
    });
    await as(api);
    const { root } = await show(TakePartPage);
    await settle();
    await settle();
    choose(root, 'own-team', bureau.id);
    await settle();
    expect(api.sentTo(`${BASE}/own/team`)).toEqual([{ code: 'CODE', teamId: bureau.id }]);
    const [, undo] = done.mock.lastCall as [string, () => void];
    undo();
    await settle();
    expect(api.sentTo(`${BASE}/own/team`).at(-1)).toEqual({ code: 'CODE', teamId: atelier.id });
  });

  it('stays of it once they were counted', async () => {
    localStorage.setItem('zesumme.campaign.code', JSON.stringify({ code: 'CODE', token: '' }));
    await as(new FakeApi({ [`POST ${BASE}/own`]: () => own({ team: atelier, usualIsFixed: true }) }));
    const { root } = await show(TakePartPage);
    await settle();
    await settle();
    expect(words(root)).toContain('Mon équipe: Atelier <b>');
    expect(root.querySelector('[id="own-team"]')).toBeNull();
  });
});

describe('One’s own trips', () => {
  const day = { day: '2026-11-20', telework: true, trips: [], isCounted: false };
  const here = async (start: CampaignOwn, after: CampaignOwn = start) => {
    localStorage.setItem('zesumme.campaign.code', JSON.stringify({ code: 'CODE', token: '' }));
    const api = new FakeApi({
      [`POST ${BASE}/own`]: () => start,
      [`PUT ${BASE}/own/days`]: () => after,
      [`PUT ${BASE}/own/after`]: () => after,
      [`POST ${BASE}/own/removal`]: () => null,
    });
    await as(api);
    const { root } = await show(TakePartPage);
    await settle();
    await settle();
    return { api, root };
  };

  it('are entered with one tap, once the usual one is kept on this device', async () => {
    const { api, root } = await here(own(), own({ days: [{ ...day, day: '2026-11-23' }] }));
    expect(button(root, 'Comme d’habitude')).toBeUndefined();
    choose(root, 'legs.0.mode', 'bike');
    type(root, 'legs.0.km', '4.2');
    button(root, 'Garder ce trajet')?.click();
    await settle();
    expect(words(root)).toContain('aller-retour Vélo 4,2 km');
    button(root, 'Comme d’habitude')?.click();
    await settle();
    const legs = [{ mode: 'bike', occupants: 1, km: 4.2 }];
    expect(api.sentTo(`${BASE}/own/days`)).toEqual([
      { code: 'CODE', days: [{ day: '2026-11-23', telework: false, trips: [{ legs }, { legs }] }] },
    ]);
    expect(words(root)).toContain('Aujourd’hui est saisi.');
    expect(JSON.parse(localStorage.getItem('zesumme.campaign.trip') ?? '')).toMatchObject({ legs, withReturn: true });
  });

  it('of several days are entered together, and a day that was not counted is taken away with the way back', async () => {
    const { api, root } = await here(own({ days: [day, { ...day, day: '2026-11-19', isCounted: true }] }));
    expect(words(root)).toContain('(compté)');
    for (const box of root.querySelectorAll<HTMLInputElement>('.days input')) box.click();
    await settle();
    button(root, 'Télétravail ces 2 jours')?.click();
    await settle();
    expect(api.sentTo(`${BASE}/own/days`)[0]).toMatchObject({ days: [{ day: '2026-11-22' }, { day: '2026-11-21' }] });
    expect(root.querySelectorAll('button[aria-label^="Retirer le "]')).toHaveLength(1);
    root.querySelector<HTMLButtonElement>('button[aria-label^="Retirer le "]')?.click();
    await settle();
    expect(api.sentTo(`${BASE}/own/days`).at(-1)).toEqual({
      code: 'CODE',
      days: [{ day: '2026-11-20', telework: false, trips: [] }],
    });
    done.mock.lastCall?.[1]();
    await settle();
    expect(api.sentTo(`${BASE}/own/days`).at(-1)).toEqual({
      code: 'CODE',
      days: [{ day: '2026-11-20', telework: true, trips: [] }],
    });
  });

  it('of several days are entered like an earlier one, each way once, and days that are entered stay', async () => {
    const legs = [{ mode: 'bike' as const, occupants: 1, km: 4.2 }];
    const gone = { telework: false, trips: [{ legs }, { legs }], isCounted: false };
    const { api, root } = await here(
      own({
        days: [
          { ...gone, day: '2026-11-20' },
          { ...gone, day: '2026-11-19', isCounted: true },
        ],
      }),
    );
    expect(root.querySelectorAll('.like')).toHaveLength(1);
    expect(button(root, 'Comme le 20')?.disabled).toBe(true);
    for (const box of root.querySelectorAll<HTMLInputElement>('.days input')) box.click();
    await settle();
    button(root, 'Comme le 20')?.click();
    await settle();
    const { trips } = gone;
    expect(api.sentTo(`${BASE}/own/days`)).toEqual([
      { code: 'CODE', days: ['2026-11-22', '2026-11-21'].map((day) => ({ day, telework: false, trips })) },
    ]);
  });

  it('stand beside what all gave, and everything goes with the code', async () => {
    const all = { participants: 13, figures: someFigures, closedDay: '2026-11-23' };
    const { api, root } = await here(own({ all }));
    expect(words(root)).toContain('13 participants, 180 km, 19,5 kg');
    button(root, 'Quitter et tout effacer')?.click();
    await settle();
    expect(api.sentTo(`${BASE}/own/removal`)).toEqual([{ code: 'CODE' }]);
    expect(localStorage.getItem('zesumme.campaign.code')).toBeNull();
    expect(words(root)).toContain('J’ai un code');
  });

  it('end with one question half a year later', async () => {
    const asked = own({ state: 'over', after: { from: '2027-05-29', until: '2027-07-13', isOpen: true, mode: null } });
    const { api, root } = await here(asked);
    expect(words(root)).toContain('Comment venez-vous maintenant');
    send(root);
    await settle();
    expect(api.sentTo(`${BASE}/own/after`)).toEqual([]);
    choose(root, 'mode', 'bike');
    send(root);
    await settle();
    expect(api.sentTo(`${BASE}/own/after`)).toEqual([{ code: 'C0DE', mode: 'bike' }]);
    expect(done).toHaveBeenCalledWith('Votre réponse est gardée.');
  });

  it('are not entered before the campaign or after its last day of entries', async () => {
    const { root } = await here(own({ state: 'over' }));
    expect(words(root)).toContain('Saisie terminée le');
    expect(button(root, 'Télétravail aujourd’hui')).toBeUndefined();
  });
});
