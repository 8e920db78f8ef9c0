/** @jest-environment jsdom */
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import type { SnapshotComparison, SnapshotRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { aChapter } from './chapter-6.fixture';
import { SnapshotComparisonTable } from './snapshot-comparison';
import { SnapshotsPage } from './snapshots-page';

const row = (over: Partial<SnapshotRow> = {}): SnapshotRow => ({
  id: 'old',
  day: '2024-12-31',
  kind: 'yearly',
  label: null,
  effective: 2,
  planned: 3,
  possible: 10,
  remaining: 5,
  unknown: 0,
  evidence: 1,
  createdBy: 'Zesumme',
  createdAt: '2025-01-01T00:30:00.000Z',
  removed: false,
  isDemo: false,
  can: { remove: false },
  ...over,
});
const measure = { id: 'm', slug: 'prive', codeInferred: null, titleFr: 'Secteur privé', titleDe: 'P', titleEn: 'P' };
const side = { kind: null, label: null, catalogueId: 'c' };
const compared: SnapshotComparison = {
  commune: { code: 'D001', name: 'Beispill', isDemo: false },
  before: { ...side, kind: 'yearly', id: 'old', day: '2024-12-31' },
  after: { ...side, id: null, day: '2026-11-23' },
  measures: [
    {
      measure,
      slugs: { before: 'prive', after: 'prive' },
      presence: 'both',
      before: { possible: 10, effective: 2, planned: 3 },
      after: { possible: 10, effective: 6, planned: 1 },
      difference: { possible: 0, effective: 4, planned: -2 },
    },
    {
      measure: { ...measure, id: 'gone', slug: 'gone', titleFr: 'Ancienne' },
      slugs: { before: 'gone', after: null },
      presence: 'before',
      before: { possible: null, effective: null, planned: null },
      after: null,
      difference: { possible: 0, effective: 0, planned: 0 },
    },
  ],
  total: {
    before: { possible: 10, effective: 2, planned: 3 },
    after: { possible: 10, effective: 6, planned: 1 },
    difference: { possible: 0, effective: 4, planned: -2 },
  },
};

const LIST = '/api/communes/{code}/snapshots';
const ONE = `${LIST}/{id}`;
jest.mock('../../../../../libs/ui/src/chart-canvas', () => ({ draw: () => ({ destroy: () => undefined }) }));

const done = jest.fn();
const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ');
const apiWith = (rows: SnapshotRow[], assess = true): FakeApi => {
  const chapter = aChapter({ effective: 0.6 });
  return new FakeApi({
    'GET /api/communes/{code}/chapter-6': () => ({ ...chapter, can: { ...chapter.can, assess } }),
    [`GET ${LIST}`]: () => ({ items: rows, total: rows.length, page: 1, size: 20 }),
    [`POST ${LIST}`]: () => row({ id: 'new' }),
    [`GET ${ONE}/comparison`]: () => compared,
    [`DELETE ${ONE}`]: () => row({ removed: true }),
  });
};

async function open(api: FakeApi) {
  await reader(api, { me: signedIn('commune-user'), providers: [{ provide: Say, useValue: { done } }] });
  return show(SnapshotsPage, { code: 'D001' });
}

beforeEach(() => done.mockReset());

describe('The snapshots of a commune', () => {
  it('say what to do while there are none', async () => {
    const { root } = await open(apiWith([]));
    expect(words(root.querySelector('z-empty'))).toContain('Prenez-en un aujourd’hui');
    expect(root.querySelector('z-chart')).toBeNull();
  });

  it('ask nothing of whoever only reads', async () => {
    const { root } = await open(apiWith([], false));
    expect(root.querySelector('z-snapshot-form')).toBeNull();
    expect(words(root.querySelector('z-empty'))).toContain('La commune n’en a pas encore pris.');
  });

  it('show how the points went, up to today', async () => {
    const { root } = await open(apiWith([row()]));
    expect(words(root.querySelector('z-chart figcaption'))).toContain(
      'Du 31 décembre 2024 à aujourd’hui, les points effectifs passent de 2,0 à 6,0',
    );
    const rows = [...root.querySelectorAll('z-chart tbody tr')].map((each) => words(each));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain('aujourd’hui');
  });

  it('say of one in which nothing was assessed that its points are not known', async () => {
    const { root } = await open(apiWith([row({ effective: null, planned: null, remaining: null, unknown: 10 })]));
    expect(words(root.querySelector('z-chart figcaption'))).toContain(
      'Le 31 décembre 2024, rien n’était encore évalué. Aujourd’hui, 6,0 points sont effectifs et 0,0 planifiés',
    );
    const [first] = [...root.querySelectorAll('z-chart tbody tr')].map((each) => words(each));
    expect(first).toContain('non connunon connunon connu10,0');
    const figures = [...root.querySelectorAll('table.list tbody td')].map((each) => words(each).trim());
    expect(figures).toEqual(['–', '–', '10,0']);
  });

  it('are compared with one in which nothing was assessed without making none of it', async () => {
    const before = { possible: 10, effective: null, planned: null };
    const difference = { possible: 0, effective: 6, planned: 1 };
    const measures = compared.measures.slice(0, 1).map((each) => ({ ...each, before, difference }));
    const blank = { ...compared, measures, total: { ...compared.total, before, difference } };
    await reader(new FakeApi({}), { me: signedIn('commune-user') });
    const shown = await show(SnapshotComparisonTable, { code: 'D001', comparison: blank });
    expect(words(shown.root.querySelector('.say'))).toBe(
      'Rien n’était encore évalué le 31 décembre 2024 ; le 23 novembre 2026, 6,0 points sont effectifs.',
    );
    expect(words([...shown.root.querySelectorAll('tbody tr')].at(-1))).toContain('– → 6,0');
    expect(words(shown.root)).not.toContain('+6,0');
  });

  it('are compared measure by measure, in one sentence and a table', async () => {
    const { root } = await open(apiWith([row()]));
    const comparison = root.querySelector('z-snapshot-comparison');
    expect(words(comparison?.querySelector('.say'))).toContain(
      '4,0 points effectifs de plus entre le 31 décembre 2024 et le 23 novembre 2026 : 2,0, puis 6,0.',
    );
    const rows = [...(comparison?.querySelectorAll('tbody tr') ?? [])].map((each) => words(each));
    expect(rows[0]).toContain('2,0 → 6,0');
    expect(rows[0]).toContain('+4,0');
    expect(rows[0]).toContain('−2,0');
    expect(rows[1]).toContain('seulement avant');
  });

  it('are sought on the server to be compared, however many there are', async () => {
    const api = apiWith([row({ id: 'sought', day: '2019-12-31' })]);
    const fixture = await open(api);
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const [before, after] = await loader.getAllHarnesses(MatAutocompleteHarness);
    expect(await before?.getValue()).toBe('31 déc. 2019 · fin d’année');
    expect(await after?.getValue()).toBe('Aujourd’hui');
    await after?.focus();
    await after?.clear();
    await after?.enterText('2019');
    await new Promise((resolve) => setTimeout(resolve, 250));
    await fixture.whenStable();
    expect(api.asked.at(-1)).toMatchObject({ path: LIST, params: { query: { q: '2019', size: 20 } } });
    await before?.focus();
    await new Promise((resolve) => setTimeout(resolve, 250));
    await before?.selectOption({ text: /2019/ });
    await settle();
    const compared = api.asked.filter(({ path }) => path === `${ONE}/comparison`);
    expect(compared.at(-1)).toMatchObject({ params: { path: { id: 'sought' }, query: { with: 'now' } } });
  });

  it('are compared as at first once a field is emptied, which says so', async () => {
    const api = apiWith([row({ id: 'sought', day: '2019-12-31' })]);
    const fixture = await open(api);
    const [before, after] = await TestbedHarnessEnvironment.loader(fixture).getAllHarnesses(MatAutocompleteHarness);
    for (const field of [before, after]) {
      await field?.focus();
      await field?.clear();
      await field?.blur();
    }
    await settle();
    expect(await before?.getValue()).toBe('31 déc. 2019 · fin d’année');
    expect(await after?.getValue()).toBe('Aujourd’hui');
  });

  it('begin with the oldest where the address asks for one that is gone', async () => {
    const api: FakeApi = new FakeApi({
      ...apiWith([row()]).answers,
      [`GET ${ONE}/comparison`]: () => {
        const asked = api.asked.filter(({ path }) => path === `${ONE}/comparison`).at(-1);
        if (JSON.stringify(asked).includes('gone')) throw new Problem('not-found', 404);
        return compared;
      },
    });
    await reader(api, { me: signedIn('commune-user') });
    const { root } = await show(SnapshotsPage, { code: 'D001', from: 'gone' });
    await settle();
    expect(root.querySelector<HTMLInputElement>('#compare-before')?.value).toBe('31 déc. 2024 · fin d’année');
    expect(root.querySelector('z-snapshot-comparison')).not.toBeNull();
  });

  it('begin with the one that the address asks for, whichever it is', async () => {
    const api = apiWith([row({ id: 'another', day: '2019-12-31' })]);
    await reader(api, { me: signedIn('commune-user') });
    const { root } = await show(SnapshotsPage, { code: 'D001', from: 'old' });
    const compared = api.asked.filter(({ path }) => path === `${ONE}/comparison`);
    expect(compared.at(-1)).toMatchObject({ params: { path: { id: 'old' }, query: { with: 'now' } } });
    expect(root.querySelector<HTMLInputElement>('#compare-before')?.value).toBe('31 déc. 2024 · fin d’année');
  });

  it('are compared with as many decimals as their sums need, which open to what they add up', async () => {
    const eighth = { possible: 10, effective: 1.25, planned: 0 };
    const none = { possible: 10, effective: 0, planned: 0 };
    const difference = { possible: 0, effective: 1.25, planned: 0 };
    const three = ['a', 'b', 'c'].map((slug) => ({
      ...{ measure: { ...measure, id: slug, slug }, slugs: { before: slug, after: slug }, presence: 'both' as const },
      ...{ before: none, after: eighth, difference },
    }));
    const sum = (of: typeof none) => ({ possible: of.possible * 3, effective: of.effective * 3, planned: 0 });
    const total = { before: sum(none), after: sum(eighth), difference: sum(difference) };
    const api = apiWith([row()]);
    await reader(api, { me: signedIn('commune-user') });
    const { root } = await show(SnapshotComparisonTable, {
      comparison: { ...compared, measures: three, total },
      code: 'D001',
    });
    expect(words(root.querySelector('tbody tr:last-child td'))).toContain('0,000 → 3,750');
    expect(words(root.querySelector('tbody tr td'))).toContain('+1,250');
    expect([...root.querySelectorAll('z-sum-lines dd')].map((each) => words(each).trim())).toContain(
      '1,250 + 1,250 + 1,250 = 3,750',
    );
  });

  it('are taken with an occasion and a name, and can be undone at once', async () => {
    const api = apiWith([row()]);
    const { root } = await open(api);
    type(root, 'snapshot-label', 'Voté au conseil');
    root.querySelector('z-snapshot-form form')?.dispatchEvent(new Event('submit'));
    await settle();
    expect(api.sentTo(LIST)).toEqual([{ kind: 'by-hand', label: 'Voté au conseil' }]);
    expect(done).toHaveBeenCalledWith('L’instantané est pris.', expect.any(Function));
    done.mock.calls[0]?.[1]();
    await settle();
    expect(done).toHaveBeenLastCalledWith('L’instantané est retiré.', expect.any(Function));
  });

  it('offer to be taken back only while they can be', async () => {
    const { root } = await open(apiWith([row({ can: { remove: true } }), row({ id: 'older' })]));
    expect(root.querySelectorAll('[aria-label^="Retirer l’instantané"]')).toHaveLength(1);
  });
});
