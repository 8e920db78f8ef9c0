import type { FlowDetail, FlowPool, FlowRow, IntroductionRow, MatchRow } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, button, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { FlowCountsPage } from './flow-counts';
import { FlowFormPage } from './flow-form';
import type { CommuneMap } from '@zesumme/ui/map';
import { FlowListPage } from './flow-list';
import { FlowPage } from './flow-page';
import { FlowPool as FlowPoolSection } from './flow-pool';
import { IntroductionItem } from './introduction-item';
import { MatchItem } from './match-item';
import { PoolHead } from './pool-head';

const [ONE, TWO, ZONE, SITE] = [1, 2, 3, 4].map((at) => `00000000-0000-4000-8000-00000000000${at}`) as [
  string,
  string,
  string,
  string,
];

const flow = (over: Partial<FlowRow> = {}): FlowRow => ({
  id: ONE,
  direction: 'offer',
  kind: 'material',
  label: 'Palettes <b>usagées</b>',
  wasteCode: {
    ...{ code: '150103', hazardous: false, translated: ['fr', 'de'] },
    ...{ titleFr: 'Emballages en bois', titleDe: 'Verpackungen aus Holz', titleEn: 'Wooden packaging' },
  },
  ...{ quantity: 25, unit: 'piece', per: 'month', fromDay: null, toDay: null },
  zone: { id: ZONE, name: 'Cloche d’Or', isDemo: false },
  commune: null,
  ...{ lon: 6.12, lat: 49.58, distanceKm: null, confidentiality: 'zone', standing: 'current' },
  expiresOn: '2027-05-22',
  organisation: null,
  isOwn: false,
  isDemo: false,
  createdAt: '2026-11-20T10:00:00.000Z',
  ...over,
});

const detail = (over: Partial<FlowDetail> = {}): FlowDetail => ({
  ...flow(),
  ...{ description: null, contaminants: null, sector: null, naceCode: null, site: null, point: null, version: 3 },
  can: { edit: true, withdraw: true, restore: false, renew: true, readMatches: false },
  ...over,
});

const match = (over: Partial<MatchRow> = {}): MatchRow => ({
  id: 'm',
  offer: flow(),
  need: flow({ id: TWO, direction: 'need', label: 'Vieux bois', organisation: null }),
  ...{ score: 0.62, most: 0.7, distanceKm: 1.24, hazardous: false, dismissal: null, introductionId: null },
  groups: [{ id: ONE, slug: 'gare', name: 'Gare', isDemo: false }],
  parts: [
    { name: 'waste', value: 1, weight: 0.35, reason: { code: 'waste-code', params: {} } },
    { name: 'sector', value: null, weight: 0.08, reason: { code: 'unknown', params: {} } },
  ],
  experience: { factor: 0.85, dismissed: 1 },
  can: { dismiss: true, introduce: true },
  ...over,
});

const introduction = (over: Partial<IntroductionRow> = {}): IntroductionRow => ({
  id: 'i',
  phase: 'idea',
  offer: { flow: flow({ isOwn: true }), answer: null, contact: null, reason: null },
  need: { flow: flow({ id: TWO, label: 'Vieux bois' }), answer: null, contact: null, reason: null },
  ownSide: 'offer',
  group: { id: ZONE, slug: 'gare', name: 'Gare', isDemo: false },
  ...{ poolId: null, word: null, introduced: false, hazardous: false, tonnes: null, kgCo2e: null, euros: null },
  ...{ evidence: null, evidenceUrl: null, counts: false, actionId: null, proposedBy: 'Anne', isDemo: false },
  steps: [{ phase: 'idea', at: '2026-11-20T10:00:00.000Z', reason: null }],
  ...{ createdAt: '2026-11-20T10:00:00.000Z', changedAt: '2026-11-20T10:00:00.000Z', version: 1 },
  can: { answer: true, move: false, state: false, propose: false },
  ...over,
});

const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const pageOf =
  <T>(...items: T[]) =>
  () => ({ items, total: items.length, page: 1, size: 20 });
