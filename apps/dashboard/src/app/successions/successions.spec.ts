import type { ContactRow, SuccessionRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { PendingSuccessions } from '../platform/successions/pending-successions';
import { SuccessionItem } from '../platform/successions/succession-item';
import { SuccessionFormPage } from './succession-form';
import { SuccessionListPage } from './succession-list';

const ID = '00000000-0000-4000-8000-000000000001';
const row = (over: Partial<SuccessionRow> = {}): SuccessionRow => ({
  id: ID,
  kind: 'successor',
  state: 'proposed',
  organisation: { id: 'o', name: 'Beispill S.A.', kind: 'company', isDemo: false },
  contact: { id: 'c', name: 'Anne Beispill' },
  person: {
    contactId: null,
    givenName: 'Sam',
    familyName: 'Muster',
    functionTitle: null,
    email: 'sam@beispill.example',
    telephone: null,
    locale: 'fr',
  },
  fromDay: '2026-12-01',
  untilDay: null,
  word: 'Je pars le <b>30</b>.',
  answer: null,
  decidedBy: null,
  decidedAt: null,
  handedOverAt: null,
  moves: { invitations: 2, actions: 1 },
  createdAt: '2026-11-20T10:00:00.000Z',
  isDemo: false,
  version: 1,
  can: { decide: true, withdraw: false },
  ...over,
});
const pageOf = (...items: SuccessionRow[]) => ({ items, total: items.length, page: 1, size: 20 });
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const press = (root: HTMLElement, text: string) =>
  [...root.querySelectorAll('button')].find((each) => each.textContent?.trim() === text)?.click();

const LIST = 'GET /api/successions';
const CONFIRM = '/api/successions/{id}/confirmation';
const REFUSE = '/api/successions/{id}/refusal';
const done = jest.fn();
beforeEach(() => done.mockReset());
const manager = (api: FakeApi) =>
  reader(api, { me: signedIn('project-manager'), providers: [{ provide: Say, useValue: { done } }] });

describe('A proposal', () => {
  it('says who is named for whom, what it moves, and what was said, as text', async () => {
    await manager(new FakeApi());
    const { root } = await show(SuccessionItem, { succession: row() });
    expect(words(root)).toContain('Sam Muster prend la place de Anne Beispill dès le 1er décembre 2026');
    expect(words(root)).toContain('2 invitations et une action');
    expect(words(root)).toContain('Je pars le <b>30</b>.');
  });

  it('is confirmed with or without a word, and refused with one', async () => {
    const api = new FakeApi({
      [`POST ${CONFIRM}`]: () => row({ state: 'confirmed' }),
      [`POST ${REFUSE}`]: () => row({ state: 'refused' }),
    });
    await manager(api);
    const fixture = await show(SuccessionItem, { succession: row() });
    press(fixture.root, 'Confirmer');
    await fixture.whenStable();
    send(fixture.root);
    await settle();
    expect(api.sentTo(CONFIRM)).toEqual([{ version: 1, word: null }]);
    expect(done).toHaveBeenCalledWith('Sam Muster est confirmé. L’e-mail est parti.');
    await fixture.whenStable();
    press(fixture.root, 'Refuser');
    await fixture.whenStable();
    type(fixture.root, `word-${ID}`, 'Parlons-en.');
    send(fixture.root);
    await settle();
    expect(api.sentTo(REFUSE)).toEqual([{ version: 1, word: 'Parlons-en.' }]);
  });

  it('is not left without asking while a word to it is typed', async () => {
    await manager(new FakeApi({ [LIST]: () => pageOf(row()) }));
    for (const page of [SuccessionListPage, PendingSuccessions]) {
      const fixture = await show<SuccessionListPage | PendingSuccessions>(page);
      await settle();
      await fixture.whenStable();
      press(fixture.root, 'Refuser');
      await fixture.whenStable();
      expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
      type(fixture.root, `word-${ID}`, 'Parlons-en.');
      expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    }
  });

  it('keeps the word to it when the list is filtered', async () => {
    let items = [row()];
    await manager(new FakeApi({ [LIST]: () => pageOf(...items) }));
    const fixture = await show(SuccessionListPage);
    await settle();
    await fixture.whenStable();
    press(fixture.root, 'Refuser');
    await fixture.whenStable();
    type(fixture.root, `word-${ID}`, 'Parlons-en.');
    items = [row({ id: 'other', person: { ...row().person, givenName: 'Kim' } })];
    const kind = fixture.root.querySelectorAll('select')[0];
    if (kind) kind.value = 'substitute';
    kind?.dispatchEvent(new Event('change'));
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root)).toContain('Kim Muster');
    expect(fixture.root.querySelector<HTMLTextAreaElement>(`[id="word-${ID}"]`)?.value).toBe('Parlons-en.');
    press(fixture.root, 'Abandonner');
    await fixture.whenStable();
    expect(words(fixture.root)).not.toContain('Sam Muster');
  });

  it('that somebody else has decided meanwhile is shown as it is now', async () => {
    const now = row({ state: 'refused', version: 2, can: { decide: false, withdraw: false } });
    const api = new FakeApi({
      [`POST ${CONFIRM}`]: () => {
        throw new Problem('stale', 409, {}, [], null, now);
      },
    });
    await manager(api);
    const fixture = await show(SuccessionItem, { succession: row() });
    const changed = jest.fn();
    fixture.componentInstance.changed.subscribe(changed);
    press(fixture.root, 'Confirmer');
    await fixture.whenStable();
    send(fixture.root);
    await settle();
    expect(changed).toHaveBeenCalledWith(now);
  });

  it('waits on other pages only where one waits', async () => {
    const api = new FakeApi({ [LIST]: () => pageOf() });
    await manager(api);
    const { root } = await show(PendingSuccessions);
    await settle();
    expect(words(root).trim()).toBe('');
  });

  it('is listed; without any, it is said what to do', async () => {
    await reader(new FakeApi({ [LIST]: () => pageOf() }), { me: signedIn('contact') });
    const { root } = await show(SuccessionListPage);
    await settle();
    expect(words(root)).toContain('Personne n’est nommé');
  });
});

