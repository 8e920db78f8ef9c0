import type { PilotDetail, PilotRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { GroupPilots } from '../platform/method/group-pilots';
import { Problem } from '../platform/problem';
import { PilotFormPage } from './pilot-form';
import { PilotListPage } from './pilot-list';
import { PilotPage } from './pilot-page';

const id = (last: string): string => `00000000-0000-4000-8000-0000000000${last}`;
const group = { id: id('0a'), slug: 'gare', name: 'Gare', isDemo: false };
const other = { id: id('0b'), slug: 'kirchberg', name: 'Kirchberg', isDemo: false };
const theme = { id: id('0c'), slug: 'dechets', nameFr: 'Déchets', nameDe: 'Abfall', nameEn: 'Waste' };
const row: PilotRow = {
  id: 'p',
  title: 'Un bac <i>',
  group,
  theme,
  fromDay: '2026-09-01',
  toDay: null,
  verdict: null,
  verdictDay: null,
  isCopy: false,
  removed: false,
  isDemo: false,
  indicators: 2,
  reached: 1,
};
const { indicators: _, reached: __, ...shared } = row;
const detail = (over: Partial<PilotDetail> = {}): PilotDetail => ({
  ...shared,
  hypothesis: 'Deux cantines suffisent.',
  sites: [{ organisation: { id: id('0d'), name: 'Alpha', kind: 'company', isDemo: false }, label: null }],
  indicators: [
    {
      label: 'Biodéchets',
      unit: 'kg',
      baseline: 120,
      target: 40,
      values: [
        { day: '2026-10-01', value: 90, source: null },
        { day: '2026-11-02', value: 35.5, source: 'Pesée' },
      ],
    },
  ],
  learned: null,
  origin: null,
  copies: [],
  createdAt: '2026-09-01T10:00:00.000Z',
  version: 3,
  can: { edit: true, remove: true, restore: false, copy: false },
  ...over,
});
const pageOf = <T>(...items: T[]) => ({ items, total: items.length, page: 1, size: 20 });
const LIST = '/api/pilots';
const ONE = '/api/pilots/{id}';
const answers = {
  'GET /api/working-groups': () => pageOf(group, other),
  'GET /api/working-groups/{id}': () => ({
    ...group,
    themes: [{ theme, phase: 'pilot', sinceDay: null, isDemo: false }],
    participants: [{ id: id('0d'), name: 'Alpha', kind: 'company', role: 'member', isDemo: false }],
  }),
  'GET /api/themes': () => pageOf(theme),
  [`GET ${LIST}`]: () => pageOf(row),
  [`GET ${ONE}`]: () => detail(),
};
const done = jest.fn();
const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ');
const press = async (root: HTMLElement, text: string): Promise<void> => {
  [...root.querySelectorAll('button')].find((each) => words(each).includes(text))?.click();
  await settle();
};
const as = (api: FakeApi, role: 'project-manager' | 'contact' = 'project-manager') =>
  reader(api, { me: signedIn(role), providers: [{ provide: Say, useValue: { done } }] });

beforeEach(() => done.mockReset());

describe('The list of pilots', () => {
  it('says of each when it runs, what is reached and what became of it; text is text', async () => {
    await as(new FakeApi(answers), 'contact');
    const { root } = await show(PilotListPage);
    expect(words(root)).toContain('depuis le 1er sept. 2026');
    expect(words(root)).toContain('1 sur 2 atteint');
    expect(words(root.querySelector('tbody'))).toContain('pas encore');
    expect(root.querySelector('a[href="/pilots/p"]')?.textContent).toBe('Un bac <i>');
    expect(root.querySelector('a[href="/pilots/new"]')).toBeNull();
  });

  it('is short on the page of a group, with the way to enter one', async () => {
    await as(new FakeApi(answers));
    const { root } = await show(GroupPilots, { groupId: group.id, canWrite: true });
    expect(words(root)).toContain('Déchets · depuis le 1er sept. 2026 · Pas encore de verdict.');
    expect(root.querySelector(`a[href="/pilots/new?groupId=${group.id}"]`)).not.toBeNull();
  });
});

describe('The page of a pilot', () => {
  const open = async (over: Partial<PilotDetail> = {}, more = {}) => {
    const api = new FakeApi({ ...answers, [`GET ${ONE}`]: () => detail(over), ...more });
    await as(api);
    const fixture = await show(PilotPage, { id: 'p' });
    await settle();
    await fixture.whenStable();
    return { api, ...fixture };
  };

  it('shows each indicator in a sentence and a table, and where each value comes from', async () => {
    const { root } = await open();
    expect(words(root.querySelector('figcaption'))).toContain(
      'Biodéchets : 35,5 kg le 2 nov. 2026, parti de 120 kg, cible 40 kg, atteinte.',
    );
    const head = [...root.querySelectorAll('z-chart th[scope=col]')].map(words);
    expect(head).toEqual(['Jour', 'Valeur mesurée', 'Cible', 'Départ']);
    expect(words(root.querySelector('z-indicator-picture'))).toContain('source non dite');
    expect(root.querySelector('z-pilot-copy-form')).toBeNull();
  });

  it('says of an indicator without values that nothing is known', async () => {
    const indicators = [{ label: 'Coût', unit: null, baseline: null, target: null, values: [] }];
    const { root } = await open({ indicators });
    expect(words(root)).toContain('Coût : aucune valeur mesurée, départ inconnu, sans cible.');
    expect(root.querySelector('z-chart')).toBeNull();
  });

  it('tells the lineage as far as it is known', async () => {
    const { root } = await open({ isCopy: true, copies: [{ id: 'q', title: 'Là-bas', group: other }] });
    expect(words(root)).toContain('Repris du projet pilote d’un autre groupe.');
    expect(root.querySelector('a[href="/pilots/q"]')?.textContent).toBe('Là-bas');
  });

  it('is taken up in another group', async () => {
    const judged = { verdict: 'scale', verdictDay: '2026-11-10', learned: 'Oui.' } as const;
    const can = { edit: true, remove: true, restore: false, copy: true };
    const copies = `${ONE}/copies`;
    const { root, api } = await open({ ...judged, can }, { [`POST ${copies}`]: () => detail({ id: 'q' }) });
    expect(words(root)).toContain('À étendre – verdict du 10 nov. 2026');
    const select = root.querySelector<HTMLSelectElement>('#copy-groupId');
    expect([...(select?.options ?? [])].map(({ value }) => value)).toEqual(['', other.id]);
    if (select) select.value = other.id;
    select?.dispatchEvent(new Event('change'));
    await settle();
    send(root);
    await settle();
    await settle();
    expect(api.sentTo(copies)).toEqual([
      { groupId: other.id, themeId: null, title: detail().title, hypothesis: detail().hypothesis },
    ]);
  });
});

describe('The form of a pilot', () => {
  it('sends what was typed, unknown figures as unknown', async () => {
    const api = new FakeApi({ ...answers, [`POST ${LIST}`]: () => detail() });
    await as(api);
    const { root } = await show(PilotFormPage, { groupId: group.id });
    await settle();
    type(root, 'title', 'Un bac');
    type(root, 'hypothesis', 'Cela suffit.');
    const select = root.querySelector<HTMLSelectElement>('#themeId');
    if (select) select.value = theme.id;
    select?.dispatchEvent(new Event('change'));
    await press(root, 'Ajouter un indicateur');
    type(root, 'indicators.0.label', 'Biodéchets');
    await press(root, 'Ajouter une mesure');
    type(root, 'indicators.0.values.0.day', '2026-11-02');
    send(root);
    await settle();
    expect(words(root)).toContain('À remplir.');
    type(root, 'indicators.0.values.0.value', '35.5');
    send(root);
    await settle();
    await settle();
    expect(api.sentTo(LIST)).toMatchObject([
      {
        groupId: group.id,
        themeId: theme.id,
        title: 'Un bac',
        fromDay: null,
        sites: [],
        verdict: null,
        indicators: [
          {
            label: 'Biodéchets',
            unit: null,
            baseline: null,
            target: null,
            values: [{ day: '2026-11-02', value: 35.5, source: null }],
          },
        ],
      },
    ]);
  });

  it('keeps what was typed where somebody else saved, and takes over what they measured', async () => {
    const [theirs] = detail().indicators;
    const now = detail({
      version: 4,
      title: 'Ailleurs',
      indicators: [
        {
          ...detail().indicators[0],
          values: [...(theirs?.values ?? []), { day: '2026-11-09', value: 30, source: null }],
        } as never,
      ],
    });
    let tries = 0;
    const api = new FakeApi({
      ...answers,
      [`PUT ${ONE}`]: () => {
        tries += 1;
        if (tries === 1) throw new Problem('stale', 409, {}, [], null, now);
        return now;
      },
    });
    await as(api);
    const { root } = await show(PilotFormPage, { id: 'p' });
    await settle();
    type(root, 'title', 'Deux bacs');
    send(root);
    await settle();
    await settle();
    expect(words(root)).toContain('Ailleurs');
    send(root);
    await settle();
    await settle();
    const sent = api.sentTo(ONE) as { version: number; title: string; indicators: { values: object[] }[] }[];
    expect(sent[1]).toMatchObject({ version: 4, title: 'Deux bacs' });
    expect(sent[1]?.indicators[0]?.values).toHaveLength(3);
  });

  it('puts back an indicator that was removed by mistake, with all that was measured', async () => {
    const api = new FakeApi({ ...answers, [`PUT ${ONE}`]: () => detail() });
    await as(api);
    const fixture = await show(PilotFormPage, { id: 'p' });
    const { root } = fixture;
    await settle();
    await press(root, 'Retirer l’indicateur 1');
    const [, undo] = done.mock.calls[0] as [string, () => void];
    undo();
    await fixture.whenStable();
    send(root);
    await settle();
    await settle();
    const [sent] = api.sentTo(ONE) as { indicators: { values: object[] }[] }[];
    expect(sent?.indicators.map(({ values }) => values.length)).toEqual([2]);
  });
});