const done = jest.fn();
const as = (api: FakeApi, role: 'project-manager' | 'contact' | 'commune-user') => {
  done.mockReset();
  const me = signedIn(role);
  if (role === 'commune-user' && me.actor.kind === 'account') me.actor.communeCode = 'D001';
  return reader(api, {
    me,
    providers: [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm: jest.fn().mockResolvedValue(true) } },
    ],
  });
};
const all = async (fixture: { whenStable(): Promise<unknown> }): Promise<void> => {
  await settle();
  await fixture.whenStable();
};

describe('The list of flows', () => {
  it('shows those of others as text, without a name, and says what waits for an answer', async () => {
    const api = new FakeApi({
      'GET /api/flows': pageOf(flow(), flow({ id: TWO, isOwn: true, label: 'Marc' })),
      'GET /api/zones': pageOf({ id: ZONE, name: 'Cloche d’Or' }),
      'GET /api/introductions': () => ({ ...pageOf()(), waiting: 1, totals: {} }),
    });
    await as(api, 'contact');
    const fixture = await show(FlowListPage);
    await all(fixture);
    expect(words(fixture.root)).toContain('Palettes <b>usagées</b>15 01 03 Emballages en bois');
    expect(words(fixture.root)).toContain('25 pièces, par mois');
    expect(words(fixture.root)).toContain('Sans nomles entreprises de la zone');
    expect(words(fixture.root)).toContain('Une proposition attend votre réponse.');
  });
});

describe('The form of a flow', () => {
  it('takes the one site of the organisation, and sends what is typed', async () => {
    const api = new FakeApi({
      'GET /api/flows/places': () => ({
        organisation: { id: ONE, name: 'Freet', kind: 'company', isDemo: false },
        sector: null,
        sites: [{ id: SITE, label: 'Usine', zone: null, commune: null }],
      }),
      'POST /api/flows': () => detail(),
    });
    await as(api, 'contact');
    const fixture = await show(FlowFormPage);
    await all(fixture);
    send(fixture.root);
    await settle();
    expect(words(fixture.root.querySelector('#label-error'))).not.toBe('');
    type(fixture.root, 'label', 'Marc de café');
    type(fixture.root, 'quantity', '40');
    type(fixture.root, 'unit', 'kg');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    send(fixture.root);
    await settle();
    expect(api.sentTo('/api/flows')).toMatchObject([
      { label: 'Marc de café', quantity: 40, unit: 'kg', siteId: SITE, confidentiality: 'zone', organisationId: null },
    ]);
  });

  it('takes the very point from a click on the map or as it is typed, and lets it be cleared', async () => {
    const api = new FakeApi({
      'GET /api/flows/places': () => ({
        organisation: { id: ONE, name: 'Freet', kind: 'company', isDemo: false },
        sector: null,
        sites: [{ id: SITE, label: 'Usine', zone: null, commune: { code: '0304', name: 'Luxembourg', isDemo: false } }],
      }),
      'POST /api/flows': () => detail(),
    });
    await as(api, 'contact');
    const fixture = await show(FlowFormPage);
    await all(fixture);
    expect(words(fixture.root)).toContain('Aucun point : le milieu de la zone ou de la commune est pris.');
    type(fixture.root, 'label', 'Marc de café');
    type(fixture.root, 'lat', '49.6');
    const map = fixture.debugElement.query(({ name }) => name === 'z-map').componentInstance as CommuneMap;
    map.picked.emit({ lon: 6.12345, lat: 49.61 });
    await settle();
    expect(map.highlighted()).toEqual(['0304']);
    expect(words(fixture.root)).toContain('Le point est posé');
    send(fixture.root);
    await settle();
    button(fixture.root, 'Retirer le point').click();
    await settle();
    send(fixture.root);
    await settle();
    expect(api.sentTo('/api/flows')).toMatchObject([
      { lon: 6.12345, lat: 49.61 },
      { lon: null, lat: null },
    ]);
  });
});

