import type { EvidenceRow } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, settle, show, signedIn, type } from '../../testing/fake-api';
import { Evidence } from '../platform/evidence/evidence';
import { Problem } from '../platform/problem';
import { EvidencePage } from './evidence-page';

const row = (over: Partial<EvidenceRow> = {}): EvidenceRow => ({
  id: 'e',
  kind: 'meeting',
  state: 'proposed',
  standing: 'valid',
  title: 'Bilan',
  validFrom: null,
  validUntil: null,
  note: null,
  action: null,
  practice: null,
  campaign: null,
  url: null,
  sourceId: 'r',
  files: [],
  addedBy: null,
  proposed: true,
  removed: false,
  commune: { code: 'D001', name: 'Beispill', isDemo: false },
  measures: [
    { id: 'm', slug: 'prive', codeInferred: null, titleFr: 'Secteur privé', titleDe: 'P', titleEn: 'P', criteria: [] },
  ],
  group: { id: 'g', slug: 'gare', name: 'Gare', isDemo: false },
  meeting: { id: 'r', title: 'Bilan' },
  day: '2026-11-10',
  counts: { persons: 3, organisations: 2, companies: 2, publicActors: 0 },
  word: null,
  decidedBy: null,
  decidedAt: null,
  isDemo: false,
  version: 1,
  can: { decide: true, edit: true, attach: false },
  ...over,
});
const pageOf = (...items: EvidenceRow[]) => ({ items, total: items.length, page: 1, size: 20 });
const coverage = {
  commune: { code: 'D001', name: 'Beispill', isDemo: false },
  measures: [],
  total: { proven: 0, ended: 0, unproven: 0 },
  pieces: { valid: 0, ending: 0, stale: 0, upcoming: 0, incomplete: 0, proposed: 1 },
  gaps: 0,
  can: { add: true, propose: false },
};
const LIST = 'GET /api/evidence';
const DECIDE = '/api/evidence/{id}/decision';
const done = jest.fn();
const confirm = jest.fn();
const words = (root: Element | null) => (root?.textContent ?? '').replace(/\s+/g, ' ');
const press = (root: HTMLElement, label: string) => {
  const found = [...root.querySelectorAll('button')].find((each) => each.textContent?.trim() === label);
  if (!found) throw new Error(`There is no button ${label}.`);
  found.click();
};
const as = (api: FakeApi, role: 'commune-user' | 'project-manager' = 'commune-user') =>
  reader(api, {
    me: signedIn(role),
    providers: [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm } },
    ],
  });
const answers = { 'GET /api/communes/{code}/evidence/coverage': () => coverage };

beforeEach(() => {
  done.mockReset();
  confirm.mockReset().mockResolvedValue(true);
});

