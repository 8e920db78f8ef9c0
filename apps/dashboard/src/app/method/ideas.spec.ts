import type { IdeaDetail, IdeaRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { IdeaOfAction } from '../platform/method/idea-of-action';
import { IdeasForProblem } from '../platform/method/ideas-for-problem';
import { Problem } from '../platform/problem';
import { IdeaFormPage } from './idea-form';
import { IdeaListPage } from './idea-list';
import { IdeaPage } from './idea-page';

const id = (number: string): string => `00000000-0000-4000-8000-0000000000${number}`;
const theme = { id: id('0b'), slug: 'dechets', nameFr: 'Déchets', nameDe: 'Abfall', nameEn: 'Waste' };
const group = { id: id('0c'), slug: 'gare', name: 'Gare', isDemo: false };
const alpha = { id: id('0d'), name: 'Alpha', kind: 'company' as const, isDemo: false };
const beta = { id: id('0e'), name: 'Beta', kind: 'company' as const, isDemo: false };
const row = (over: Partial<IdeaRow> = {}): IdeaRow => ({
  ...{ id: id('01'), title: 'Un mur d’annonces', group, theme, organisation: alpha, effort: 1, effect: 4 },
  ...{ votesFor: 3, votesAgainst: 1, joins: 2, state: 'open', createdAt: '2026-10-01T10:00:00.000Z' },
  ...{ removed: false, isDemo: false, ...over },
});
const detail = (over: Partial<IdeaDetail> = {}): IdeaDetail => ({
  ...row(),
  description: null,
  problems: [{ id: id('0f'), title: 'Trop de camions' }],
  voices: [
    { organisation: alpha, vote: 'for', joins: true },
    { organisation: beta, vote: null, joins: true },
  ],
  own: null,
  action: null,
  version: 3,
  can: { edit: true, rate: true, speak: false, act: true, remove: true, restore: false },
  ...over,
});
const pageOf = <T>(...items: T[]) => ({ items, total: items.length, page: 1, size: 20 });
const [LIST, ONE] = ['/api/ideas', '/api/ideas/{id}'];
const answers: Record<string, () => unknown> = {
  'GET /api/working-groups': () => pageOf(group),
  'GET /api/working-groups/{id}': () => ({
    ...group,
    themes: [{ theme, phase: 'solutions', sinceDay: null, isDemo: false }],
    participants: [alpha, beta],
  }),
  'GET /api/themes': () => pageOf(theme),
  'GET /api/problems': () => pageOf({ id: id('0f'), title: 'Trop de camions' }),
  [`GET ${LIST}`]: () => pageOf(row(), row({ id: id('02'), title: 'Un composteur', effort: 3, effect: 3 })),
  'GET /api/ideas/plot': () => ({
    points: [
      { ...row(), effort: 1, effect: 4 },
      { ...row({ id: id('02'), title: 'Un composteur' }), effort: 3, effect: 3 },
    ],
    ...{ rated: 2, unrated: 1 },
  }),
};
const done = jest.fn();
const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const as = (api: FakeApi, role: 'project-manager' | 'contact' = 'project-manager') =>
  reader(api, { me: signedIn(role), providers: [{ provide: Say, useValue: { done } }] });
const choose = (root: HTMLElement, of: string, value: string): void => {
  const select = root.querySelector<HTMLSelectElement>(`[id="${of}"]`);
  if (select) select.value = value;
  select?.dispatchEvent(new Event('change'));
};

async function open(over: Partial<IdeaDetail>, more: Record<string, (body: unknown) => unknown> = {}) {
  const api = new FakeApi({ ...answers, [`GET ${ONE}`]: () => detail(over), ...more });
  await as(api, over.can?.speak ? 'contact' : 'project-manager');
  const shown = await show(IdeaPage, { id: id('01') });
  await settle();
  return { api, ...shown };
}

describe('The list of ideas', () => {
  it('says of each what is said to it, and has a plot with its sentence and its table', async () => {
    await as(new FakeApi(answers));
    const { root } = await show(IdeaListPage);
    await settle();
    const first = root.querySelector('tbody tr');
    expect(words(first)).toContain('Un mur d’annoncesDéchets · Alpha');
    expect(words(first)).toContain('3 pour, 1 contre');
    expect(words(first)).toContain('1 sur 5');
    const plot = root.querySelector('z-plot');
    expect(words(plot?.querySelector('figcaption'))).toBe(
      '2 idées ont un effort et un effet. Une demande peu et apporte beaucoup : « Un mur d’annonces ». ' +
        'Une idée n’est pas estimée et n’est pas sur le graphique.',
    );
    expect([...(plot?.querySelectorAll('tbody a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      `/ideas/${id('01')}`,
      `/ideas/${id('02')}`,
    ]);
  });
});

describe('The page of an idea', () => {
  it('tells what it would solve and who says what', async () => {
    const { root } = await open({});
    expect(words(root)).toContain('3 voix pour, une contre ; 2 organisations participeraient.');
    expect(words(root)).toContain('Trop de camions');
    expect([...root.querySelectorAll('.people li')].map(words)).toEqual([
      'entreprise Alpha pour, participerait',
      'entreprise Beta participerait',
    ]);
    expect(root.querySelector('z-idea-voice-form')).toBeNull();
  });

  it('keeps the voice of an organisation', async () => {
    const can = { edit: false, rate: false, speak: true, act: false, remove: false, restore: false };
    const voice = `${ONE}/voice`;
    const { root, api } = await open(
      { can, own: { vote: 'against', joins: false } },
      { [`PUT ${voice}`]: () => detail({ can }) },
    );
    expect(root.querySelector<HTMLSelectElement>('#voice-vote')?.value).toBe('against');
    choose(root, 'voice-vote', 'for');
    root.querySelector<HTMLInputElement>('z-idea-voice-form input[type=checkbox]')?.click();
    await settle();
    send(root);
    await settle();
    expect(api.sentTo(voice)).toEqual([{ vote: 'for', joins: true }]);
    expect(root.querySelector('z-idea-rating-form, z-idea-action-form')).toBeNull();
  });

  it('keeps what is changed while a voice is on its way, and sends it next', async () => {
    const can = { edit: false, rate: false, speak: true, act: false, remove: false, restore: false };
    const voice = `${ONE}/voice`;
    let arrive: (idea: IdeaDetail) => void = () => undefined;
    const { root, api } = await open(
      { can, own: null },
      { [`PUT ${voice}`]: () => new Promise((resolve) => (arrive = resolve)) },
    );
    choose(root, 'voice-vote', 'for');
    send(root);
    await settle();
    choose(root, 'voice-vote', 'against');
    arrive(detail({ can, own: { vote: 'for', joins: false } }));
    await settle();
    await settle();
    expect(root.querySelector<HTMLSelectElement>('#voice-vote')?.value).toBe('against');
    send(root);
    await settle();
    expect(api.sentTo(voice)).toEqual([
      { vote: 'for', joins: false },
      { vote: 'against', joins: false },
    ]);
  });

  it('makes an action of it with those that would join, and says so', async () => {
    const action = { id: id('0a'), title: 'Un mur d’annonces' };
    const { root, api } = await open(
      {},
      { [`POST ${ONE}/action`]: () => detail({ action, state: 'action', can: { ...detail().can, act: false } }) },
    );
    choose(root, 'act-synergy', 'shared-service');
    const form = root.querySelector<HTMLElement>('z-idea-action-form');
    if (form) send(form);
    await settle();
    expect(api.sentTo(`${ONE}/action`)).toEqual([
      {
        ...{ version: 3, title: 'Un mur d’annonces', description: null, synergy: 'shared-service', dueDay: null },
        organisationIds: [alpha.id, beta.id],
      },
    ]);
    expect(root.querySelector(`a[href="/actions/${action.id}"]`)).not.toBeNull();
    expect(root.querySelector('z-idea-action-form')).toBeNull();
  });

  it('keeps what was chosen where somebody rated it in between', async () => {
    let asked = 0;
    const { root, api } = await open(
      {},
      {
        [`PUT ${ONE}/rating`]: () => {
          asked += 1;
          if (asked > 1) return detail({ effort: 2, version: 5 });
          throw new Problem('stale', 409, {}, [], null, detail({ version: 4 }));
        },
      },
    );
    choose(root, 'rating-effort', '2');
    const form = root.querySelector<HTMLElement>('z-idea-rating-form') as HTMLElement;
    send(form);
    await settle();
    expect(form.querySelector<HTMLSelectElement>('#rating-effort')?.value).toBe('2');
    send(form);
    await settle();
    expect(api.sentTo(`${ONE}/rating`)).toEqual([
      { version: 3, effort: 2, effect: 4 },
      { version: 4, effort: 2, effect: 4 },
    ]);
  });
});

describe('The form of an idea', () => {
  it('sends what was typed, with the problems that it would solve', async () => {
    const api = new FakeApi({ ...answers, [`POST ${LIST}`]: () => detail() });
    await as(api, 'contact');
    const { root } = await show(IdeaFormPage, { groupId: group.id, problemId: id('0f') });
    await settle();
    await settle();
    type(root, 'title', 'Des caisses');
    choose(root, 'themeId', theme.id);
    expect(root.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked).toBe(true);
    send(root);
    await settle();
    expect(api.sentTo(LIST)).toEqual([
      { groupId: group.id, themeId: theme.id, title: 'Des caisses', description: null, problemIds: [id('0f')] },
    ]);
  });
});

it('An action leads to the idea that it was made of', async () => {
  await as(new FakeApi(answers));
  const { root } = await show(IdeaOfAction, { actionId: id('0a') });
  await settle();
  expect(words(root)).toBe('Née de l’idée Un mur d’annonces.');
});

it('A problem leads to the ideas for it, and to a new one', async () => {
  const api = new FakeApi(answers);
  await as(api, 'contact');
  const { root } = await show(IdeasForProblem, { problemId: id('0f'), groupId: group.id });
  await settle();
  expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    `/ideas?problemId=${id('0f')}`,
    `/ideas/${id('01')}`,
    `/ideas/${id('02')}`,
    `/ideas/new?groupId=${group.id}&problemId=${id('0f')}`,
  ]);
  expect(api.asked[0]?.params).toEqual({ query: { problemId: id('0f'), size: 5 } });
});
