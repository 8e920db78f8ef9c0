import { type Chapter6Row, scoreChapter } from '@zesumme/domain';
import { FakeApi, reader, show, signedIn } from '../../testing/fake-api';
import { CommunesPage } from './communes-page';

const words = (root: Element | null | undefined): string => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const row = (name: string, programme: string, chapter: string): Chapter6Row => ({
  commune: { code: name, name, isDemo: false },
  canton: 'Esch',
  catalogue: { programme, chapter },
  part: 'full',
  total: scoreChapter([{ id: 'm', sectionId: null, maxPoints: 10 }], []).total,
  reviewedOn: null,
  isDemo: false,
});

async function open(items: Chapter6Row[]) {
  const programmes = [...new Set(items.flatMap(({ catalogue }) => catalogue?.programme ?? []))];
  const api = new FakeApi({
    'GET /api/chapter-6/communes': () => ({ items, total: items.length, page: 1, size: 20, programmes }),
    'GET /api/cantons': () => ({ items: ['Esch'] }),
  });
  await reader(api, { me: signedIn('project-manager') });
  return (await show(CommunesPage)).root;
}

describe('The communes that the reader may see', () => {
  it('stand by the name of their programme where they have several, which can be filtered by', async () => {
    const root = await open([row('Beispill', 'Pacte Climat 2.0', '6'), row('Nidder', 'Energiestadt', 'K')]);
    expect(words(root.querySelector('h1'))).toBe('Évaluations par commune');
    expect([...root.querySelectorAll('#programme option')].map(words)).toEqual([
      'Tous les programmes',
      'Pacte Climat 2.0',
      'Energiestadt',
    ]);
    expect([...root.querySelectorAll('tbody th')].map(words)).toEqual([
      expect.stringContaining('Pacte Climat 2.0, chapitre 6'),
      expect.stringContaining('Energiestadt, chapitre K'),
    ]);
    // How many measures there are is not the same for each.
    expect(words(root.querySelector('.incl'))).toContain('Points possibles des mesures dont');
  });

  it('are told apart by nothing where there is but one', async () => {
    const root = await open([row('Beispill', 'Pacte Climat 2.0', '6')]);
    expect(root.querySelector('#programme')).toBeNull();
    expect(words(root.querySelector('tbody th'))).not.toContain('Pacte Climat');
    expect(words(root.querySelector('.incl'))).toContain('Points possibles de la mesure dont');
  });
});
