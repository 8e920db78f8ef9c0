import { FakeApi, button, reader, send, settle, show, signedIn, type } from '../../../testing/fake-api';
import { attendee, id, organisations, outcomes, presence, room, run } from '../../../testing/running-meeting';
import { Problem } from '../../platform/problem';
import { RunPage } from './run-page';

// The page is large, and it is loaded by the first test.
jest.setTimeout(20_000);

async function open(over: Record<string, (body: unknown) => unknown> = {}) {
  const api = new FakeApi({
    'GET /api/meetings/{id}/run': () => run(),
    'GET /api/meetings/{id}/room': () => room(),
    'GET /api/meetings/{id}/room/organisations': () => organisations,
    'GET /api/meetings/{id}/outcomes': () => outcomes,
    ...over,
  });
  await reader(api, { me: signedIn('project-manager') });
  const page = await show(RunPage, { id });
  await settle();
  await page.whenStable();
  return { api, page };
}

describe('The room of a running meeting', () => {
  afterEach(() => localStorage.clear());

  it('shows a large room a page at a time, finds on the server, and shows who was added', async () => {
    const people = (...names: string[]) =>
      names.map((name) => ({ ...attendee, id: name, contact: { id: name, name } }));
    const many = { total: 120, invited: { people: 120, organisations: 60 } };
    const rooms = [people('Ana'), people('Ben'), people('Cléa'), people('Dan')].map((items) =>
      room({ items, ...many }),
    );
    const guest = {
      ...attendee,
      id: 'w',
      contact: null,
      organisation: null,
      guest: { name: 'Dan', organisation: null },
    };
    const { api, page } = await open({
      'GET /api/meetings/{id}/room': () => rooms.shift() ?? room(many),
      'POST /api/meetings/{id}/room': () => ({ attendee: guest, presence: { ...presence, people: 7 } }),
    });
    const shown = async () => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await page.whenStable();
      return [...page.root.querySelectorAll('z-run-room .name')].map((name) => name.textContent?.trim());
    };
    expect(await shown()).toEqual(['Ana']);
    [...page.root.querySelectorAll('button')].find((each) => each.textContent?.includes('Suivante'))?.click();
    expect(await shown()).toEqual(['Ben']);
    type(page.root, 'room-search', ' clea ');
    expect(await shown()).toEqual(['Cléa']);
    page.root.querySelector<HTMLButtonElement>('z-run-room button[aria-expanded]')?.click();
    while (!page.root.querySelector('[id="walk-in-name"]')) await settle();
    type(page.root, 'walk-in-name', 'Dan');
    send(page.root.querySelector('z-run-walk-in') as HTMLElement);
    expect(await shown()).toEqual(['Dan']);
    expect(page.root.textContent).toContain('7 personnes présentes');
    expect(page.root.querySelector('z-run-walk-in')).toBeNull();
    const asked = api.asked.filter(({ verb, path }) => verb === 'GET' && path === '/api/meetings/{id}/room');
    expect(asked.map(({ params }) => (params as { query: object }).query)).toEqual([
      { page: 1, size: 50 },
      { page: 2, size: 50 },
      { page: 1, size: 50, q: 'clea' },
      { page: 1, size: 50, q: 'Dan' },
    ]);
  });

  const pause = () => new Promise((resolve) => setTimeout(resolve, 250));
  const asked = (api: FakeApi, path: string) => api.asked.filter((each) => each.verb === 'GET' && each.path === path);
  const roomPath = '/api/meetings/{id}/room';

  it('keeps the search as it is typed, and shows everybody on the projector', async () => {
    const { api, page } = await open({
      [`GET ${roomPath}`]: () => room({ total: 120, invited: { people: 120, organisations: 60 } }),
    });
    type(page.root, 'room-search', 'Anna ');
    await pause();
    await page.whenStable();
    expect(page.root.querySelector<HTMLInputElement>('#room-search')?.value).toBe('Anna ');
    page.componentRef.setInput('view', 'projector');
    await page.whenStable();
    await settle();
    page.componentRef.setInput('view', undefined);
    await page.whenStable();
    expect(page.root.querySelector<HTMLInputElement>('#room-search')?.value).toBe('');
    expect(asked(api, roomPath).map(({ params }) => (params as { query: { q?: string } }).query.q)).toEqual([
      undefined,
      'Anna',
      undefined,
    ]);
  });

  it.each([
    [20, undefined],
    [50, 'Müller-Weber'],
  ])('shows who was added after a search that found nobody among %s', async (people, q) => {
    const invited = { people, organisations: 10 };
    const rooms = [room({ total: people, invited }), room({ items: [], total: 0, invited })];
    const guest = { ...attendee, id: 'w', contact: null, organisation: null };
    const added = { ...guest, guest: { name: 'Müller-Weber', organisation: null } };
    const { api, page } = await open({
      [`GET ${roomPath}`]: () => rooms.shift() ?? room({ items: [added] }),
      [`POST ${roomPath}`]: () => ({ attendee: added, presence }),
    });
    type(page.root, 'room-search', 'Muller');
    await pause();
    await page.whenStable();
    expect(page.root.querySelector('z-run-room .name')).toBeNull();
    page.root.querySelector<HTMLButtonElement>('z-run-room button[aria-expanded]')?.click();
    while (!page.root.querySelector('[id="walk-in-name"]')) await settle();
    type(page.root, 'walk-in-name', 'Müller-Weber');
    send(page.root.querySelector('z-run-walk-in') as HTMLElement);
    await settle();
    await page.whenStable();
    expect(page.root.querySelector('z-run-room .name')?.textContent).toContain('Müller-Weber');
    expect((asked(api, roomPath).at(-1)?.params as { query: { q?: string } }).query.q).toBe(q);
  });

  it('asks anew who votes only when an organisation came or went', async () => {
    let now = { ...presence, people: 1, organisations: 1 };
    const { api, page } = await open({
      [`PUT ${roomPath}/{invitationId}`]: () => ({ attendee: { ...attendee, attendance: 'attended' }, presence: now }),
    });
    const votersAsked = () => asked(api, `${roomPath}/organisations`).length;
    const tap = async () => {
      page.root.querySelector<HTMLButtonElement>('z-run-room .pr')?.click();
      await settle();
      await page.whenStable();
    };
    const first = votersAsked();
    await tap();
    expect(votersAsked()).toBe(first + 1);
    now = { ...now, people: 2 };
    await tap();
    expect(votersAsked()).toBe(first + 1);
  });

  it.each([
    ['where everybody is in sight', 1, [attendee.id], 0],
    ['in a room of which a page is shown', 80, [attendee.id], 0],
    ['but whose colleague on another page is there', 80, [attendee.id, 'another'], 1],
  ])('lets nobody vote who was tapped away without a connection, %s', async (_, people, ids, voters) => {
    const there = { ...attendee, attendance: 'attended' };
    const [listed] = organisations.organisations;
    let shown = [there];
    const { page } = await open({
      'GET /api/meetings/{id}/room': () => room({ items: shown, total: people, invited: { people, organisations: 1 } }),
      'GET /api/meetings/{id}/room/organisations': () => ({ organisations: [{ ...listed, there: ids }] }),
      'PUT /api/meetings/{id}/room/{invitationId}': () => Promise.reject(Problem.offline()),
    });
    page.root.querySelector<HTMLInputElement>('input[value="decision"], .tabs label:nth-child(2) input')?.click();
    await page.whenStable();
    page.root.querySelector<HTMLInputElement>('[formControlName="withVotes"]')?.click();
    await page.whenStable();
    expect(page.root.querySelectorAll('.voter')).toHaveLength(1);
    button(page.root, 'Ana Beispill').click();
    await settle();
    await page.whenStable();
    expect(page.root.querySelectorAll('.voter')).toHaveLength(voters);
    if (people === 1) return;
    // Also once somebody else is looked for, and whoever was tapped is on no page that is shown.
    shown = [];
    type(page.root, 'room-search', 'Ben');
    await pause();
    await page.whenStable();
    expect(page.root.querySelectorAll('z-run-room .name')).toHaveLength(0);
    expect(page.root.querySelectorAll('.voter')).toHaveLength(voters);
  });

  it('warns before somebody who is being added is lost', async () => {
    const { page } = await open();
    page.root.querySelector<HTMLButtonElement>('z-run-room button[aria-expanded]')?.click();
    while (!page.root.querySelector('[id="walk-in-name"]')) await settle();
    expect(page.componentInstance.hasUnsavedChanges()).toBe(false);
    type(page.root, 'walk-in-name', 'Ben');
    expect(page.componentInstance.hasUnsavedChanges()).toBe(true);
  });
});