describe('The evidence of a commune', () => {
  const opened = async (api: FakeApi) => {
    await as(api);
    const fixture = await show(EvidencePage, { code: 'D001' });
    press(fixture.root, 'Répondre');
    await fixture.whenStable();
    return fixture;
  };

  it('is narrowed to what proves one measure', async () => {
    const { measures } = row();
    const [measure] = measures;
    const api = new FakeApi({
      'GET /api/communes/{code}/evidence/coverage': () => ({
        ...coverage,
        measures: [{ measure, concerns: true, proof: 'proven', criteria: [], counts: coverage.total }],
      }),
      [LIST]: () => pageOf(row()),
    });
    await as(api);
    const { root } = await show(EvidencePage, { code: 'D001' });
    const select = root.querySelector<HTMLSelectElement>('#evidence-measure');
    if (!select) throw new Error('There is no choice of measures.');
    select.value = 'm';
    select.dispatchEvent(new Event('change'));
    await settle();
    expect(api.asked.at(-1)?.params).toMatchObject({ query: { measureId: 'm' } });
    expect(words(root.querySelector('z-active-filters'))).toContain('Secteur privé');
  });

  it('tells which meeting, who came as counts, and what waits', async () => {
    await as(new FakeApi({ ...answers, [LIST]: () => pageOf(row()) }));
    const { root } = await show(EvidencePage, { code: 'D001' });
    expect(words(root)).toContain('Une preuve attend votre réponse.');
    const cells = words(root.querySelector('tbody tr'));
    for (const part of ['Bilan', '10 novembre 2026', 'Gare', 'Secteur privé', '3 personnes de 2 organisations'])
      expect(cells).toContain(part);
  });

  it('says of an action that it is not done, or not any more', async () => {
    const actionRow = (undone: boolean) =>
      row({ kind: 'action', state: 'accepted', meeting: null, action: { id: 'a', title: 'Navette', undone } });
    await as(new FakeApi({ ...answers, [LIST]: () => pageOf(actionRow(true), actionRow(false)) }));
    const { root } = await show(EvidencePage, { code: 'D001' });
    const told = [...root.querySelectorAll('tbody tr')].map((each) =>
      words(each).includes('n’est pas réalisée, ou ne l’est plus'),
    );
    expect(told).toEqual([true, false]);
  });

  it('is accepted with a word', async () => {
    const api = new FakeApi({ ...answers, [LIST]: () => pageOf(row()), [`PUT ${DECIDE}`]: () => row() });
    const fixture = await opened(api);
    type(fixture.root, 'word', 'Merci.');
    press(fixture.root, 'Accepter');
    await settle();
    expect(api.sentTo(DECIDE)).toEqual([{ version: 1, state: 'accepted', word: 'Merci.' }]);
    expect(done).toHaveBeenCalledWith('La preuve est acceptée.');
  });

  it('is refused only with a word, and says so at the field', async () => {
    const api = new FakeApi({ ...answers, [LIST]: () => pageOf(row()), [`PUT ${DECIDE}`]: () => row() });
    const fixture = await opened(api);
    press(fixture.root, 'Refuser');
    await settle();
    await fixture.whenStable();
    expect(api.sentTo(DECIDE)).toEqual([]);
    expect(words(fixture.root)).toContain('Dites pourquoi la preuve est refusée.');
  });

  it('keeps what was typed when a colleague has answered meanwhile, and shows the answer', async () => {
    const current = row({ state: 'accepted', decidedBy: 'Romain', decidedAt: '2026-11-20T10:00:00.000Z', version: 2 });
    const api = new FakeApi({
      ...answers,
      [LIST]: () => pageOf(row()),
      [`PUT ${DECIDE}`]: () => {
        throw new Problem('stale', 409, {}, [], null, current);
      },
    });
    const fixture = await opened(api);
    type(fixture.root, 'word', 'Trop court.');
    press(fixture.root, 'Refuser');
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root.querySelector('z-evidence-answer'))).toContain('par Romain');
    expect(fixture.root.querySelector<HTMLTextAreaElement>('#word')?.value).toBe('Trop court.');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    press(fixture.root, 'Refuser');
    await settle();
    expect(api.sentTo(DECIDE).at(-1)).toMatchObject({ version: 2, word: 'Trop court.' });
  });

  it('is answered in a form of its own: what was wrong with the one before is gone, and the focus is in it', async () => {
    const other = row({ id: 'f', title: 'Suite', meeting: { id: 's', title: 'Suite' } });
    const api = new FakeApi({ ...answers, [LIST]: () => pageOf(row(), other) });
    const fixture = await opened(api);
    document.body.append(fixture.root);
    press(fixture.root, 'Refuser');
    await fixture.whenStable();
    expect(words(fixture.root)).toContain('Dites pourquoi la preuve est refusée.');
    [...fixture.root.querySelectorAll<HTMLButtonElement>('tbody tr:last-child button')].at(0)?.click();
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root)).not.toContain('Dites pourquoi la preuve est refusée.');
    expect(fixture.root.querySelector('z-evidence-answer')?.contains(document.activeElement)).toBe(true);
  });
});

describe('Evidence elsewhere', () => {
  it('leads those who may answer to where they answer', async () => {
    await as(new FakeApi({ [LIST]: () => pageOf(row()) }));
    const { root } = await show(Evidence, { communeCode: 'D001', state: 'proposed' });
    const links = [...root.querySelectorAll('a')].map((each) => each.getAttribute('href'));
    expect(links).toEqual(['/meetings/r', '/chapter-6/D001/evidence?answer=e']);
  });

  it('shows nothing where there is none', async () => {
    await as(new FakeApi({ [LIST]: () => pageOf() }));
    const { root } = await show(Evidence, { meetingId: 'r' });
    expect(words(root).trim()).toBe('');
  });

  it('lets whoever runs the meeting propose it again', async () => {
    const PROPOSE = 'POST /api/meetings/{id}/evidence';
    const api = new FakeApi({ [LIST]: () => pageOf(), [PROPOSE]: () => ({ proposed: 2 }) });
    await as(api, 'project-manager');
    const { root } = await show(Evidence, { meetingId: 'r', mayPropose: true });
    press(root, 'Proposer aux communes');
    await settle();
    expect(done).toHaveBeenCalledWith('2 preuves sont proposées.');
  });
});