describe('The page of a flow', () => {
  it('says which title is our translation, and is renewed', async () => {
    const api = new FakeApi({
      'GET /api/flows/{id}': () => detail(),
      'POST /api/flows/{id}/renewal': () => detail({ expiresOn: '2027-06-01' }),
    });
    await as(api, 'contact');
    const fixture = await show(FlowPage, { id: ONE });
    await all(fixture);
    expect(words(fixture.root)).toContain('Titre traduit par nous. Source : Wooden packaging');
    button(fixture.root, 'Renouveler').click();
    await all(fixture);
    expect(api.sentTo('/api/flows/{id}/renewal')).toEqual([{ version: 3 }]);
    expect(words(fixture.root)).toContain('jusqu’au 1er juin 2027');
  });

  it('warns of what is hazardous, with the law', async () => {
    const code = {
      code: '130205',
      hazardous: true,
      titleFr: 'Huiles',
      titleDe: 'Öle',
      titleEn: 'Oils',
      translated: [],
    };
    await as(new FakeApi({ 'GET /api/flows/{id}': () => detail({ wasteCode: code }) }), 'contact');
    const fixture = await show(FlowPage, { id: ONE });
    await all(fixture);
    expect(words(fixture.root)).toContain('loi modifiée du 21 mars 2012 relative aux déchets');
    expect(fixture.root.querySelector('z-hazard-note a')?.getAttribute('href')).toContain('legilux');
  });
});

describe('A match', () => {
  it('shows every part of its score, also what is not known, and what like pairs taught', async () => {
    await as(new FakeApi(), 'project-manager');
    const { root } = await show(MatchItem, { match: match() });
    expect(words(root)).toContain('62 sur 100');
    expect(words(root)).toContain('jusqu’à 70 si tout était connu');
    expect(words(root)).toContain('Le même code.');
    expect(words(root)).toContain('Un côté ne le dit pas.');
    expect(words(root)).toContain('Une correspondance semblable a été écartée');
  });

  it('is dismissed with a reason', async () => {
    const api = new FakeApi({ 'POST /api/flow-matches/{id}/dismissal': () => match() });
    await as(api, 'project-manager');
    const fixture = await show(MatchItem, { match: match() });
    button(fixture.root, 'Écarter').click();
    await fixture.whenStable();
    type(fixture.root, 'dismissal-m-reason', 'distance');
    send(fixture.root);
    await all(fixture);
    expect(api.sentTo('/api/flow-matches/{id}/dismissal')).toEqual([{ reason: 'distance', word: null }]);
    expect(done).toHaveBeenCalledWith('Correspondance écartée.');
  });
});

describe('An introduction', () => {
  it('asks the reader, who is told when names are given', async () => {
    const api = new FakeApi({
      'POST /api/introductions/{id}/answer': () =>
        introduction({ offer: { ...introduction().offer, answer: 'accepted' } }),
    });
    await as(api, 'contact');
    const fixture = await show(IntroductionItem, { introduction: introduction() });
    expect(words(fixture.root)).toContain(
      'Votre nom et votre adresse e-mail sont donnés à l’autre côté si les deux acceptent',
    );
    expect(words(fixture.root)).toContain('Vieux bois Sans nom');
    button(fixture.root, 'Accepter').click();
    await all(fixture);
    expect(api.sentTo('/api/introductions/{id}/answer')).toEqual([
      { version: 1, answer: 'accepted', reason: null, wholePool: false },
    ]);
    expect(done).toHaveBeenCalledWith('Accepté.');
  });

  it('says of its figures whether they count', async () => {
    await as(new FakeApi(), 'project-manager');
    const given = { tonnes: 2.4, evidence: 'Bon de pesée', can: { ...introduction().can, answer: false } };
    const { root } = await show(IntroductionItem, { introduction: introduction(given) });
    expect(words(root)).toContain('2,4 t · Bon de pesée · ne compte pas encore');
  });
});

