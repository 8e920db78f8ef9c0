import type { EvidenceCoverage, EvidenceRow, GapRow } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { EvidenceCoveragePage } from './evidence-coverage-page';
import { EvidenceFormPage } from './evidence-form-page';
import { EvidenceGapsPage } from './evidence-gaps-page';

const M = '5f0e6ad5-9c4b-4d5a-8f3b-2f1d6f0c9a11';
const C = '5f0e6ad5-9c4b-4d5a-8f3b-2f1d6f0c9a12';
const measure = { id: M, slug: 'prive', codeInferred: null, titleFr: 'Secteur privé', titleDe: 'P', titleEn: 'P' };
const criterion = { id: C, textFr: 'Un inventaire', textDe: 'I', textEn: 'I' };
const commune = { code: 'D001', name: 'Beispill', isDemo: false };
const coverage = (over: Partial<EvidenceCoverage> = {}): EvidenceCoverage => ({
  commune,
  measures: [
    {
      measure,
      concerns: true,
      proof: 'ended',
      criteria: [{ criterion, state: 'met', proof: 'ended' }],
      counts: { proven: 0, ended: 1, unproven: 0 },
    },
  ],
  total: { proven: 0, ended: 1, unproven: 0 },
  pieces: { valid: 0, ending: 0, stale: 1, upcoming: 0, incomplete: 0, proposed: 0 },
  gaps: 1,
  can: { add: true, propose: false },
  ...over,
});
const row = (over: Partial<EvidenceRow> = {}): EvidenceRow => ({
  id: M,
  kind: 'link',
  state: 'accepted',
  standing: 'valid',
  commune,
  title: 'Page',
  day: '2026-11-10',
  validFrom: null,
  validUntil: null,
  note: null,
  measures: [{ ...measure, criteria: [criterion] }],
  group: null,
  meeting: null,
  action: null,
  practice: null,
  campaign: null,
  url: 'https://beispill.example/',
  sourceId: null,
  files: [],
  counts: null,
  addedBy: 'Sophie',
  proposed: false,
  word: null,
  decidedBy: null,
  decidedAt: null,
  removed: false,
  isDemo: false,
  version: 3,
  can: { decide: false, edit: true, attach: false },
  ...over,
});
const COVERAGE = 'GET /api/communes/{code}/evidence/coverage';
const ADD = '/api/communes/{code}/evidence';
const EDIT = '/api/evidence/{id}';
const catalogue = { measures: [{ ...measure, criteria: [criterion] }] };
const answers = {
  [COVERAGE]: () => coverage(),
  'GET /api/communes/{code}/chapter-6': () => ({
    sections: [{ measures: catalogue.measures.map((each) => ({ measure: each })) }],
  }),
};
const done = jest.fn();
const words = (root: Element | null) => (root?.textContent ?? '').replace(/\s+/g, ' ');
const as = (api: FakeApi, role: 'commune-user' | 'project-manager' = 'commune-user') =>
  reader(api, {
    me: signedIn(role),
    providers: [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm: () => Promise.resolve(true) } },
    ],
  });
const tick = (root: HTMLElement, label: string) => {
  const found = [...root.querySelectorAll('label.chk')].find((each) => words(each).includes(label));
  if (!found) throw new Error(`There is nothing named ${label} to choose.`);
  found.querySelector('input')?.click();
};
const send = async (root: HTMLElement) => {
  root.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  await settle();
};

// Nothing draws here.
jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);

beforeEach(() => done.mockReset());

describe('The coverage by evidence', () => {
  it('leads from each measure and each proven criterion to the pieces that prove it', async () => {
    await as(new FakeApi(answers));
    const { root } = await show(EvidenceCoveragePage, { code: 'D001' });
    const addresses = [...root.querySelectorAll('.each a')].map((each) => each.getAttribute('href'));
    expect(addresses).toEqual([
      '/chapter-6/D001?measure=prive',
      `/chapter-6/D001/evidence?measureId=${M}`,
      `/chapter-6/D001/evidence?criterionId=${C}`,
    ]);
  });
});

describe('A new piece of evidence', () => {
  const opened = async (api: FakeApi, inputs: object = {}, role?: 'project-manager') => {
    await as(api, role);
    const fixture = await show(EvidenceFormPage, { code: 'D001', ...inputs });
    return fixture;
  };

  it('has its kind chosen first, proves what is ticked, and is sent', async () => {
    const api = new FakeApi({ ...answers, [`POST ${ADD}`]: () => row() });
    const fixture = await opened(api);
    expect(fixture.root.querySelector('#title')).toBeNull();
    tick(fixture.root, 'Lien');
    await fixture.whenStable();
    type(fixture.root, 'title', 'Page');
    type(fixture.root, 'url', 'https://beispill.example/');
    // A criterion brings its measure along.
    tick(fixture.root, 'Un inventaire');
    await fixture.whenStable();
    await send(fixture.root);
    expect(api.sentTo(ADD)).toMatchObject([
      { kind: 'link', title: 'Page', url: 'https://beispill.example/', measureIds: [M], criterionIds: [C] },
    ]);
    expect(done).toHaveBeenCalledWith('La preuve est ajoutée.');
  });

  it('comes from a gap with what it is to prove, and keeps what was typed when something is wrong', async () => {
    const api = new FakeApi({ ...answers, [`POST ${ADD}`]: () => row() });
    const fixture = await opened(api, { measure: M, criterion: C });
    tick(fixture.root, 'Lien');
    await fixture.whenStable();
    expect(words(fixture.root)).toContain('Une mesure cochée, un critère.');
    type(fixture.root, 'url', 'ftp://beispill.example/');
    type(fixture.root, 'validFrom', '2026-12-01');
    type(fixture.root, 'validUntil', '2026-11-01');
    await send(fixture.root);
    await fixture.whenStable();
    expect(api.sentTo(ADD)).toEqual([]);
    expect(words(fixture.root)).toContain('La fin doit être après le début.');
    expect(fixture.root.querySelector<HTMLInputElement>('#url')?.value).toBe('ftp://beispill.example/');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
  });

  it('is a proposal of whoever may only propose, who is offered no document', async () => {
    const api = new FakeApi({ ...answers, [COVERAGE]: () => coverage({ can: { add: false, propose: true } }) });
    const { root } = await opened(api, {}, 'project-manager');
    expect(words(root)).toContain('Beispill reçoit la proposition');
    expect(words(root.querySelector('#kind'))).not.toContain('Document');
  });

  it('says so to whoever may do neither', async () => {
    const api = new FakeApi({ ...answers, [COVERAGE]: () => coverage({ can: { add: false, propose: false } }) });
    expect(words((await opened(api)).root)).toContain('Votre compte ne permet pas cet acte.');
  });
});

