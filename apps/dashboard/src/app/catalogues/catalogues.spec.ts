import { type CatalogueVersionDetail, type ContentMeasure, type MoveProposal, contentMeasure } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, settle, show, signedIn, type } from '../../testing/fake-api';
import { FormSender } from '../platform/files/form-sender';
import { Problem } from '../platform/problem';
import { CatalogueFormPage } from './catalogue-form';
import { CataloguePage } from './catalogue-page';
import { LevelsFormPage } from './levels-form';
import { MeasureFormPage } from './measure-form';
import { contentOf, formPathOf, typedOf } from './measure-model';
import { MovePage } from './move-page';

const marks = { translated: { fr: true, de: true }, validFrom: '2026-01-01', validUntil: null };
const measure = (over: Partial<ContentMeasure> = {}): ContentMeasure => ({
  slug: 'prive',
  sectionCode: '6.3',
  codeInferred: '6.3.1',
  ...{ titleFr: 'Secteur privé', titleDe: 'Privatwirtschaft', titleEn: 'Private sector' },
  titleFrIsTranslation: true,
  titleDeIsTranslation: false,
  maxPoints: 10,
  indicator: {
    fr: 'Nombre',
    de: 'Zahl',
    en: 'Number',
    unit: null,
    direction: 'more',
    translated: { fr: true, de: false },
  },
  tags: [],
  rules: [{ fr: 'Règle', de: 'Regel', en: 'Rule', translated: null }],
  criteria: [{ kind: 'criterion', textFr: 'Un', textDe: 'Eins', textEn: 'One', weight: null, ...marks }],
  ...{ isProvenByMeetings: true, validFrom: null, validUntil: '2030-12-31' },
  replaces: [],
  sources: [{ value: 'points', source: 'Mémorial', day: '2026-11-01', toConfirm: true }],
  ...over,
});
const placed = { translated: { fr: false, de: false }, source: { source: 'Page', day: null, toConfirm: true } };
const titles = { titleFr: 'Communication', titleDe: 'Kommunikation', titleEn: 'Communication' };
const version = (over: Partial<CatalogueVersionDetail> = {}): CatalogueVersionDetail => ({
  id: 'v2',
  programme: 'Pacte Climat 2.0',
  label: 'Version 2027',
  head: {
    chapter: '6',
    ...{ translated: null, validFrom: null, validUntil: null },
    label: 'Version 2027',
    ...titles,
    ...{ sourceUrl: 'https://catalogue.example', note: null, retrievedOn: null, certification: null },
  },
  body: {
    sections: [{ code: '6.3', titleFr: 'Privé', titleDe: null, titleEn: null, ...placed }],
    measures: [measure()],
    topics: [],
  },
  state: 'draft',
  inForce: false,
  publishedAt: null,
  replaces: { id: 'v1', programme: 'Pacte Climat 2.0', label: 'Pages publiques' },
  difference: [
    {
      node: 'measure',
      change: 'changed',
      key: 'prive',
      titleFr: 'Secteur privé',
      titleDe: 'Privatwirtschaft',
      fields: [{ field: 'maxPoints', before: 8, after: 10 }],
    },
  ],
  communes: 0,
  version: 3,
  can: { edit: true, publish: true, remove: true, addVersion: false },
  ...over,
});
const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ');
const done = jest.fn();
const confirm = jest.fn().mockResolvedValue(true);
const send = jest.fn();
const providers = [
  { provide: Say, useValue: { done } },
  { provide: Ask, useValue: { confirm } },
  { provide: FormSender, useValue: { send } },
];
const open = async (api: FakeApi, role: 'administrator' | 'commune-user' = 'administrator'): Promise<void> => {
  await reader(api, { me: signedIn(role), providers });
};

describe('A version of the catalogue', () => {
  it('says what it changes, and which source says what', async () => {
    await open(new FakeApi({ 'GET /api/catalogues/{id}': () => version() }));
    const { root } = await show(CataloguePage, { id: 'v2' });
    expect(words(root.querySelector('z-catalogue-difference'))).toContain('1 modification');
    expect(words(root.querySelector('z-catalogue-difference tbody tr'))).toContain('Points au maximum810');
    expect(words(root.querySelector('z-catalogue-measure'))).toContain('à confirmer');
    expect(words(root.querySelector('z-catalogue-measure'))).toContain('Mémorial, relevé le');
  });

  it('offers nothing to whoever only reads', async () => {
    const can = { edit: false, publish: false, remove: false, addVersion: false };
    await open(new FakeApi({ 'GET /api/catalogues/{id}': () => version({ can }) }), 'commune-user');
    const { root } = await show(CataloguePage, { id: 'v2' });
    expect(root.querySelector('z-catalogue-import')).toBeNull();
    expect(root.querySelectorAll('.acts button.p')).toHaveLength(0);
  });

  it('shows every error of a spreadsheet, and takes nothing', async () => {
    const issues = [
      { row: 3, column: 'points', code: 'invalid-type', params: { expected: 'number' } },
      { row: 4, column: 'weight', code: 'not-for-kind', params: { kind: 'rule' } },
    ];
    const told = { fileName: 'katalog.csv', rows: 2, difference: [], ignored: ['Bemerkung'] };
    send.mockResolvedValueOnce({ ...told, issues });
    await open(new FakeApi({ 'GET /api/catalogues/{id}': () => version() }));
    const { root } = await show(CataloguePage, { id: 'v2' });
    const chooser = root.querySelector<HTMLInputElement>('z-catalogue-import input[type=file]');
    Object.defineProperty(chooser, 'files', { value: [new File(['x'], 'katalog.csv')] });
    chooser?.dispatchEvent(new Event('change'));
    await settle();
    expect(words(root.querySelector('z-catalogue-import [role=alert]'))).toContain('2 erreurs dans le fichier');
    const [first, second] = [...root.querySelectorAll('z-catalogue-import tbody tr')].map(words);
    expect(first).toContain('Points au maximum');
    expect(second).toContain('Une ligne de ce genre n’en dit rien');
    expect(words(root.querySelector('z-catalogue-import'))).toContain('laissées de côté : Bemerkung.');
    expect(root.querySelector('z-catalogue-import .p')).toBeNull();
  });
});

