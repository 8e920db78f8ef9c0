import type { CountingAction, CountingPage } from '@zesumme/domain';
import { FakeApi, reader, show, signedIn } from '../../testing/fake-api';
import { CountingActionsPage } from './counting-page';

const words = (root: Element | null | undefined): string => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const measure = {
  ...{ id: 'm', slug: 'mesure', codeInferred: null, titleFr: 'Mesure', titleDe: 'M', titleEn: 'M' },
  programme: 'Pacte Climat 2.0',
};
const row = (over: Partial<CountingAction>): CountingAction => ({
  action: { id: 'a', title: 'Ombrières', status: 'planned', dueDay: '2027-03-01', isDemo: false },
  group: { id: 'g', slug: 'gare', name: 'Gare', isDemo: false },
  commune: { code: '0101', name: 'Beispill', isDemo: false },
  measure,
  share: 0.3,
  possible: 5,
  stated: 1.5,
  open: 4,
  gain: 1.5,
  state: 'known',
  ...over,
});
const page = (items: CountingAction[]): CountingPage => ({
  items,
  total: items.length,
  page: 1,
  size: 20,
  choices: {
    groups: items.map(({ group }) => group),
    communes: items.map(({ commune }) => commune),
    measures: items.map((each) => each.measure),
  },
  sums: { open: 1.5, done: 0, unknown: 1 },
});

async function open(items: CountingAction[]) {
  const api = new FakeApi({ 'GET /api/chapter-6/actions': () => page(items) });
  await reader(api, { me: signedIn('project-manager') });
  return { api, root: (await show(CountingActionsPage)).root };
}

describe('Which action counts where', () => {
  it('tells points with their arithmetic, says why others are not known, and leads to both receipts', async () => {
    const { root } = await open([row({}), row({ share: null, stated: null, gain: null, state: 'no-share' })]);
    const cells = [...root.querySelectorAll('tbody td.num')].map(words);
    expect(cells).toEqual(['1,55,0 possibles × 30 %', 'part non indiquée']);
    const links = [...root.querySelectorAll('tbody tr:first-child a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/actions/a#chapter-6', '/chapter-6/0101?receipt=total', '/chapter-6/0101?measure=mesure']);
    expect(words(root.querySelector('.lede'))).toContain('1,5 points connus');
  });

  it('is so exact that rows add up to the sentence', async () => {
    const { root } = await open([row({ gain: 1.25, stated: 1.25 })]);
    expect(words(root.querySelector('tbody td.num b'))).toBe('1,250');
    expect(words(root.querySelector('tbody td[data-l="Mesure"]'))).toBe('Mesure');
  });

  it('shows what is still open where the stated share would bring more', async () => {
    const { root } = await open([row({ possible: 10, stated: 3, open: 0.5, gain: 0.5 })]);
    expect(words(root.querySelector('tbody td.num'))).toBe('0,510,0 possibles × 30 % = 3,0 ; il ne reste que 0,5');
  });

  it('names the programme where measures of several are counted, and asks for one by what it is', async () => {
    const other = { ...measure, id: 'n', programme: 'Energiestadt' };
    const { root } = await open([row({}), row({ measure: other })]);
    const options = [...root.querySelectorAll('option')].filter(({ value }) => ['m', 'n'].includes(value));
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Mesure · Pacte Climat 2.0',
      'Mesure · Energiestadt',
    ]);
    expect([...root.querySelectorAll('tbody td[data-l="Mesure"]')].map(words)).toEqual([
      'MesurePacte Climat 2.0',
      'MesureEnergiestadt',
    ]);
  });

  it('says so where nothing counts yet', async () => {
    const { root } = await open([]);
    expect(words(root.querySelector('z-empty'))).toContain('Aucune action ne compte encore');
  });
});
