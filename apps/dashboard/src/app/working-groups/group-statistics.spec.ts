import type { GroupStatistics } from '@zesumme/domain';
import { FakeApi, reader, show, signedIn } from '../../testing/fake-api';
import { GroupStatisticsPage } from './group-statistics-page';

const organisation = (id: string, name: string) => ({ id, name, kind: 'company' as const, isDemo: false });
const statistics: GroupStatistics = {
  group: { id: 'g', slug: 'gare', name: 'Gare', isDemo: false },
  meetings: [
    {
      id: 'm1',
      title: 'Un',
      day: '2026-03-05',
      plannedMinutes: 120,
      usedMinutes: 130,
      invited: 2,
      attended: 2,
      isDemo: false,
    },
    {
      id: 'm2',
      title: 'Deux',
      day: '2026-06-04',
      plannedMinutes: 90,
      usedMinutes: null,
      invited: 2,
      attended: 1,
      isDemo: false,
    },
  ],
  attendance: [
    { organisation: organisation('a', 'Alpha'), presences: ['attended', 'attended'] },
    { organisation: organisation('b', 'Beta'), presences: ['attended', 'excused'] },
  ],
  carriedOut: [
    { kind: 'decision', done: 3, inTime: 2, afterTime: 1, late: 1, open: 0 },
    { kind: 'action', done: 0, inTime: 0, afterTime: 0, late: 0, open: 1 },
  ],
};
const words = (root: Element | null) => (root?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ');
const PATH = 'GET /api/working-groups/{id}/statistics';
const shown = async (over: Partial<GroupStatistics> = {}) => {
  await reader(new FakeApi({ [PATH]: () => ({ ...statistics, ...over }) }), { me: signedIn('project-manager') });
  return (await show(GroupStatisticsPage, { slug: 'gare' })).root;
};

jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
beforeAll(() => {
  window.matchMedia = jest.fn(() => ({ addEventListener: jest.fn(), removeEventListener: jest.fn() }) as never);
});

describe('The statistics of a group', () => {
  it('say in a sentence and in a table who came', async () => {
    const root = await shown();
    const map = root.querySelector('z-attendance-map');
    expect(words(map)).toContain('Aux 2 réunions, 3 présences sur 4 invitations, soit 75 %.');
    expect(words(map)).toContain('Une organisation est venue à chaque fois.');
    const rows = [...(map?.querySelectorAll('tbody tr') ?? [])].map((each) => words(each).trim());
    expect(rows[1]).toMatch(/^Beta.*présente.*excusée.*1 sur 2$/);
  });

  it('show counts to whoever sees no more', async () => {
    const root = await shown({ attendance: null });
    expect(root.querySelector('.heat')).toBeNull();
    expect(words(root.querySelector('z-attendance-map tbody'))).toContain('Un');
  });

  it('say what time was used where it is known', async () => {
    expect(words(await shown())).toContain('Une réunion mesurée : 130 minutes pour 120 minutes prévus.');
  });

  it('lead from each figure to the register', async () => {
    const root = await shown();
    const links = [...root.querySelectorAll('td a[href^="/register"]')].map((each) => each.getAttribute('href'));
    expect(links).toEqual([
      '/register?groupId=g&kind=decision&state=done',
      '/register?groupId=g&kind=decision&inTime=true',
      '/register?groupId=g&kind=decision&inTime=false',
      '/register?groupId=g&kind=decision&state=late',
      '/register?groupId=g&kind=action&state=open',
    ]);
    expect(words(root)).toContain('3 choses faites avaient une échéance : 2 à temps.');
  });

  it('say what will appear where nothing has happened', async () => {
    const root = await shown({ meetings: [], attendance: [] });
    expect(words(root)).toContain('Pas encore de réunion tenue');
  });
});
