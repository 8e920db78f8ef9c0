import { TestBed } from '@angular/core/testing';
import type { ImportDetail, ImportRowView, ImportSummary } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, settle, show, signedIn, type } from '../../testing/fake-api';
import { FormSender } from '../platform/files/form-sender';
import { Problem } from '../platform/problem';
import { ImportPage } from './import-page';
import { ImportsPage } from './imports-page';

const ID = '00000000-0000-4000-8000-000000000001';
const summary = (over: Partial<ImportSummary> = {}): ImportSummary => ({
  id: ID,
  subject: 'organisations',
  group: null,
  fileName: 'Membres.xlsx',
  state: 'uploaded',
  rowCount: 3,
  counts: null,
  creates: 0,
  changes: 0,
  authorLabel: 'Claire',
  createdAt: '2026-11-20T10:00:00.000Z',
  appliedAt: null,
  undoneAt: null,
  keptUntil: '2026-12-04T10:00:00.000Z',
  version: 1,
  can: { edit: true, apply: false, undo: false },
  ...over,
});
const detail = (over: Partial<ImportDetail> = {}): ImportDetail => ({
  ...summary(),
  headings: [
    { text: 'Firma', sample: 'Arcus', field: 'organisation' },
    { text: 'Bemerkung', sample: 'x', field: null },
    { text: '', sample: 'y', field: null },
  ],
  missing: [],
  undecided: 0,
  progress: null,
  ...over,
});
const checked = (over: Partial<ImportDetail> = {}): ImportDetail =>
  detail({
    state: 'checked',
    version: 2,
    counts: { new: 1, same: 0, changed: 1, duplicate: 1, error: 1 },
    creates: 1,
    changes: 1,
    undecided: 1,
    can: { edit: true, apply: true, undo: false },
    ...over,
  });
const applied = detail({
  state: 'applied',
  version: 3,
  creates: 1,
  changes: 1,
  appliedAt: '2026-11-20T11:00:00.000Z',
  can: { edit: false, apply: false, undo: true },
});
const row = (over: Partial<ImportRowView> = {}): ImportRowView => ({
  number: 2,
  label: 'Arcus',
  cells: [{ field: 'organisation', text: 'Arcus' }],
  verdict: 'new',
  changes: [],
  issues: [],
  of: null,
  decision: null,
  choices: [],
  ...over,
});
const rows = [
  row(),
  row({
    number: 3,
    label: 'LPH',
    verdict: 'changed',
    changes: [{ field: 'kind', before: 'company', after: 'commune' }],
  }),
  row({
    number: 4,
    label: 'Arcus SA',
    verdict: 'duplicate',
    of: { row: null, id: ID, label: 'Arcus', archived: false },
    choices: ['merge', 'create', 'skip'],
  }),
  row({
    number: 5,
    label: '',
    verdict: 'error',
    issues: [{ field: 'organisation', code: 'required', params: {} }],
  }),
];
const pageOf = <T>(...items: T[]) => ({ items, total: items.length, page: 1, size: 20 });

const LIST = '/api/imports';
const ONE = '/api/imports/{id}';
const done = jest.fn();
const confirm = jest.fn();
const upload = jest.fn();
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const button = (root: HTMLElement, text: string) =>
  [...root.querySelectorAll('button')].find((each) => each.textContent?.trim() === text);

const as = (api: FakeApi) =>
  reader(api, {
    me: signedIn('project-manager'),
    providers: [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm } },
      { provide: FormSender, useValue: { send: upload } },
    ],
  });

beforeEach(() => {
  done.mockReset();
  upload.mockReset();
  confirm.mockReset().mockResolvedValue(true);
});