describe('A measure of a draft', () => {
  it('is the same when nothing was typed, and knows where a problem belongs', () => {
    expect(contentMeasure.parse(contentOf(typedOf(measure())))).toEqual(measure());
    const { texts } = typedOf(measure());
    expect(formPathOf('body.measures.4.rules.0.fr', { texts })).toBe('texts.1.textFr');
    expect(formPathOf('criteria.0.weight', { texts })).toBe('texts.0.weight');
    expect(formPathOf('indicator.de', { texts })).toBe('indicatorDe');
  });

  it('is put into what is stored now', async () => {
    const api = new FakeApi({
      'GET /api/catalogues/{id}': () => version(),
      'PUT /api/catalogues/{id}': () => version({ version: 4 }),
    });
    await open(api);
    const { root } = await show(MeasureFormPage, { id: 'v2', slug: 'prive' });
    type(root, 'maxPoints', '12');
    root.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    expect(api.sentTo('/api/catalogues/{id}')).toMatchObject([
      { version: 3, body: { measures: [{ ...measure(), maxPoints: 12 }] } },
    ]);
  });
});

describe('Levels of certification in a draft', () => {
  const certification = {
    levels: [{ percent: 40, distinction: null }],
    validityYears: 3,
    from: '2021-01-01',
    to: null,
    source: 'Loi',
    day: null,
    toConfirm: false,
    subsidies: [],
  };
  const known = version({ head: { ...version().head, certification } });
  const drafts = (): FakeApi =>
    new FakeApi({ 'GET /api/catalogues/{id}': () => known, 'PUT /api/catalogues/{id}': () => known });
  const press = async (root: Element, label: string): Promise<void> => {
    const button = [...root.querySelectorAll('button')].find((each) => words(each).trim() === label);
    button?.click();
    await settle();
  };

  it('are sent with their subsidies beside all that stands in the draft', async () => {
    const api = drafts();
    await open(api);
    const { root } = await show(LevelsFormPage, { id: 'v2' });
    await press(root, 'Ajouter un niveau');
    type(root, 'levels.1.percent', '30');
    root.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    expect(words(root.querySelector('z-error-summary'))).toContain('Chaque niveau est plus haut');
    expect(api.sentTo('/api/catalogues/{id}')).toEqual([]);
    type(root, 'levels.1.percent', '60');
    root.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    const levels = [...certification.levels, { percent: 60, distinction: null }];
    expect(api.sentTo('/api/catalogues/{id}')).toEqual([
      { version: 3, head: { ...known.head, certification: { ...certification, levels } }, body: known.body },
    ]);
  });

  it('say what somebody saved in between beside what is typed', async () => {
    const saved = { ...certification, validityYears: 4, levels: [{ percent: 45, distinction: 'Or' }] };
    const api = new FakeApi({
      'GET /api/catalogues/{id}': () => known,
      'PUT /api/catalogues/{id}': () => {
        const current = version({ version: 9, head: { ...known.head, certification: saved } });
        throw Problem.from({ code: 'stale', current }, 409);
      },
    });
    await open(api);
    const { root } = await show(LevelsFormPage, { id: 'v2' });
    type(root, 'validityYears', '5');
    root.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    const note = words(root.querySelector('z-stale'));
    expect(note).toContain('45 % Or');
    expect(note).toContain('Validité, en années');
    expect(root.querySelector<HTMLInputElement>('#validityYears')?.value).toBe('5');
  });

  it('are taken out after asking', async () => {
    const api = drafts();
    await open(api);
    const { root } = await show(LevelsFormPage, { id: 'v2' });
    await press(root, 'Ne rien dire des niveaux');
    expect(confirm).toHaveBeenCalled();
    expect(api.sentTo('/api/catalogues/{id}')).toMatchObject([{ head: { certification: null } }]);
  });

  it('stay when the head of the version is edited', async () => {
    const api = drafts();
    await open(api);
    const { root } = await show(CatalogueFormPage, { id: 'v2' });
    type(root, 'label', 'Version 2028');
    root.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    expect(api.sentTo('/api/catalogues/{id}')).toMatchObject([{ head: { label: 'Version 2028', certification } }]);
  });
});

