import type { RegisterPage, RegisterRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { FakeApi, reader, settle, show, signedIn } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { RegisterListPage } from './register-page';

const group = { id: 'g', slug: 'gare', name: 'Gare', isDemo: false };
const beispill = { id: 'o', name: 'Beispill', kind: 'company', isDemo: false } as const;
const row = (over: Partial<RegisterRow> = {}): RegisterRow => ({
  id: 'd',
  kind: 'decision',
  text: 'La navette roule dès lundi.',
  state: 'late',
  group,
  day: '2026-10-08',
  meeting: { id: 'm', title: 'Rentrée', day: '2026-10-08' },
  agendaItem: { id: 'i', title: 'Navette' },
  responsibles: [beispill],
  dueDay: '2026-11-20',
  doneDay: null,
  daysLate: 3,
  isDemo: false,
  version: 1,
  can: { carryOut: true },
  ...over,
});
const summary = { decisions: 1, actions: 1, done: 1, late: 1, open: 0 };
const pageOf = (...items: RegisterRow[]): RegisterPage => ({ items, total: items.length, page: 1, size: 20, summary });
const answers = {
  'GET /api/working-groups': () => ({ items: [group], total: 1, page: 1, size: 100 }),
  'GET /api/organisations/{id}': () => ({ ...beispill }),
};
const done = jest.fn();
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const as = (api: FakeApi) =>
  reader(api, { me: signedIn('project-manager'), providers: [{ provide: Say, useValue: { done } }] });
const queryOf = (api: FakeApi, path = '/api/register') =>
  (api.asked.filter((each) => each.path === path).at(-1)?.params as { query: object }).query;

describe('The register', () => {
  it('tells of each entry where it comes from, who carries it and how it stands', async () => {
    const action = row({
      id: 'a',
      kind: 'action',
      text: 'Compter les places',
      state: 'done',
      meeting: null,
      agendaItem: null,
      responsibles: [],
      dueDay: null,
      doneDay: '2026-11-02',
      daysLate: 0,
    });
    await as(new FakeApi({ ...answers, 'GET /api/register': () => pageOf(row(), action) }));
    const { root } = await show(RegisterListPage);
    const [decision, other] = [...root.querySelectorAll('tbody tr')].map((each) => words(each as HTMLElement));
    for (const part of [
      'Décision',
      'Gare',
      'Rentrée',
      '8 oct. 2026',
      'Point : Navette',
      'Beispill',
      '3 jours de retard',
    ])
      expect(decision?.replace(/\u00a0/g, ' ')).toContain(part);
    for (const part of ['Action', 'saisie le', 'personne en particulier', 'sans échéance', 'fait le 2 nov. 2026'])
      expect(other).toContain(part);
    expect([...root.querySelectorAll('tbody th a')].map((each) => each.getAttribute('href'))).toEqual([
      '/meetings/m',
      '/actions/a',
    ]);
    expect(words(root.querySelector('.lede') as HTMLElement)).toContain('Une décision et une action');
  });

  it('keeps its filters in the address', async () => {
    const api = new FakeApi({ ...answers, 'GET /api/register': () => pageOf(row()) });
    await as(api);
    const fixture = await show(RegisterListPage);
    const [, , state] = [...fixture.root.querySelectorAll('select')];
    if (!state) throw new Error('There is no filter by state.');
    expect([...state.options].map(({ value }) => value)).toEqual(['', 'late', 'open', 'done', 'taken', 'abandoned']);
    await TestBed.inject(Router).navigate([], { queryParams: { state: 'late', organisationId: 'o' } });
    await fixture.whenStable();
    await settle();
    await fixture.whenStable();
    expect(queryOf(api)).toMatchObject({ state: 'late', organisationId: 'o', sort: '-day' });
    expect(words(fixture.root)).toContain('Ce que Beispill a promis et ce qu’elle a fait.');
  });

  it('says what to do when there is nothing, and offers to try again', async () => {
    let fails = true;
    const api = new FakeApi({
      ...answers,
      'GET /api/register': () => {
        if (fails) throw Problem.offline();
        return { ...pageOf(), summary: { decisions: 0, actions: 0, done: 0, late: 0, open: 0 } };
      },
    });
    await as(api);
    const fixture = await show(RegisterListPage);
    expect(fixture.root.querySelector('z-failure')).not.toBeNull();
    fails = false;
    fixture.root.querySelector<HTMLButtonElement>('z-failure button')?.click();
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root)).toContain('Rien n’est encore décidé');
  });

  it('says that a decision was carried out, and takes it back', async () => {
    const DONE = 'POST /api/meetings/{id}/outcomes/{outcomeId}/done';
    const api = new FakeApi({ ...answers, 'GET /api/register': () => pageOf(row()), [DONE]: () => ({ version: 2 }) });
    await as(api);
    const fixture = await show(RegisterListPage);
    fixture.root.querySelector<HTMLButtonElement>('tbody button')?.click();
    await settle();
    const sent = () => api.sentTo(DONE.slice(5)) as { version: number; doneDay: string | null }[];
    expect(sent()).toEqual([{ version: 1, doneDay: expect.stringMatching(/^\d{4}-/) }]);
    const [, undo] = done.mock.calls.at(-1) as [string, () => void];
    undo();
    await settle();
    expect(sent().at(-1)).toEqual({ version: 2, doneDay: null });
  });
});
