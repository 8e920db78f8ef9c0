import type { SharedServiceDetail, SharedServiceRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { ServiceFormPage } from './service-form';
import { ServiceListPage } from './service-list';
import { ServicePage } from './service-page';

const id = (last: string): string => `00000000-0000-4000-8000-0000000000${last}`;
const group = { id: id('0a'), slug: 'gare', name: 'Gare', isDemo: false };
const alpha = { id: id('0d'), name: 'Alpha', kind: 'company', isDemo: false } as const;
const beta = { id: id('0e'), name: 'Beta', kind: 'company', isDemo: false } as const;
const row: SharedServiceRow = {
  id: 's',
  title: 'Une collecte <i>',
  kind: 'waste-collection',
  group,
  phase: 'interest',
  decideBy: '2027-01-15',
  joined: 2,
  ownAnswer: null,
  changedAt: '2026-11-01T10:00:00.000Z',
  isDemo: false,
};
const nothing = {
  answer: null,
  volume: null,
  heads: null,
  yearlyCost: null,
  acceptance: null,
  word: null,
  version: null,
};
const can = {
  ...{ edit: false, answer: true, answerForOthers: false, offer: false, choose: false, accept: false },
  ...{ measure: false, measureForOthers: false, move: false, propose: false },
};
const detail = (over: Partial<SharedServiceDetail> = {}): SharedServiceDetail => ({
  ...row,
  need: 'Un passage par semaine.',
  zone: null,
  theme: null,
  unit: 't',
  per: 'month',
  timesPerYear: 12,
  rule: 'volume',
  floor: 300,
  statedBy: beta,
  lead: 'Claire Beispill',
  members: [beta],
  waiting: null,
  volume: null,
  cost: null,
  interests: [{ organisation: alpha, takesPart: true, ...nothing }],
  own: alpha,
  offers: [],
  sharing: null,
  savings: [],
  saved: { euros: null, kgCo2e: null },
  steps: [{ phase: 'interest', at: '2026-11-01T10:00:00.000Z', reason: null }],
  actionId: null,
  createdAt: '2026-11-01T10:00:00.000Z',
  version: 3,
  can,
  ...over,
});
const sharing = {
  ...{ offerId: id('0f'), supplier: 'Tournées', fixed: 600, unitPrice: 50.1234, volume: 3, volumeUnknown: 0 },
  ...{ timesPerYear: 12, total: 2404.44, rule: 'volume', floor: 300, refused: null, agreedDay: null },
  behind: false,
  rest: { euros: 2404.44, weight: 3 },
  shares: [
    { organisation: alpha, euros: 801.48, atFloor: false, volume: 1, heads: null, acceptance: null },
    { organisation: beta, euros: 1602.96, atFloor: false, volume: null, heads: null, acceptance: 'accepted' },
  ],
} satisfies SharedServiceDetail['sharing'];
const offer = {
  ...{ id: id('0f'), supplier: 'Tournées', fixed: 600, unitPrice: 50.1234, validUntil: null, expired: false },
  ...{ notes: null, conditions: 'Deux ans', url: null, files: 0, chosen: true, total: 2404.44, ownShare: 801.48 },
  ...{ shares: null, refused: null, version: 1 },
};
const pageOf = <T>(...items: T[]) => ({ items, total: items.length, page: 1, size: 20 });
const ONE = '/api/shared-services/{id}';
const answers = {
  'GET /api/working-groups': () => pageOf(group),
  'GET /api/zones': () => pageOf(),
  'GET /api/themes': () => pageOf(),
  'GET /api/shared-services': () => pageOf(row),
  [`GET ${ONE}`]: () => detail(),
};
const done = jest.fn();
const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ');
const press = async (root: HTMLElement, text: string): Promise<void> => {
  [...root.querySelectorAll('button')].find((each) => words(each).includes(text))?.click();
  await settle();
};
const submit = async (root: HTMLElement, part?: string): Promise<void> => {
  const within = part ? root.querySelector<HTMLElement>(part) : root;
  if (within) send(within);
  await settle();
};
const as = (api: FakeApi, role: 'project-manager' | 'contact' = 'contact') =>
  reader(api, { me: signedIn(role), providers: [{ provide: Say, useValue: { done } }] });
const open = async (over: Partial<SharedServiceDetail> = {}, more = {}) => {
  const api = new FakeApi({ ...answers, [`GET ${ONE}`]: () => detail(over), ...more });
  await as(api, over.waiting === undefined ? 'contact' : 'project-manager');
  const fixture = await show(ServicePage, { id: 's' });
  await settle();
  await fixture.whenStable();
  return { api, ...fixture };
};

beforeEach(() => done.mockReset());

describe('The list of shared services', () => {
  it('says how each stands and what one’s own organisation said; text is text', async () => {
    await as(new FakeApi(answers));
    const { root } = await show(ServiceListPage);
    expect(root.querySelector('a[href="/shared-services/s"]')?.textContent).toBe('Une collecte <i>');
    expect(words(root.querySelector('tbody'))).toContain('Intérêt demandé');
    expect(words(root.querySelector('tbody'))).toContain('15 janv. 2027');
    expect(words(root.querySelector('tbody'))).toContain('pas encore dite');
  });
});

describe('The page of a shared service', () => {
  it('takes an answer with one tap, and sends no figure that nobody typed', async () => {
    const api = {
      [`PUT ${ONE}/interest`]: () =>
        detail({ interests: [{ organisation: alpha, takesPart: true, ...nothing, answer: 'not-yet', version: 1 }] }),
    };
    const { api: asked, root } = await open({}, api);
    expect(words(root)).toContain('Le volume commun est montré dès que trois organisations');
    await press(root, 'Pas encore');
    expect(asked.sentTo(`${ONE}/interest`)).toEqual([
      { version: null, organisationId: null, answer: 'not-yet', volume: null, heads: null, yearlyCost: null },
    ]);
    await settle();
    expect(root.querySelector('button[aria-pressed="true"]')?.textContent?.trim()).toBe('Pas encore');
    expect(done).toHaveBeenCalled();
  });

  it('keeps what was typed when somebody else answered meanwhile, and goes on from there', async () => {
    const now = detail({
      interests: [{ organisation: alpha, takesPart: true, ...nothing, answer: 'interested', volume: 2, version: 4 }],
    });
    let tried = 0;
    const { api, root } = await open(
      {},
      {
        [`PUT ${ONE}/interest`]: () => {
          tried += 1;
          if (tried === 1) throw new Problem('stale', 409, {}, [], null, now);
          return now;
        },
      },
    );
    type(root, `interest-${alpha.id}-volume`, '5');
    await press(root, 'Cela nous intéresse');
    expect(root.querySelector<HTMLInputElement>('input[id$="-volume"]')?.value).toBe('5');
    await press(root, 'Cela nous intéresse');
    expect(api.sentTo(`${ONE}/interest`).map((body) => (body as { version: number | null }).version)).toEqual([
      null,
      4,
    ]);
  });

  it('shows who pays how much with its receipt, and accepts the very share that is read', async () => {
    const { api, root } = await open(
      { phase: 'offers', offers: [offer], sharing, members: [alpha, beta], can: { ...can, accept: true } },
      { [`PUT ${ONE}/acceptance`]: () => detail() },
    );
    const section = words(root.querySelector('z-service-sharing'));
    expect(section).toContain('50,1234 € par unité × 3 t par mois × 12 fois par an');
    expect(section).toContain('1 sur 3 t par mois × 2.404,44 €');
    expect(section).toContain('son volume, qu’elle seule connaît ici');
    expect(section).toContain('Chacune paie au moins 300,00 €');
    expect(words(root.querySelector('z-service-sharing tfoot'))).toContain('2.404,44 €');
    await press(root, 'Accepter cette part');
    expect(api.sentTo(`${ONE}/acceptance`)).toEqual([
      { offerId: id('0f'), share: 801.48, answer: 'accepted', word: null },
    ]);
  });

  it('says why nothing is shared where a volume is missing', async () => {
    const { root } = await open({
      phase: 'offers',
      sharing: { ...sharing, volumeUnknown: 1, refused: 'volume-unknown', shares: [] },
    });
    expect(words(root.querySelector('z-service-sharing'))).toContain('Le volume d’une organisation n’est pas connu');
    expect(root.querySelector('z-service-sharing table')).toBeNull();
  });

  it('shows the documents of an offer to whoever reads it, once they are opened', async () => {
    const file = { id: id('1a'), name: 'Devis.pdf', kind: 'pdf', mediaType: 'application/pdf', size: 1000, url: null };
    const more = { hasPreview: false, addedAt: row.changedAt, addedBy: null, removedAt: null, isDemo: false };
    const files = {
      ...pageOf({ ...file, ...more, can: { remove: false } }),
      can: { add: false },
      largest: 1,
      room: null,
    };
    const { api, root } = await open(
      { phase: 'offers', offers: [{ ...offer, files: 1 }] },
      { 'GET /api/files': () => files },
    );
    expect(api.asked.some(({ path }) => path === '/api/files')).toBe(false);
    await press(root, 'Documents (1)');
    await settle();
    expect(words(root.querySelector('z-folded-files'))).toContain('Devis.pdf');
    expect(root.querySelector('z-folded-files input[type=file]')).toBeNull();
  });

  it('lets whoever leads the group read what each said, enter an offer and go on', async () => {
    const { api, root } = await open(
      {
        ...{ waiting: 1, own: null, can: { ...can, answer: false, answerForOthers: true, offer: true, move: true } },
        interests: [
          { organisation: alpha, takesPart: true, ...nothing },
          {
            organisation: beta,
            takesPart: true,
            ...nothing,
            answer: 'interested',
            volume: 2.5,
            yearlyCost: 900,
            version: 1,
          },
        ],
      },
      {
        [`POST ${ONE}/offers`]: () => detail({ waiting: 1, can: { ...can, move: true } }),
        [`POST ${ONE}/steps`]: () => detail({ waiting: 1 }),
      },
    );
    const table = words(root.querySelector('z-interest-table tbody'));
    expect(table).toContain('Alpha pas encore dite inconnu inconnu inconnu');
    expect(table).toContain('2,5 t par mois');
    await press(root, 'Saisir une offre');
    type(root, 'offer-supplier', 'Bennes');
    await submit(root, 'z-offer-form');
    expect(api.sentTo(`${ONE}/offers`)).toMatchObject([
      { supplier: 'Bennes', fixed: 0, unitPrice: 0, validUntil: null },
    ]);
    await submit(root, 'z-service-move');
    expect(api.sentTo(`${ONE}/steps`)).toEqual([{ version: 3, phase: 'offers', reason: null, day: null }]);
  });
});

describe('The form of a shared service', () => {
  it('counts so many periods a year for each, and names what is missing', async () => {
    const api = new FakeApi({ ...answers, 'POST /api/shared-services': () => detail() });
    await as(api);
    const { root } = await show(ServiceFormPage);
    await settle();
    await submit(root);
    expect(words(root.querySelector('z-error-summary'))).toContain('Titre');
    expect(api.sentTo('/api/shared-services')).toEqual([]);
    type(root, 'per', 'day');
    await settle();
    expect(root.querySelector<HTMLInputElement>('#timesPerYear')?.value).toBe('220');
    type(root, 'title', 'Navette');
    type(root, 'need', 'De la gare.');
    await submit(root);
    expect(api.sentTo('/api/shared-services')).toMatchObject([
      { groupId: group.id, title: 'Navette', per: 'day', timesPerYear: 220, floor: null, decideBy: null },
    ]);
  });
});
