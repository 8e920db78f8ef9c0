import type { MeetingDetail } from '@zesumme/domain';
import { FakeApi, reader, show } from '../../../testing/fake-api';
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

beforeEach(() => reader(new FakeApi()));

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
