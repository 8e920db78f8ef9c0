import type { AdviceRequestRow } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, button, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { AdviceItem } from './advice-item';
import { AdviceListPage } from './advice-list';
import { SheetAdvice } from './sheet-advice';

const [ONE, TWO, THREE, FOUR, SHEET] = [1, 2, 3, 4, 5].map((at) => `00000000-0000-4000-8000-00000000000${at}`) as [
  string,
  string,
  string,
  string,
  string,
];
const row = (over: Partial<AdviceRequestRow> = {}): AdviceRequestRow => ({
  id: 'r',
  kind: 'ask',
  state: 'open',
  sheet: { id: SHEET, slug: 'tasse-et-verre', title: 'Tasse et verre' },
  organisation: { id: ONE, name: 'Freet S.A.', kind: 'company', isDemo: false },
  contact: { id: THREE, name: 'Anne Freet' },
  otherOrganisation: { id: TWO, name: 'Rot S.A.', kind: 'company', isDemo: false },
  introduced: null,
  word: 'Combien de <b>lave-vaisselle</b> ?',
  answer: null,
  decidedBy: null,
  decidedAt: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  isDemo: false,
  version: 1,
  can: { decide: true, withdraw: false },
  ...over,
});
const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const LIST = 'GET /api/advice-requests';
const INTRODUCE = '/api/advice-requests/{id}/introduction';
const DECLINE = '/api/advice-requests/{id}/refusal';
const pageOf =
  (...items: AdviceRequestRow[]) =>
  () => ({ items, total: items.length, page: 1, size: 20 });
const people = () => ({
  items: [
    { id: THREE, givenName: 'Anne', familyName: 'Freet' },
    { id: FOUR, givenName: 'Paul', familyName: 'Rot' },
  ],
});
const done = jest.fn();
const confirm = jest.fn().mockResolvedValue(true);
const as = (api: FakeApi, role: 'project-manager' | 'contact') => {
  done.mockReset();
  return reader(api, {
    me: signedIn(role),
    providers: [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm } },
    ],
  });
};

describe('A request for advice', () => {
  it('says who wants what of whom, as text, and reaches nobody before they are introduced', async () => {
    await as(new FakeApi(), 'project-manager');
    const { root } = await show(AdviceItem, { request: row() });
    expect(words(root)).toContain('Freet S.A. cherche un conseil · Tasse et verre');
    expect(words(root)).toContain('en attente · Anne Freet, le 20 nov. 2026 · Organisation souhaitée : Rot S.A.');
    expect(words(root)).toContain('Combien de <b>lave-vaisselle</b> ?');
    expect(words(root)).not.toContain('@');
  });

  it('shows both contacts once they are introduced', async () => {
    await as(new FakeApi(), 'contact');
    const contact = { id: THREE, name: 'Anne Freet', email: 'anne@freet.example' };
    const introduced = { contact, otherContact: { id: FOUR, name: 'Paul Rot', email: null } };
    const request = row({ state: 'introduced', introduced, can: { decide: false, withdraw: false } });
    const { root } = await show(AdviceItem, { request });
    expect(words(root)).toContain(
      'En relation : Freet S.A., Anne Freet (anne@freet.example) et Rot S.A., Paul Rot (sans adresse e-mail)',
    );
    expect(root.querySelectorAll('button')).toHaveLength(0);
  });

  it('is introduced: the organisation that was wished for is chosen already', async () => {
    const api = new FakeApi({
      'GET /api/organisations/{id}/contacts': people,
      [`POST ${INTRODUCE}`]: () => row({ state: 'introduced' }),
    });
    await as(api, 'project-manager');
    const fixture = await show(AdviceItem, { request: row() });
    button(fixture.root, 'Mettre en relation').click();
    await fixture.whenStable();
    await settle();
    await fixture.whenStable();
    type(fixture.root, 'advice-r-otherContactId', FOUR);
    send(fixture.root);
    await settle();
    expect(api.sentTo(INTRODUCE)).toEqual([
      { version: 1, contactId: THREE, otherOrganisationId: TWO, otherContactId: FOUR, word: null },
    ]);
    expect(done).toHaveBeenCalledWith('Les deux reçoivent le contact de l’autre par e-mail.');
  });

  it('is declined with a word alone, and shows what somebody else decided meanwhile', async () => {
    const current = row({ state: 'introduced', version: 2 });
    const api = new FakeApi({
      'GET /api/organisations/{id}/contacts': people,
      [`POST ${DECLINE}`]: () => Promise.reject(new Problem('stale', 409, {}, [], null, current)),
    });
    await as(api, 'project-manager');
    const fixture = await show(AdviceItem, { request: row() });
    const changed = jest.fn();
    fixture.componentInstance.changed.subscribe(changed);
    button(fixture.root, 'Décliner').click();
    await fixture.whenStable();
    send(fixture.root);
    await settle();
    await fixture.whenStable();
    expect(api.sentTo(DECLINE)).toEqual([]);
    expect(words(fixture.root.querySelector('[id="advice-r-word-error"]'))).not.toBe('');
    type(fixture.root, 'advice-r-word', 'Personne n’a le temps.');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    send(fixture.root);
    await settle();
    expect(api.sentTo(DECLINE)).toEqual([{ version: 1, word: 'Personne n’a le temps.' }]);
    expect(changed).toHaveBeenCalledWith(current);
  });

  it('is withdrawn after a question', async () => {
    const withdrawn = jest.fn(() => row({ state: 'withdrawn' }));
    await as(new FakeApi({ 'POST /api/advice-requests/{id}/withdrawal': withdrawn }), 'contact');
    const fixture = await show(AdviceItem, { request: row({ can: { decide: false, withdraw: true } }) });
    button(fixture.root, 'Retirer la demande').click();
    await settle();
    expect(withdrawn).toHaveBeenCalled();
    expect(done).toHaveBeenCalledWith('Demande retirée.');
  });
});

describe('The list of requests for advice', () => {
  it('says how many wait for whoever decides, and can be filtered and sorted', async () => {
    const api = new FakeApi({ [LIST]: pageOf(row()) });
    await as(api, 'project-manager');
    const fixture = await show(AdviceListPage);
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root.querySelector('.lede'))).toBe('Une demande attend une réponse.');
    expect(fixture.root.querySelectorAll('z-advice-item')).toHaveLength(1);
    expect([...fixture.root.querySelectorAll('form.filters label')].map(words)).toEqual([
      ...['Chercher', 'Genre', 'État', 'Ordre'],
    ]);
  });
});

describe('Asking on a sheet', () => {
  it('goes to the project manager', async () => {
    const api = new FakeApi({ 'POST /api/advice-requests': () => row() });
    await as(api, 'contact');
    const fixture = await show(SheetAdvice, { sheetId: SHEET });
    button(fixture.root, 'Demander conseil').click();
    await fixture.whenStable();
    type(fixture.root, 'advice-word', 'Combien ?');
    expect(fixture.componentInstance.hasUnsavedChanges).toBe(true);
    send(fixture.root);
    await settle();
    expect(api.sentTo('/api/advice-requests')).toEqual([
      { sheetId: SHEET, kind: 'ask', otherOrganisationId: null, word: 'Combien ?' },
    ]);
    expect(done).toHaveBeenCalledWith('Demande envoyée au chargé de projet.');
  });
});
