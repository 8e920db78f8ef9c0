import { type PracticeSheetDetail, practiceSheetCreate } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { SheetFormPage } from './sheet-form';
import { SheetHistory } from './sheet-history';
import { SheetPage } from './sheet-page';

const [THEME, MEASURE, OTHER] = [1, 2, 3].map((at) => `00000000-0000-4000-8000-00000000000${at}`) as [
  string,
  string,
  string,
];
const sheet = (over: Partial<PracticeSheetDetail> = {}): PracticeSheetDetail => ({
  id: 's',
  slug: 'tasse-et-verre',
  title: 'Tasse et verre',
  summary: 'Des tasses',
  locale: 'fr',
  translations: [
    {
      ...{ locale: 'de', title: 'Tasse und Glas', summary: null, goodToKnow: null },
      ...{ steps: ['Spülen', 'Trocknen'], difficulties: [] },
    },
  ],
  ...{ time: null, difficulty: 2, cost: null, published: true, archived: false, isDemo: false },
  steps: ['Laver'],
  difficulties: ['Casse'],
  examples: [],
  goodToKnow: null,
  sourceUrl: null,
  breakEven: null,
  themes: [{ id: THEME, slug: 'dechets', nameFr: 'Déchets', nameDe: 'Abfall', nameEn: 'Waste' }],
  measures: [
    { id: MEASURE, slug: 'prive', codeInferred: null, titleFr: 'Secteur privé', titleDe: 'Privat', titleEn: 'Private' },
  ],
  related: [{ id: OTHER, slug: 'gourdes', title: 'Gourdes', locale: 'fr' }],
  createdAt: '2026-01-01T10:00:00.000Z',
  publishedAt: '2026-01-01T10:00:00.000Z',
  archivedAt: null,
  version: 3,
  can: { edit: true, archive: true, restore: false, adopt: true, putBack: true },
  ...over,
});
const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const ONE = 'GET /api/practice-sheets/{id}';
const UPDATE = '/api/practice-sheets/{id}';
const done = jest.fn();
const as = (api: FakeApi) => {
  done.mockReset();
  return reader(api, { me: signedIn('project-manager'), providers: [{ provide: Say, useValue: { done } }] });
};

describe('The form of a sheet', () => {
  it('sends what was stored, in all languages and with what goes with it', async () => {
    const api = new FakeApi({ [ONE]: () => sheet(), [`PATCH ${UPDATE}`]: () => sheet() });
    await as(api);
    const fixture = await show(SheetFormPage, { slug: 'tasse-et-verre' });
    await settle();
    await fixture.whenStable();
    expect(fixture.root.querySelector<HTMLInputElement>('[id="translations.de.title"]')?.value).toBe('Tasse und Glas');
    expect(fixture.root.querySelector('[id="translations.en.title"]')).toBeNull();
    expect(words(fixture.root.querySelector('z-sheet-links-fields'))).toContain('Déchets');
    expect(words(fixture.root.querySelector('z-sheet-links-fields'))).toContain('Gourdes');
    type(fixture.root, 'translations.de.steps', 'Spülen\n\n Trocknen \nVersorgen');
    send(fixture.root);
    await settle();
    const [sent] = api.sentTo(UPDATE);
    expect(sent).toMatchObject({
      ...{ version: 3, title: 'Tasse et verre', locale: 'fr', breakEven: null },
      ...{ themeIds: [THEME], measureIds: [MEASURE], relatedIds: [OTHER] },
      translations: [{ locale: 'de', title: 'Tasse und Glas', steps: ['Spülen', 'Trocknen', 'Versorgen'] }],
    });
    expect(practiceSheetCreate.safeParse(sent).success).toBe(true);
  });

  it('says at the field of a language what is wrong with it', async () => {
    const issues = [{ path: 'translations.0.title', code: 'too-long', params: { maximum: 200 } }];
    const api = new FakeApi({
      [ONE]: () => sheet(),
      [`PATCH ${UPDATE}`]: () => Promise.reject(new Problem('invalid', 422, {}, issues)),
    });
    await as(api);
    const fixture = await show(SheetFormPage, { slug: 'tasse-et-verre' });
    await settle();
    await fixture.whenStable();
    send(fixture.root);
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root.querySelector('[id="translations.de.title-error"]'))).toContain('200');
  });
});

