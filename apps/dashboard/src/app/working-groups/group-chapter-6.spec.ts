import type { CountingCommunePage } from '@zesumme/domain';
import { FakeApi, reader, show } from '../../testing/fake-api';
import { GroupChapter6 } from './group-chapter-6';

const words = (each: Element | null): string => (each?.textContent ?? '').replace(/\s+/g, ' ').trim();
const row = { commune: { code: 'D001', name: 'Beispill', isDemo: false }, actions: 3, done: 1, unknown: 1 };
const page = (gain: number, brought: number): CountingCommunePage => ({
  items: [{ ...row, gain, brought, evidence: { accepted: 1, proposed: 0 } }],
  ...{ total: 1, page: 1, size: 10 },
});

async function open(gain: number, brought: number): Promise<HTMLElement> {
  await reader(new FakeApi({ 'GET /api/chapter-6/actions/communes': () => page(gain, brought) }));
  return (await show(GroupChapter6, { groupId: 'g' })).root;
}

describe('What a group counts for the communes', () => {
  it('keeps what is still to be done apart from what is done, and leads to the rows behind', async () => {
    const root = await open(0.5, 10);
    expect(words(root.querySelectorAll('td.num')[1] ?? null)).toBe(
      '0,5 à mener à bien10,0 par ce qui est fait+ 1 non connu',
    );
    expect(root.querySelector('td.num a')?.getAttribute('href')).toBe('/chapter-6/actions?groupId=g&communeCode=D001');
  });

  it('says nothing of what is done where nothing is', async () => {
    expect(words(await open(1.25, 0))).not.toContain('par ce qui est fait');
  });
});