describe('Sections of a draft', () => {
  it('take along what stands in them when their code changes, and are kept as long as something does', async () => {
    const api = new FakeApi({
      'GET /api/catalogues/{id}': () => version(),
      'PUT /api/catalogues/{id}': () => version(),
    });
    await open(api);
    const { root } = await show(CatalogueFormPage, { id: 'v2' });
    expect(words(root)).not.toContain('Retirer la section 6.3');
    type(root, 'sections.0.code', '6.4');
    type(root, 'sections.0.titleEn', 'Private');
    root.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    expect(api.sentTo('/api/catalogues/{id}')).toMatchObject([
      {
        body: {
          sections: [{ code: '6.4', titleFr: 'Privé', titleEn: 'Private', ...placed }],
          measures: [{ slug: 'prive', sectionCode: '6.4' }],
        },
      },
    ]);
  });
});

describe('The move of a commune to another version', () => {
  const label = (id: string) => ({ id, slug: id, codeInferred: null, titleFr: id, titleDe: id, titleEn: id });
  const proposal: MoveProposal = {
    current: { id: 'v1', programme: 'Pacte Climat 2.0', label: 'Pages publiques' },
    choices: [{ id: 'v2', programme: 'Pacte Climat 2.0', label: 'Version 2027' }],
    to: { id: 'v2', programme: 'Pacte Climat 2.0', label: 'Version 2027' },
    measures: [
      { ...label('x'), maxPoints: 4, assessed: false },
      { ...label('y'), maxPoints: 4, assessed: false },
    ],
    moves: [
      {
        from: label('a'),
        to: 'x',
        effectiveShare: 0.5,
        plannedShare: null,
        maxPoints: 4,
        criteriaKept: { x: 1, y: 0 },
        criteriaAnswered: 2,
      },
    ],
    ...{ actions: [], evidence: [] },
    version: 1,
    can: { move: true },
  };

  it('shows where each assessment goes and what is lost, and sends what was reviewed', async () => {
    const api = new FakeApi({
      'GET /api/communes/{code}/chapter-6': () => ({ commune: { code: 'D001', name: 'Beispill', isDemo: false } }),
      'GET /api/communes/{code}/chapter-6/catalogue': () => proposal,
      'POST /api/communes/{code}/chapter-6/catalogue': () => ({}),
    });
    await open(api, 'commune-user');
    const { root } = await show(MovePage, { code: 'D001' });
    const row = root.querySelector('.rows li');
    expect(words(row)).toContain('1 des 2 critères répondus disent la même chose');
    const select = row?.querySelector('select');
    if (select) select.value = 'y';
    select?.dispatchEvent(new Event('change'));
    await settle();
    root.querySelector<HTMLButtonElement>('.acts button.p')?.click();
    await settle();
    expect(confirm).toHaveBeenLastCalledWith(
      expect.objectContaining({ text: expect.stringContaining('1 évaluation') }),
    );
    expect(api.sentTo('/api/communes/{code}/chapter-6/catalogue')).toEqual([
      { to: 'v2', version: 1, mapping: [{ from: 'a', to: 'y' }] },
    ]);
  });

  it('keeps what was chosen when somebody saved in between, and moves on top of that', async () => {
    let version = 1;
    const api = new FakeApi({
      'GET /api/communes/{code}/chapter-6': () => ({ commune: { code: 'D001', name: 'Beispill', isDemo: false } }),
      'GET /api/communes/{code}/chapter-6/catalogue': () => ({ ...proposal, version }),
      'POST /api/communes/{code}/chapter-6/catalogue': () => {
        if (version === 2) return {};
        version = 2;
        throw Problem.from({ code: 'stale' }, 409);
      },
    });
    await open(api, 'commune-user');
    const { root } = await show(MovePage, { code: 'D001' });
    const select = root.querySelector<HTMLSelectElement>('.rows li select');
    if (select) select.value = 'y';
    select?.dispatchEvent(new Event('change'));
    await settle();
    const move = async (): Promise<void> => {
      root.querySelector<HTMLButtonElement>('.acts button.p')?.click();
      await settle();
    };
    const read = (): number => api.asked.filter(({ verb }) => verb === 'GET').length;
    const before = read();
    await move();
    while (read() === before) await settle();
    for (let round = 0; round < 3; round += 1) await settle();
    expect(root.querySelector('[role=alert]')).not.toBeNull();
    expect(root.querySelector<HTMLSelectElement>('.rows li select')?.value).toBe('y');
    await move();
    expect(api.sentTo('/api/communes/{code}/chapter-6/catalogue').at(-1)).toEqual({
      to: 'v2',
      version: 2,
      mapping: [{ from: 'a', to: 'y' }],
    });
  });
});
