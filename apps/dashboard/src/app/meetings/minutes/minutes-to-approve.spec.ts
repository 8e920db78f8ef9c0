import type { AgendaFiles, MeetingDetail } from '@zesumme/domain';
import { FakeApi, reader, settle, show } from '../../../testing/fake-api';
import { MeetingAgenda } from '../meeting-agenda';
import { MinutesToApprove } from './minutes-to-approve';

const item = (id: string) => ({
  ...{ id, section: null, title: `Point ${id}`, kind: 'discussion', minutes: 10, presenter: null, note: null },
  ...{ links: [], action: null, measure: null, isUnresolved: false, origin: null },
});
const meeting = (over: object): MeetingDetail =>
  ({
    ...{ id: 'm', state: 'open', startsLocal: '2026-12-03T14:00', endsLocal: '2026-12-03T16:00' },
    ...{ agenda: [item('a'), item('b')], concerns: [], ownInvitations: [], can: {}, minutesToApprove: null },
    ...over,
  }) as unknown as MeetingDetail;
const plain = ({ textContent }: HTMLElement): string => (textContent ?? '').replace(/\s+/g, ' ').trim();

let api: FakeApi;
let counted: AgendaFiles;
beforeEach(() => {
  counted = { items: [], can: { add: false } };
  api = new FakeApi({
    'GET /api/files/agenda': () => counted,
    'GET /api/files': () => ({ items: [], total: 0, page: 1, size: 10, can: counted.can, largest: 1, room: null }),
  });
  return reader(api);
});

describe('Minutes that wait for approval', () => {
  const earlier = { id: 'e', title: 'Navette', startsLocal: '2026-10-02T14:00' };

  it.each([
    ['open', 'Le lire'],
    ['in-progress', 'Noter l’approbation'],
  ])('are told on the page of the next meeting, which is %s', async (state, label) => {
    const { root } = await show(MinutesToApprove, { meeting: meeting({ state, minutesToApprove: earlier }) });
    expect(plain(root)).toContain('« Navette », du 2 octobre 2026, attend d’être approuvé');
    const link = root.querySelector('a');
    expect([link?.textContent?.trim(), link?.getAttribute('href')]).toEqual([label, '/meetings/e#minutes']);
  });

  it('are not told where there are none', async () => {
    expect(plain((await show(MinutesToApprove, { meeting: meeting({}) })).root)).toBe('');
  });
});

describe('What concerns whom', () => {
  it('is told item by item to whoever runs the meeting', async () => {
    const organisations = ['Alpha', 'Beta'].map((name) => ({ id: name, name, kind: 'company', isDemo: false }));
    const concerns = [{ itemId: 'b', isOwn: false, organisations }];
    const { root } = await show(MeetingAgenda, { meeting: meeting({ concerns }) });
    const [first, second] = [...root.querySelectorAll<HTMLElement>('ol > li')].map(plain);
    expect(first).not.toContain('Concerne');
    expect(second).toContain('Concerne 2 organisations : Alpha et Beta');
  });

  it('is marked for those who said so', async () => {
    const { root } = await show(MeetingAgenda, {
      meeting: meeting({ concerns: [{ itemId: 'a', isOwn: true, organisations: [] }] }),
    });
    expect([...root.querySelectorAll<HTMLElement>('ol > li')].map(plain)[0]).toContain('nous concerne');
    expect(plain(root)).not.toContain('Concerne');
  });
});

describe('Documents of agenda items', () => {
  const shown = async () => {
    const fixture = await show(MeetingAgenda, { meeting: meeting({}) });
    await settle();
    await fixture.whenStable();
    const toggles = (): HTMLElement[] => [...fixture.root.querySelectorAll<HTMLElement>('.toggle')];
    return { ...fixture, toggles, whenStable: () => fixture.whenStable() };
  };
  const asked = (path: string): unknown[] => api.asked.filter((each) => each.path === path);

  it('are counted in one request, and asked for when they are opened', async () => {
    counted = { items: [{ itemId: 'b', files: 2 }], can: { add: false } };
    const { toggles, whenStable } = await shown();
    expect(toggles().map(plain)).toEqual(['Documents (2) – Point b']);
    expect([asked('/api/files/agenda'), asked('/api/files')].map(({ length }) => length)).toEqual([1, 0]);
    toggles()[0]?.click();
    await settle();
    await whenStable();
    expect(toggles()[0]?.getAttribute('aria-expanded')).toBe('true');
    expect(asked('/api/files')).toMatchObject([{ params: { query: { subject: 'agenda-item', subjectId: 'b' } } }]);
  });

  it('are offered with every item to whoever may add some', async () => {
    counted = { items: [], can: { add: true } };
    expect((await shown()).toggles().map(plain)).toEqual(['Documents – Point a', 'Documents – Point b']);
  });

  it('are not spoken of where there are none for a reader', async () => {
    expect((await shown()).toggles()).toEqual([]);
  });
});
