import type { MoveProposal } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, settle, show, signedIn } from '../../testing/fake-api';
import { MovePage } from './move-page';

const label = (id: string) => ({ id, slug: id, codeInferred: null, titleFr: id, titleDe: id, titleEn: id });
const action = (id: string, over: Partial<MoveProposal['actions'][number]> = {}): MoveProposal['actions'][number] => ({
  ...{ id, title: `Action ${id}`, measureIds: ['a'], stays: false, isDemo: false },
  ...over,
});
const version = { id: 'v2', programme: 'Pacte Climat 2.0', label: 'Version 2027' };
const line = { effectiveShare: 0.5, plannedShare: null, maxPoints: 4, criteriaKept: {}, criteriaAnswered: 0 };
const proposal = (over: Partial<MoveProposal> = {}): MoveProposal => ({
  current: { ...version, id: 'v1', label: 'Pages publiques' },
  choices: [version],
  to: version,
  measures: [{ ...label('x'), maxPoints: 4, assessed: false }],
  moves: [{ from: label('a'), to: 'x', ...line }],
  actions: [
    action('mapped'),
    action('elsewhere', { measureIds: ['b'] }),
    action('told', { measureIds: [], stays: true }),
  ],
  evidence: [],
  version: 1,
  can: { move: true },
  ...over,
});
const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ');
const confirm = jest.fn().mockResolvedValue(false);

async function page(found: MoveProposal): Promise<HTMLElement> {
  const api = new FakeApi({
    'GET /api/communes/{code}/chapter-6': () => ({ commune: { code: 'D001', name: 'Beispill', isDemo: false } }),
    'GET /api/communes/{code}/chapter-6/catalogue': () => found,
  });
  const providers = [
    { provide: Say, useValue: { done: jest.fn() } },
    { provide: Ask, useValue: { confirm } },
  ];
  await reader(api, { me: signedIn('commune-user'), providers });
  return (await show(MovePage, { code: 'D001' })).root;
}
const told = (root: HTMLElement): string[] => [...root.querySelectorAll('.nowhere li')].map((row) => words(row).trim());

describe('The actions of a commune that moves to another version', () => {
  it('are named before the move where they would count nowhere, as the mapping is now', async () => {
    const root = await page(proposal());
    expect(words(root.querySelector('.nowhere'))).toContain('Une action ne comptera nulle part');
    expect(words(root.querySelector('.rows li'))).toContain('a part effective 50 %');
    expect(told(root)).toEqual(['Action elsewhere']);
    expect(root.querySelector('.nowhere a')?.getAttribute('href')).toBe('/actions/elsewhere');
    const select = root.querySelector<HTMLSelectElement>('.rows li select');
    if (select) select.value = '';
    select?.dispatchEvent(new Event('change'));
    await settle();
    expect(told(root)).toEqual(['Action mapped', 'Action elsewhere']);
    root.querySelector<HTMLButtonElement>('.acts button.p')?.click();
    await settle();
    expect(confirm).toHaveBeenLastCalledWith(
      expect.objectContaining({ text: expect.stringContaining('2 actions ne compteront nulle part') }),
    );
  });

  it('are told too where nothing is assessed, and the first of many by name', async () => {
    const many = Array.from({ length: 12 }, (_, at) => action(`${at}`));
    const root = await page(proposal({ moves: [], actions: many }));
    expect(words(root)).not.toContain('sans rien perdre');
    expect(told(root)).toHaveLength(11);
    expect(told(root).at(-1)).toBe('et 2 autres');
  });

  it('are not told of where each counts', async () => {
    const root = await page(proposal({ actions: [action('mapped')] }));
    expect(root.querySelector('.nowhere')).toBeNull();
  });
});

describe('The evidence of a commune that moves to another version', () => {
  const piece = (id: string, measureIds: string[], following: string[] = []) => ({
    ...{ id, title: `Preuve ${id}`, measureIds, following, isDemo: false },
  });

  it('is named before the move where it would prove nothing, as the mapping is now', async () => {
    const evidence = [piece('mapped', ['a'], ['a']), piece('left', ['b']), piece('follows', ['c'], ['c'])];
    const root = await page(proposal({ actions: [], evidence }));
    expect(words(root.querySelector('.nowhere'))).toContain('Une preuve ne prouvera plus rien.');
    expect(told(root)).toEqual(['Preuve left']);
    expect(root.querySelector('.nowhere a')?.getAttribute('href')).toBe('/chapter-6/D001/evidence/left');
    // Who takes back what is proposed leaves it behind, though the catalogue knows where it goes.
    const select = root.querySelector<HTMLSelectElement>('.rows li select');
    if (select) select.value = '';
    select?.dispatchEvent(new Event('change'));
    await settle();
    expect(told(root)).toEqual(['Preuve mapped', 'Preuve left']);
    root.querySelector<HTMLButtonElement>('.acts button.p')?.click();
    await settle();
    expect(confirm).toHaveBeenLastCalledWith(
      expect.objectContaining({ text: expect.stringContaining('2 preuves ne prouveront plus rien') }),
    );
  });
});
