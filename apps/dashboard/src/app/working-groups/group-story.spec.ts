import type { StoryRow, WorkingGroupDetail } from '@zesumme/domain';
import { FakeApi, reader, settle, show, signedIn } from '../../testing/fake-api';
import { GroupStory } from './group-story';

const theme = { id: 't', slug: 'dechets', nameFr: 'Déchets', nameDe: 'Abfall', nameEn: 'Waste' };
const row = (over: Partial<StoryRow>): StoryRow => ({
  kind: 'meeting',
  id: 'm',
  day: '2026-03-01',
  yearOnly: false,
  title: null,
  titles: null,
  openId: null,
  theme: null,
  from: null,
  to: null,
  verdict: null,
  commune: null,
  isDemo: false,
  ...over,
});
const items = [
  row({ kind: 'verdict', id: 'p', day: '2026-09-01', title: 'Un bac <i>', openId: 'p', verdict: 'scale', theme }),
  row({ kind: 'step', id: 's', day: '2026-04-02', theme, from: 'diagnosis', to: 'solutions' }),
  row({ kind: 'decision', id: 'o', title: 'Peser.', openId: 'm' }),
  row({ kind: 'evidence', id: 'e', title: 'Mars', commune: { code: 'D01', name: 'Beispill', isDemo: true } }),
  row({ kind: 'exchange', id: 'x', day: '2026-02-01', title: 'Pain de la veille', openId: 'f' }),
  row({ kind: 'step', id: 's0', day: '2026-01-10', theme, to: 'diagnosis' }),
  row({ kind: 'campaign', id: 'c', day: '2025-12-31', yearOnly: true, title: 'À vélo', openId: 'c' }),
];
const group = { id: 'g', isDemo: false, themes: [] } as unknown as WorkingGroupDetail;
const STORY = '/api/working-groups/{id}/story';

async function story(rows = items) {
  const api = new FakeApi({ [`GET ${STORY}`]: () => ({ items: rows, total: 26, page: 1, size: 10 }) });
  await reader(api, { me: signedIn('contact') });
  return { api, ...(await show(GroupStory, { group })) };
}

describe('The story of a group', () => {
  it('tells what is kept in several languages in that of its reader', async () => {
    const titles = { fr: 'Venir au travail', de: 'Zur Arbeit', en: 'Coming to work' };
    const { root } = await story([row({ kind: 'results', id: 'q', title: 'Zur Arbeit', titles, openId: 'q' })]);
    const told = root.querySelector('.story li')?.textContent ?? '';
    expect([told.includes('Venir au travail'), told.includes('Zur Arbeit')]).toEqual([true, false]);
  });

  it('says of each what it was, when, and where more is told; text is text', async () => {
    const { root } = await story();
    const told = [...root.querySelectorAll('.story li')].map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
    expect(told).toEqual([
      '1er sept. 2026 · Verdict d’un projet piloteUn bac <i> : passer à l’échelle',
      '2 avr. 2026 · Pas de la méthodeDéchets : de État des lieux à Solutions',
      '1er mars 2026 · DécisionPeser.',
      '1er mars 2026 · Preuve du chapitre 6Mars, pour Beispill',
      '1er févr. 2026 · Échange de flux réaliséPain de la veille',
      '10 janv. 2026 · Pas de la méthodeDéchets commence à l’étape État des lieux',
      '2025 · Début d’une campagneÀ vélo',
    ]);
    expect([...root.querySelectorAll('.story a')].map((link) => link.getAttribute('href'))).toEqual([
      '/pilots/p',
      '/themes/dechets',
      '/meetings/m',
      '/chapter-6/D01/evidence/e',
      '/flows/introductions?flowId=f',
      '/themes/dechets',
      '/campaigns/c',
    ]);
  });

  it('asks the server for one kind, and for the next page', async () => {
    const { root, api } = await story();
    const select = root.querySelector<HTMLSelectElement>('select');
    if (select) select.value = 'step';
    select?.dispatchEvent(new Event('change'));
    await settle();
    [...root.querySelectorAll<HTMLElement>('z-pager button, z-pager a')].at(-1)?.click();
    await settle();
    expect(api.asked.map(({ params }) => (params as { query: object }).query)).toEqual([
      { page: 1, size: 10 },
      { page: 1, size: 10, kind: 'step' },
      expect.objectContaining({ kind: 'step' }),
    ]);
  });

  it('says that nothing of a kind happened', async () => {
    const { root } = await story([]);
    const select = root.querySelector<HTMLSelectElement>('select');
    if (select) select.value = 'pilot';
    select?.dispatchEvent(new Event('change'));
    await settle();
    expect(root.textContent).toContain('Rien de ce genre ne s’est encore passé.');
  });
});