describe('The page of a sheet', () => {
  const shown = async (over: Partial<PracticeSheetDetail> = {}) => {
    const files = () => ({
      ...{ items: [], total: 0, page: 1, size: 10, largest: 1, room: null },
      can: { add: false },
    });
    const none = () => ({ items: [], total: 0, page: 1, size: 10, organisations: 0 });
    await as(
      new FakeApi({
        [ONE]: () => sheet(over),
        'GET /api/practice-sheets/{id}/adoptions': none,
        'GET /api/files': files,
      }),
    );
    const fixture = await show(SheetPage, { slug: 'tasse-et-verre' });
    await settle();
    await fixture.whenStable();
    return fixture;
  };

  it('is read in the reader’s language, with its themes, measures and related sheets', async () => {
    const german = sheet();
    const { root } = await shown({
      ...{ locale: 'de', title: 'Tasse und Glas', steps: ['Spülen'] },
      translations: [{ ...german, locale: 'fr', title: 'Tasse et verre', steps: ['Laver'] }],
    });
    expect(words(root.querySelector('h1'))).toBe('Tasse et verre');
    expect(words(root.querySelector('ol.steps'))).toBe('Laver');
    expect(words(root.querySelector('ul.chips'))).toBe('DéchetsMesure : Secteur privé');
    expect(root.querySelector('a[href="/practice-sheets/gourdes"]')?.textContent).toContain('Gourdes');
    expect(words(root)).not.toContain('n’existe pas dans votre langue');
  });

  it('says so where there is no such text, and in which language it is', async () => {
    const { root } = await shown({ locale: 'en', title: 'Cup and glass', steps: ['Wash'], translations: [] });
    expect(root.querySelector('h1 span')?.getAttribute('lang')).toBe('en');
    expect(root.querySelector('ol.steps')?.getAttribute('lang')).toBe('en');
    expect(words(root)).toContain('Cette fiche n’existe pas dans votre langue');
  });
});

describe('The versions of a sheet', () => {
  it('can be put back, each to what was before it', async () => {
    const changed = jest.fn();
    const entry = (id: string, kind: string) => ({
      ...{ id, kind, at: '2026-02-01T10:00:00.000Z', actorLabel: 'Anne', isDemo: false },
      subject: { type: 'practice-sheet', id: 's', label: null },
      changes: [
        { field: 'title', before: 'Un', after: 'Deux' },
        { field: 'breakEven', before: null, after: { assumptions: {} } },
      ],
    });
    const items = [entry('e', 'practice-sheet.edited'), entry('c', 'practice-sheet.created')];
    const BACK = '/api/practice-sheets/{id}/history/{eventId}/restoration';
    const api = new FakeApi({
      'GET /api/practice-sheets/{id}/history': () => ({ items, total: 2, page: 1, size: 20 }),
      [`POST ${BACK}`]: () => sheet({ version: 4 }),
    });
    await as(api);
    const fixture = await show(SheetHistory, { sheet: sheet() });
    fixture.componentInstance.changed.subscribe(changed);
    const details = fixture.root.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await fixture.whenStable();
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root)).toContain('Fiche modifiée');
    expect(words(fixture.root)).not.toContain('assumptions');
    const buttons = fixture.root.querySelectorAll<HTMLButtonElement>('details button.t');
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    await settle();
    expect(api.sentTo(BACK)).toEqual([{ version: 3 }]);
    expect(changed).toHaveBeenCalled();
  });
});