describe('A piece that is edited', () => {
  it('shows what a colleague saved in between, keeps what was typed, and is saved on top of it', async () => {
    let stored = row();
    const api = new FakeApi({
      ...answers,
      [`GET ${EDIT}`]: () => row(),
      [`PUT ${EDIT}`]: () => {
        if (stored.version === 3) {
          stored = row({ title: 'Page du conseil', version: 4 });
          throw new Problem('stale', 409, {}, [], null, stored);
        }
        return stored;
      },
    });
    await as(api);
    const fixture = await show(EvidenceFormPage, { code: 'D001', id: M });
    type(fixture.root, 'title', 'Ma page');
    await send(fixture.root);
    await fixture.whenStable();
    expect(words(fixture.root.querySelector('z-stale'))).toContain('Page du conseil');
    expect(fixture.root.querySelector<HTMLInputElement>('#title')?.value).toBe('Ma page');
    await send(fixture.root);
    expect(api.sentTo(EDIT)).toMatchObject([{ version: 3 }, { version: 4, title: 'Ma page', criterionIds: [C] }]);
    expect(done).toHaveBeenCalledWith('La preuve est enregistrée.');
  });

  it('says that its document is missing, and offers to add one', async () => {
    const file = row({
      kind: 'file',
      standing: 'incomplete',
      url: null,
      can: { decide: false, edit: true, attach: true },
    });
    const files = { items: [], total: 0, page: 1, size: 10, can: { add: true }, largest: 1000, room: null };
    await as(new FakeApi({ ...answers, [`GET ${EDIT}`]: () => file, 'GET /api/files': () => files }));
    const { root } = await show(EvidenceFormPage, { code: 'D001', id: M });
    expect(words(root)).toContain('elle ne compte pas');
    expect(root.querySelector('z-files input[type=file]')).not.toBeNull();
    expect(root.querySelector('z-link-form')).toBeNull();
  });
});

describe('Gaps', () => {
  const gap = (over: Partial<GapRow> = {}): GapRow => ({
    measure,
    criterion,
    claim: 'met',
    remedy: 'add',
    piece: null,
    ...over,
  });
  const shown = async (gaps: GapRow[], over: Partial<EvidenceCoverage> = {}) => {
    const page = { items: gaps, total: gaps.length, page: 1, size: 20 };
    const GAPS = 'GET /api/communes/{code}/evidence/gaps';
    await as(new FakeApi({ ...answers, [COVERAGE]: () => coverage(over), [GAPS]: () => page }));
    return (await show(EvidenceGapsPage, { code: 'D001' })).root;
  };
  const ways = (root: Element) => [...root.querySelectorAll('.rows a')].map((each) => each.getAttribute('href'));
  const piece = { id: 'e', title: 'Inventaire', validFrom: null, validUntil: '2026-01-31' };

  it('say what would close them, and lead to just that', async () => {
    const root = await shown([
      gap(),
      gap({ criterion: null, claim: 'effective', remedy: 'renew', piece }),
      gap({ claim: 'planned', remedy: 'decide', piece }),
    ]);
    expect(words(root)).toContain('« Inventaire » est périmée depuis le 31 janvier 2026');
    expect(ways(root)).toEqual([
      `/chapter-6/D001/evidence/new?measure=${M}&criterion=${C}`,
      '/chapter-6/D001/evidence/e',
      '/chapter-6/D001/evidence?state=proposed&answer=e',
    ]);
  });

  it('let whoever proposes offer a piece for just this, and are only read by an adviser', async () => {
    const proposing = await shown([gap({ remedy: 'renew', piece })], { can: { add: false, propose: true } });
    expect(ways(proposing)).toEqual([`/chapter-6/D001/evidence/new?measure=${M}&criterion=${C}`]);
    expect(words(proposing.querySelector('.rows a'))).toContain('Proposer une preuve');
  });
});

describe('The coverage of criteria', () => {
  it('is told in a sentence, and criterion by criterion', async () => {
    await as(new FakeApi(answers));
    const { root } = await show(EvidenceCoveragePage, { code: 'D001' });
    expect(words(root)).toContain('Sur un critère publié, aucun n’est prouvé, un n’a plus qu’une preuve périmée');
    expect(words(root.querySelector('.each'))).toContain('Un inventaire');
    expect(words(root.querySelector('.each'))).toContain('Preuve périmée');
    expect(words(root.querySelector('z-evidence-head nav'))).toContain('Une lacune');
  });
});