describe('Where spreadsheets are brought in', () => {
  const choose = (root: HTMLElement) => {
    const input = root.querySelector<HTMLInputElement>('input[type=file]');
    Object.defineProperty(input, 'files', { value: [new File(['Firma\nA'], 'Membres.csv')], configurable: true });
    input?.dispatchEvent(new Event('change'));
  };

  it('takes a file for what is chosen, offers a template, and lists the former ones', async () => {
    upload.mockResolvedValue(detail());
    const made = summary({ state: 'applied', creates: 2, changes: 1 });
    await as(new FakeApi({ [`GET ${LIST}`]: () => pageOf(made) }));
    const { root } = await show(ImportsPage, { subject: 'contacts' });
    expect(words(root)).toContain('2 créations, 1 modification');
    expect(root.querySelector('a[download]')?.getAttribute('href')).toBe(
      '/api/imports/example?subject=contacts&format=xlsx&language=fr',
    );
    choose(root);
    await settle();
    expect(upload.mock.calls[0][0]).toBe('/api/imports?subject=contacts');
  });

  it('says why a file is not taken, and keeps the page', async () => {
    upload.mockRejectedValue(new Problem('sheet-kind-refused', 422, { extension: 'xls' }));
    await as(new FakeApi({ [`GET ${LIST}`]: () => pageOf() }));
    const fixture = await show(ImportsPage);
    choose(fixture.root);
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root)).toContain('Les fichiers «\u00a0xls\u00a0»'.replace(/\s/g, ' '));
    expect(words(fixture.root)).toContain('Aucun import pour l’instant');
  });

  it('brings memberships in for the group whose page it comes from', async () => {
    upload.mockResolvedValue(detail());
    const api = new FakeApi({
      [`GET ${LIST}`]: () => pageOf(),
      'GET /api/working-groups/{id}': () => ({ id: ID, slug: 'gare', name: 'Gare', isDemo: false }),
    });
    await as(api);
    const { root } = await show(ImportsPage, { subject: 'memberships', groupId: ID });
    expect(words(root)).toContain('Toutes les lignes sont pour le groupe Gare.');
    choose(root);
    await settle();
    expect(upload.mock.calls[0][0]).toBe(`/api/imports?subject=memberships&groupId=${ID}`);
  });
});

