import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SuccessionRow } from '@zesumme/domain';
import { Ask } from '@zesumme/ui';
import { FakeApi, reader, settle, signedIn, type } from '../../testing/fake-api';
import { closedQuestionnaire } from '../../testing/questionnaire';
// Read here, so that what takes long is not counted as time of the test.
import './home-page';
import { routes } from './insights.routes';
import './search-page';

const succession = {
  id: 's',
  kind: 'successor',
  state: 'proposed',
  organisation: { id: 'o', name: 'Beispill S.A.', kind: 'company', isDemo: false },
  contact: { id: 'c', name: 'Anne Beispill' },
  person: { contactId: null, givenName: 'Sam', familyName: 'Muster', functionTitle: null, email: 's@b.example' },
  fromDay: '2026-12-01',
  untilDay: null,
  moves: null,
  version: 1,
  can: { decide: true, withdraw: false },
} as unknown as SuccessionRow;
const home = {
  role: 'administrator',
  accounts: [],
  lastSignIns: [],
  referenceData: {},
  mail: { pending: 0, sent: 0, failed: 0 },
};

describe('A home page', () => {
  it('leads a commune from each figure to its receipt', async () => {
    const score = { state: 'assessed', possible: 4, effective: 1, planned: 0, remaining: 3, unknown: 0 };
    const text = { titleFr: 'Mesure', titleDe: 'Maßnahme', titleEn: 'Measure' };
    const own = {
      role: 'commune-user',
      commune: { code: 'D001', name: 'Beispill', isDemo: false },
      total: { ...score, projected: 1, counted: 1, assessed: 1, notAssessed: 0, withoutPoints: 0, notConcerning: 0 },
      measures: [{ measure: { id: 'm', slug: 'mesure', ...text }, score, actions: [] }],
      openComments: 0,
      reviewedOn: null,
      assessmentIsDemo: false,
      actions: [],
      groups: [],
      nextMeetings: [],
    };
    const api = new FakeApi({
      'GET /api/home': () => ({ today: '2026-11-28', home: own }),
      'GET /api/evidence': () => ({ items: [], total: 0, page: 1, size: 5 }),
    });
    await reader(api, { me: signedIn('commune-user'), routes });
    const harness = await RouterTestingHarness.create('/');
    while (!harness.routeNativeElement?.querySelector('.mrow a')) await settle();
    const hrefOf = (selector: string) => harness.routeNativeElement?.querySelector(selector)?.getAttribute('href');
    expect(hrefOf('.mrow a')).toBe('/chapter-6/D001?measure=mesure');
    expect(hrefOf('figcaption a')).toBe('/chapter-6/D001?receipt=total');
  });

  it('opens for a project manager on the first day, who has nothing yet', async () => {
    const lists = ['todo', 'nextMeetings', 'groups', 'actions', 'lateActions', 'attendance', 'quiet', 'chapter6'];
    const empty = Object.fromEntries(lists.map((name) => [name, []]));
    const api = new FakeApi({
      'GET /api/home': () => ({ today: '2026-11-28', home: { role: 'project-manager', ...empty } }),
      'GET /api/successions': () => ({ items: [], total: 0, page: 1, size: 5 }),
    });
    await reader(api, { me: signedIn('project-manager'), routes });
    const harness = await RouterTestingHarness.create('/');
    for (let round = 0; round < 5; round += 1) await settle();
    const root = harness.routeNativeElement;
    expect(root?.textContent).toContain('Aucune réunion n’est prévue.');
    expect(root?.textContent).toContain('Vos groupes n’ont encore aucune action.');
    expect(root?.querySelector('a.b[href="/groups/new"]')).not.toBeNull();
    expect(root?.querySelector('z-chart')).toBeNull();
  });

  it('leads a contact to what waits for an answer, to what neighbours did and to practice sheets', async () => {
    const lists = ['upcoming', 'actions', 'answersDue', 'groups'];
    const asked = { ...closedQuestionnaire, way: 'contacts', own: { answered: false, canAnswer: true } };
    const own = {
      ...{ role: 'contact', organisation: null, nextMeeting: null, questionnaires: [asked] },
      waiting: { introductions: 1, services: 2 },
      ...Object.fromEntries(lists.map((name) => [name, []])),
    };
    const api = new FakeApi({ 'GET /api/home': () => ({ today: '2026-11-28', home: own }) });
    await reader(api, { me: signedIn('contact'), routes });
    const harness = await RouterTestingHarness.create('/');
    const root = () => harness.routeNativeElement;
    while (!root()?.querySelector('z-questionnaire-call')) await settle();
    const leadsTo = [...(root()?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(leadsTo).toEqual(
      expect.arrayContaining([
        `/questionnaires/${asked.id}/answer`,
        '/flows/introductions?waiting=true',
        '/shared-services?waiting=true',
        '/neighbours',
        '/practice-sheets',
        '/practice-sheets/advice',
      ]),
    );
    expect(root()?.textContent).not.toContain('Rien n’attend de votre part.');
  });

  it('is not left without asking while an answer to a proposal is being written on it', async () => {
    const confirm = jest.fn();
    const api = new FakeApi({
      'GET /api/home': () => ({ today: '2026-11-28', home }),
      'GET /api/successions': () => ({ items: [succession], total: 1, page: 1, size: 5 }),
    });
    await reader(api, {
      me: signedIn('administrator'),
      routes,
      providers: [{ provide: Ask, useValue: { confirm } }],
    });
    const harness = await RouterTestingHarness.create('/');
    while (!harness.routeNativeElement?.querySelector('z-succession-item')) await settle();
    const root = harness.routeNativeElement;
    const press = (label: string) =>
      [...root.querySelectorAll('button')].find((each) => each.textContent?.trim() === label)?.click();
    press('Refuser');
    await harness.fixture.whenStable();
    const router = TestBed.inject(Router);
    type(root, 'word-s', 'Parlons-en.');
    confirm.mockResolvedValueOnce(false);
    await router.navigateByUrl('/search');
    expect(router.url).toBe('/');
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
    press('Abandonner');
    await harness.fixture.whenStable();
    await router.navigateByUrl('/search');
    expect(router.url).toBe('/search');
    expect(confirm).toHaveBeenCalledTimes(1);
  });
});
