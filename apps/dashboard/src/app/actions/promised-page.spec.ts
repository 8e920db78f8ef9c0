import type { ActionRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { PromisedPage } from './promised-page';

const ID = '00000000-0000-4000-8000-000000000001';
const action = (over: Partial<ActionRow> = {}) =>
  ({
    id: ID,
    title: 'Navette',
    status: 'under-way',
    group: { id: 'g', slug: 'gare', name: 'Gare', isDemo: false },
    dueDay: '2026-11-01',
    doneDay: null,
    daysLate: 22,
    isDemo: false,
    ...over,
  }) as ActionRow;
const pageOf = (...items: ActionRow[]) => ({ items, total: items.length, page: 1, size: 20 });
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const REPORT = '/api/actions/{id}/updates';
const done = jest.fn();

async function page(api: FakeApi) {
  await reader(api, { me: signedIn('contact'), providers: [{ provide: Say, useValue: { done } }] });
  const fixture = await show(PromisedPage);
  await settle();
  await fixture.whenStable();
  return fixture;
}
const answers = (...items: ActionRow[]) => ({
  'GET /api/actions': () => pageOf(...items),
  'GET /api/working-groups': () => ({ items: [] }),
  'GET /api/actions/{id}': () => ({ version: 4 }),
});

describe('What was promised', () => {
  beforeEach(() => done.mockReset());

  it('asks for what is open first, and says what is late', async () => {
    const api = new FakeApi(answers(action(), action({ id: 'b', status: 'done', doneDay: '2026-10-02', daysLate: 0 })));
    const { root } = await page(api);
    expect(api.asked).toContainEqual(
      expect.objectContaining({ params: { query: { own: true, page: 1, size: 20, sort: 'openFirst' } } }),
    );
    expect(words(root)).toMatch(/Gare · pour le 1er novembre 2026 · en retard/);
    expect(words(root)).toContain('fait le 2 octobre 2026');
    expect([...root.querySelectorAll('.rows button')]).toHaveLength(1);
  });

  it('is closed right there, with a word', async () => {
    const api = new FakeApi({ ...answers(action()), [`POST ${REPORT}`]: () => ({}) });
    const fixture = await page(api);
    fixture.root.querySelector<HTMLButtonElement>('.rows button')?.click();
    await fixture.whenStable();
    type(fixture.root, `done-${ID}`, 'Elle roule.');
    fixture.root.querySelector('.rows form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    expect(api.sentTo(REPORT)).toMatchObject([{ version: 4, status: 'done', text: 'Elle roule.' }]);
    expect(done).toHaveBeenCalledWith('«\u00a0Navette\u00a0» est fait.');
  });

  it('keeps the word when somebody else saved in between, and closes on top of it', async () => {
    let version = 5;
    const api = new FakeApi({
      ...answers(action()),
      [`POST ${REPORT}`]: () => {
        if (version === 5) {
          version = 6;
          throw new Problem('stale', 409, {}, [], null, { version: 5 });
        }
        return {};
      },
    });
    const fixture = await page(api);
    fixture.root.querySelector<HTMLButtonElement>('.rows button')?.click();
    await fixture.whenStable();
    const submit = () =>
      fixture.root.querySelector('.rows form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    submit();
    await settle();
    submit();
    await settle();
    expect(api.sentTo(REPORT)).toMatchObject([{ version: 4 }, { version: 5, text: 'C’est fait.' }]);
  });

  it('keeps the word when the list is filtered', async () => {
    let items = [action()];
    const fixture = await page(new FakeApi({ ...answers(), 'GET /api/actions': () => pageOf(...items) }));
    fixture.root.querySelector<HTMLButtonElement>('.rows button')?.click();
    await fixture.whenStable();
    type(fixture.root, `done-${ID}`, 'Elle roule.');
    items = [action({ id: 'b', title: 'Bornes' })];
    const show = fixture.root.querySelectorAll('select')[0];
    if (show) show.value = 'settled';
    show?.dispatchEvent(new Event('change'));
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root)).toContain('Bornes');
    expect(fixture.root.querySelector<HTMLTextAreaElement>(`[id="done-${ID}"]`)?.value).toBe('Elle roule.');
  });

  it('says so where nothing is promised', async () => {
    const { root } = await page(new FakeApi(answers()));
    expect(words(root)).toContain('Rien de promis');
  });
});
