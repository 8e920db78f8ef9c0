import type { QuietGroup, QuietOrganisation } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, type } from '../../testing/fake-api';
import { QuietGroupsPage } from './quiet-groups-page';
import { QuietOrganisationsPage } from './quiet-organisations-page';

const group = { id: 'g', slug: 'gare', name: 'Gare', isDemo: false };
const organisation = (over: Partial<QuietOrganisation> = {}): QuietOrganisation => ({
  organisation: { id: 'o', name: 'Assurances', kind: 'company', isDemo: false },
  group,
  lastAttended: { meetingId: 'm1', day: '2026-02-12' },
  lastAnswer: null,
  lastActionDone: { actionId: 'a1', day: '2026-01-05' },
  lastHeardDay: '2026-02-20',
  lastSignDay: '2026-02-20',
  missed: [{ meetingId: 'm2', day: '2026-06-11' }],
  silentMeetings: 1,
  threshold: 1,
  quiet: true,
  withoutMainContact: true,
  isDemo: false,
  ...over,
});
const watched = (over: Partial<QuietGroup> = {}): QuietGroup => ({
  group,
  lastMeeting: null,
  nextMeeting: null,
  enteredOn: '2026-06-01',
  daysWithoutMeeting: 175,
  quiet: true,
  organisations: 8,
  quietOrganisations: 1,
  thresholds: { version: null, daysWithoutMeeting: 120, silentMeetings: 2 },
  can: { setThresholds: true },
  ...over,
});
const pageOf = <T>(...items: T[]) => ({ items, total: items.length, page: 1, size: 20 });
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const hrefs = (root: HTMLElement) => [...root.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));

describe('The organisations gone quiet', () => {
  const api = () =>
    new FakeApi({
      'GET /api/quiet/organisations': () => pageOf(organisation()),
      'GET /api/quiet/groups': () => pageOf(watched()),
    });

  it('shows the parts, each leading to what it is made of, and the way to note a call', async () => {
    const fake = api();
    await reader(fake);
    const { root } = await show(QuietOrganisationsPage);
    expect(hrefs(root)).toEqual([
      '/organisations/o',
      '/groups/gare',
      '/meetings/m1',
      '/actions/a1',
      '/organisations/o#log',
      '/meetings?organisationId=o&groupId=g&period=past&sort=-startsAt',
      '/organisations/o?log=call',
    ]);
    expect(words(root)).toContain('Une organisation n’a pas donné de nouvelles');
    expect(words(root)).toContain('Sans contact principal');
    expect(fake.asked[0]?.params).toMatchObject({ query: { quiet: true, sort: 'lastSignDay' } });
  });

  it('says that all is well where nobody has gone quiet', async () => {
    await reader(new FakeApi({ ...api().answers, 'GET /api/quiet/organisations': () => pageOf() }));
    const { root } = await show(QuietOrganisationsPage);
    expect(words(root)).toContain('Des nouvelles de toutes');
  });
});

describe('The groups without a meeting', () => {
  it('says since when, and sets the thresholds of one', async () => {
    const done = jest.fn();
    const fake = new FakeApi({
      'GET /api/quiet/groups': () => pageOf(watched()),
      'PUT /api/quiet/groups/{id}/thresholds': () => watched({ quiet: false }),
    });
    await reader(fake, { providers: [{ provide: Say, useValue: { done } }] });
    const fixture = await show(QuietGroupsPage);
    expect(words(fixture.root)).toContain('175 jours');
    expect(words(fixture.root)).toContain('depuis sa saisie, le 1er juin 2026');
    fixture.root.querySelector<HTMLButtonElement>('button[aria-label="Régler les seuils de Gare"]')?.click();
    await fixture.whenStable();
    type(fixture.root, 'daysWithoutMeeting', '3');
    send(fixture.root);
    await settle();
    expect(words(fixture.root)).toContain('Au moins 7.');
    type(fixture.root, 'daysWithoutMeeting', '200');
    send(fixture.root);
    await settle();
    expect(fake.sentTo('/api/quiet/groups/{id}/thresholds')).toEqual([
      { version: null, daysWithoutMeeting: 200, silentMeetings: 2 },
    ]);
    expect(done).toHaveBeenCalledWith('Les seuils de Gare sont enregistrés.');
  });

  it('asks before the thresholds of another one take the place of what was typed', async () => {
    const confirm = jest.fn();
    const port = watched({ group: { ...group, id: 'p', name: 'Port' } });
    await reader(new FakeApi({ 'GET /api/quiet/groups': () => pageOf(watched(), port) }), {
      providers: [{ provide: Ask, useValue: { confirm } }],
    });
    const fixture = await show(QuietGroupsPage);
    const { root } = fixture;
    const days = () => root.querySelector<HTMLInputElement>('#daysWithoutMeeting')?.value;
    const set = async (name: string): Promise<void> => {
      root.querySelector<HTMLButtonElement>(`button[aria-label="Régler les seuils de ${name}"]`)?.click();
      await settle();
      await fixture.whenStable();
    };
    await set('Gare');
    type(root, 'daysWithoutMeeting', '3');
    send(root);
    confirm.mockResolvedValueOnce(false);
    await set('Port');
    expect(days()).toBe('3');
    confirm.mockResolvedValueOnce(true);
    await set('Port');
    expect(days()).toBe('120');
    expect(words(root)).not.toContain('Au moins 7.');
  });
});