describe('A spreadsheet on its way', () => {
  it('has its columns put right, and says what is missing before it is checked', async () => {
    const api = new FakeApi({
      [`GET ${ONE}`]: () => detail({ headings: [{ text: 'Bezeichnung', sample: 'Arcus', field: null }] }),
      [`PUT ${ONE}/columns`]: () => checked(),
      [`GET ${ONE}/rows`]: () => pageOf(...rows),
    });
    await as(api);
    const fixture = await show(ImportPage, { id: ID });
    const { root } = fixture;
    expect(words(root)).toContain('quelle colonne contient : Organisation.');
    button(root, 'Vérifier les lignes')?.click();
    await settle();
    expect(api.sentTo(`${ONE}/columns`)).toEqual([]);
    type(root, 'column-0', 'organisation');
    await fixture.whenStable();
    button(root, 'Vérifier les lignes')?.click();
    await settle();
    await fixture.whenStable();
    expect(api.sentTo(`${ONE}/columns`)).toEqual([{ version: 1, columns: ['organisation'] }]);
    expect(words(root)).toContain('Une création, une modification.');
  });

  it('keeps columns that were put right when somebody else was quicker, and warns before they are lost', async () => {
    const answers = [
      () => {
        throw new Problem('stale', 409, {}, [], null, checked({ version: 4 }));
      },
      () => checked({ version: 5 }),
    ];
    const api = new FakeApi({
      [`GET ${ONE}`]: () => detail(),
      [`PUT ${ONE}/columns`]: () => answers.shift()?.(),
      [`GET ${ONE}/rows`]: () => pageOf(...rows),
    });
    await as(api);
    const fixture = await show(ImportPage, { id: ID });
    const check = async (): Promise<void> => {
      button(fixture.root, 'Vérifier les lignes')?.click();
      await settle();
      await fixture.whenStable();
    };
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
    type(fixture.root, 'column-1', 'commune');
    await fixture.whenStable();
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    await check();
    expect(fixture.root.querySelector<HTMLSelectElement>('#column-1')?.value).toBe('commune');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    await check();
    const columns = ['organisation', 'commune', null];
    expect(api.sentTo(`${ONE}/columns`)).toEqual([
      { version: 1, columns },
      { version: 4, columns },
    ]);
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
  });

  it('shows a row as it is stored again when what was decided about it is refused', async () => {
    const api = new FakeApi({
      [`GET ${ONE}`]: () => checked(),
      [`GET ${ONE}/rows`]: () => pageOf(...rows),
      [`POST ${ONE}/decisions`]: () => {
        throw new Problem('forbidden', 403);
      },
    });
    await as(api);
    const fixture = await show(ImportPage, { id: ID });
    type(fixture.root, 'decision-4', 'merge');
    await settle();
    await fixture.whenStable();
    expect(fixture.root.querySelector<HTMLSelectElement>('#decision-4')?.value).toBe('');
  });

  it('shows of each column what it holds', async () => {
    const headings = [
      { text: 'Ort', sample: 'Gare', field: 'commune' as const },
      { text: 'Notiz', sample: '', field: null },
      { text: 'Firma', sample: 'Arcus', field: 'organisation' as const },
    ];
    await as(new FakeApi({ [`GET ${ONE}`]: () => detail({ headings }) }));
    const { root } = await show(ImportPage, { id: ID });
    const held = [...root.querySelectorAll<HTMLSelectElement>('td select')].map(({ value }) => value);
    expect(held).toEqual(['commune', '', 'organisation']);
  });

  it('shows of each row what becomes of it, and takes a decision about those that are alike', async () => {
    const api = new FakeApi({
      [`GET ${ONE}`]: () => checked(),
      [`GET ${ONE}/rows`]: () => pageOf(...rows),
      [`POST ${ONE}/decisions`]: () => checked({ version: 3, undecided: 0, changes: 2 }),
    });
    await as(api);
    const fixture = await show(ImportPage, { id: ID });
    const { root } = fixture;
    expect(words(root)).toContain('Genre – entreprise → commune');
    expect(words(root)).toContain('Ressemble à Arcus');
    expect(words(root)).toContain('Organisation – À remplir.');
    expect(words(root)).toContain('Une ligne est à corriger et ne sera pas importée');
    type(root, 'decision-4', 'merge');
    await settle();
    await fixture.whenStable();
    expect(api.sentTo(`${ONE}/decisions`)).toEqual([{ version: 2, decision: 'merge', numbers: [4] }]);
    expect(button(root, 'Les créer')).toBeUndefined();
  });

  it('is written after asking, and shows what was done', async () => {
    const api = new FakeApi({
      [`GET ${ONE}`]: () => checked(),
      [`GET ${ONE}/rows`]: () => pageOf(...rows),
      [`POST ${ONE}/application`]: () => applied,
    });
    await as(api);
    const fixture = await show(ImportPage, { id: ID });
    button(fixture.root, 'Importer')?.click();
    await settle();
    await fixture.whenStable();
    expect(confirm.mock.calls[0][0].text).toContain('Une création. Une modification.');
    expect(api.sentTo(`${ONE}/application`)).toEqual([{ version: 2 }]);
    expect(words(fixture.root)).toContain('Une création, une modification. Importé le');
    expect(fixture.root.querySelector('[aria-current=step]')?.textContent?.trim()).toBe('Résultat');
  });

  it('is shown anew when the register has changed meanwhile', async () => {
    const api = new FakeApi({
      [`GET ${ONE}`]: () => checked(),
      [`GET ${ONE}/rows`]: () => pageOf(...rows),
      [`POST ${ONE}/application`]: () => {
        throw new Problem('stale', 409, {}, [], null, checked({ version: 5, creates: 0 }));
      },
    });
    await as(api);
    const fixture = await show(ImportPage, { id: ID });
    button(fixture.root, 'Importer')?.click();
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root)).toContain('Le registre a changé entre-temps');
    expect(words(fixture.root)).toContain('Rien à créer, une modification.');
  });
});

describe('An import that was written', () => {
  it('is undone after asking; what holds it is named, and the rest can be undone', async () => {
    const held = { items: [{ number: 3, label: 'LPH', reason: 'used' }] };
    const api = new FakeApi({
      [`GET ${ONE}`]: () => applied,
      [`POST ${ONE}/undoing`]: (body) => {
        if ((body as { rest: boolean }).rest)
          return detail({ ...applied, state: 'undone', undoneAt: applied.createdAt });
        throw new Problem('import-held', 409, { count: 1 }, [], null, held);
      },
    });
    await as(api);
    const fixture = await show(ImportPage, { id: ID });
    button(fixture.root, 'Annuler cet import')?.click();
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root)).toContain('Ligne 3, LPH – utilisé ailleurs depuis');
    button(fixture.root, 'Annuler le reste')?.click();
    await settle();
    await fixture.whenStable();
    expect(api.sentTo(`${ONE}/undoing`)).toEqual([
      { version: 3, rest: false },
      { version: 3, rest: true },
    ]);
    expect(words(fixture.root)).toContain('Cet import a été annulé le');
    TestBed.resetTestingModule();
  });
});