describe('The form', () => {
  const contact = (over: Partial<ContactRow>) =>
    ({ relation: { kind: 'other', fromDay: '2020-01-01', toDay: null }, ...over }) as ContactRow;
  const COLLEAGUE = '00000000-0000-4000-8000-00000000000d';

  async function form(api: FakeApi) {
    const me = signedIn('contact');
    const actor = { ...me.actor, contactId: 'c', organisationId: 'o' } as typeof me.actor;
    await reader(api, { me: { ...me, actor }, providers: [{ provide: Say, useValue: { done } }] });
    const fixture = await show(SuccessionFormPage);
    await settle();
    await fixture.whenStable();
    return fixture;
  }
  const colleagues = {
    'GET /api/organisations/{id}/contacts': () => ({
      items: [
        contact({ id: 'c', givenName: 'Anne', familyName: 'Beispill' }),
        contact({ id: COLLEAGUE, givenName: 'Tom', familyName: 'Beispill' }),
        contact({
          id: 'e',
          givenName: 'Former',
          relation: { kind: 'other', fromDay: '2020-01-01', toDay: '2020-02-01' },
        }),
      ],
    }),
    'POST /api/successions': () => row(),
  };

  it('offers colleagues, and asks for nothing more of one', async () => {
    const api = new FakeApi(colleagues);
    const fixture = await form(api);
    const choices = [...fixture.root.querySelectorAll('#personId option')].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(choices).toEqual(['Quelqu’un d’autre', 'Tom Beispill']);
    type(fixture.root, 'personId', COLLEAGUE);
    type(fixture.root, 'fromDay', '2026-12-01');
    await fixture.whenStable();
    expect(fixture.root.querySelector('#givenName')).toBeNull();
    send(fixture.root);
    await settle();
    expect(api.sentTo('/api/successions')).toMatchObject([
      { kind: 'successor', personId: COLLEAGUE, givenName: null, fromDay: '2026-12-01', untilDay: null },
    ]);
  });

  it('says per field what is missing, and sends nothing', async () => {
    const api = new FakeApi(colleagues);
    const fixture = await form(api);
    send(fixture.root);
    await settle();
    await fixture.whenStable();
    expect(api.sentTo('/api/successions')).toEqual([]);
    expect(fixture.root.querySelectorAll('.bad').length).toBe(4);
  });
});