describe('A pool', () => {
  const member = (id: string, label: string, introductionId: string | null = null) => ({
    ...{ flow: flow({ id, label, direction: 'need' }), score: 0.6, distanceKm: null, introductionId },
  });
  const pool: FlowPool = {
    members: [member(TWO, 'Vieux bois'), member(ZONE, 'Chutes'), member(SITE, 'Copeaux', 'i')],
    ...{ total: 8, covered: 0.8, notCounted: 0, can: { introduce: true } },
    groups: [{ id: ONE, slug: 'gare', name: 'Gare', isDemo: false }],
  };

  it('is proposed to all in one act, without whom was unticked or asked before', async () => {
    const api = new FakeApi({
      'GET /api/flows/{id}/pool': () => ({ pool }),
      'GET /api/working-groups': pageOf({ id: ONE, slug: 'gare', name: 'Gare', isDemo: false }),
      'POST /api/introductions/pools': () => ({ id: ONE, items: [] }),
    });
    await as(api, 'project-manager');
    const fixture = await show(FlowPoolSection, { flowId: ONE });
    await all(fixture);
    expect(words(fixture.root)).toContain('déjà proposé');
    button(fixture.root, 'Proposer la mise en commun').click();
    await all(fixture);
    const boxes = [...fixture.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true]);
    boxes[1]?.click();
    send(fixture.root);
    await all(fixture);
    expect(words(fixture.root.querySelector('#pool-memberIds-error'))).not.toBe('');
    expect(api.sentTo('/api/introductions/pools')).toEqual([]);
    boxes[1]?.click();
    type(fixture.root, 'pool-word', 'Ensemble');
    send(fixture.root);
    await all(fixture);
    expect(api.sentTo('/api/introductions/pools')).toEqual([
      { flowId: ONE, memberIds: [TWO, ZONE], groupId: ONE, word: 'Ensemble' },
    ]);
    expect(done).toHaveBeenCalledWith('Proposée à tous. Chaque côté reçoit un e-mail.');
  });

  it('is answered all at once by whom several were proposed to', async () => {
    const poolId = ZONE;
    const api = new FakeApi({ 'POST /api/introductions/{id}/answer': () => introduction({ poolId }) });
    await as(api, 'contact');
    const fixture = await show(IntroductionItem, { introduction: introduction({ poolId }), othersWait: true });
    expect(words(fixture.root)).toContain('Proposé avec d’autres, en une mise en commun');
    fixture.root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    button(fixture.root, 'Accepter').click();
    await all(fixture);
    expect(api.sentTo('/api/introductions/{id}/answer')).toMatchObject([{ answer: 'accepted', wholePool: true }]);
  });

  it('tells whoever leads it how it stands, and withdraws what waits with a reason', async () => {
    const api = new FakeApi({ 'POST /api/introductions/pools/{id}/withdrawal': () => ({ id: ZONE, items: [] }) });
    await as(api, 'project-manager');
    const rows = [introduction({ ownSide: null }), introduction({ ownSide: null, phase: 'abandoned' })];
    const fixture = await show(PoolHead, { poolId: ZONE, introductions: rows });
    expect(words(fixture.root)).toContain('Personne n’est encore mis en relation, une attend une réponse');
    button(fixture.root, 'Retirer ce qui attend encore').click();
    await fixture.whenStable();
    send(fixture.root);
    await all(fixture);
    expect(api.sentTo('/api/introductions/pools/{id}/withdrawal')).toEqual([]);
    type(fixture.root, 'pool-withdrawal-reason', 'Autre solution');
    send(fixture.root);
    await all(fixture);
    expect(api.sentTo('/api/introductions/pools/{id}/withdrawal')).toEqual([{ reason: 'Autre solution' }]);
    expect(done).toHaveBeenCalledWith('Retirée.');
    fixture.componentRef.setInput('introductions', [introduction()]);
    await fixture.whenStable();
    expect(words(fixture.root)).toBe('');
  });
});

describe('What a commune reads', () => {
  it('is counts alone, hidden where they would tell of one', async () => {
    const counts = { offers: 5, needs: null, exchanges: 0 };
    await as(new FakeApi({ 'GET /api/communes/{code}/flow-counts': () => counts }), 'commune-user');
    const fixture = await show(FlowCountsPage);
    await all(fixture);
    expect(words(fixture.root)).toContain('Offres ouvertes 5');
    expect(words(fixture.root)).toContain('moins de cinq organisations : non montré');
  });
});
