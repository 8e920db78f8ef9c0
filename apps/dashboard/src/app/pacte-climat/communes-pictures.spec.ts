/** @jest-environment jsdom */
import type { MapCommune, MatrixCell, MatrixPage as Matrix, MatrixRow, ResponsiblePage } from '@zesumme/domain';
import { effectiveShareOf, noActions, totalOf } from '@zesumme/domain';
import { COMMUNE_OUTLINES } from '@zesumme/ui/map';
import { FakeApi, reader, settle, show, signedIn } from '../../testing/fake-api';
import { MapPage } from './map-page';
import { MatrixPage } from './matrix-page';
import { ResponsiblesPage } from './responsibles-page';

jest.mock('../../../../../libs/ui/src/chart-canvas', () => ({ draw: () => ({ destroy: () => undefined }) }));

const words = (root: Element | null | undefined): string => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const cellsOf = (root: HTMLElement): string[][] =>
  [...root.querySelectorAll('tbody tr')].map((tr) =>
    [...tr.children].map((each) => words(each).replace('commune ', '')),
  );
const commune = { code: '0101', name: 'Beispill', isDemo: false };
const measure = (slug: string, maxPoints: number | null) => ({
  id: slug,
  slug,
  codeInferred: null,
  titleFr: `Mesure ${slug}`,
  titleDe: slug,
  titleEn: slug,
  maxPoints,
});
const blank = { possible: null, effective: null, planned: null, remaining: null, unknown: null };
const cell = (over: Partial<MatrixCell>): MatrixCell => ({
  measureId: 'a',
  state: 'assessed',
  ...blank,
  share: null,
  reviewedOn: null,
  proof: null,
  ...over,
});
const cells: MatrixCell[] = [
  cell({
    measureId: 'a',
    possible: 10,
    effective: 6,
    planned: 1,
    remaining: 3,
    unknown: 0,
    share: 0.6,
    reviewedOn: '2026-10-01',
    proof: 'proven',
  }),
  cell({ measureId: 'b', state: 'not-assessed', possible: 4, unknown: 4, proof: 'unproven' }),
  cell({ measureId: 'c', state: 'not-concerning' }),
  cell({ measureId: 'd', state: 'assessed', share: 0.5, proof: 'ended' }),
];
const row = (over: Partial<MatrixRow> = {}): MatrixRow => {
  const total = totalOf(cells);
  return {
    commune,
    canton: 'Esch',
    part: 'full',
    total,
    share: effectiveShareOf(total),
    reviewedOn: '2026-10-01',
    proven: 1,
    cells,
    isDemo: false,
    ...over,
  };
};
const matrix = (over: Partial<Matrix> = {}): Matrix => ({
  items: [row()],
  total: 1,
  page: 1,
  size: 20,
  catalogue: { id: 'now', programme: 'Pacte Climat 2.0', label: 'version 2', chapter: '6' },
  sections: [
    {
      id: 's',
      code: '6.3',
      titleFr: 'Secteur privé',
      titleDe: 'Privat',
      measures: [measure('a', 10), measure('b', 4)],
    },
    { id: null, code: null, titleFr: null, titleDe: null, measures: [measure('c', 6), measure('d', null)] },
  ],
  catalogues: [
    { id: 'now', programme: 'Pacte Climat 2.0', label: 'version 2', communes: 1 },
    { id: 'old', programme: 'Pacte Climat 2.0', label: 'version 1', communes: 2 },
  ],
  cells: { assessed: 2, notAssessed: 1, notConcerning: 1 },
  ...over,
});
const list = () => ({ items: [], total: 0, page: 1, size: 100, programmes: [] });

describe('The matrix of communes and measures', () => {
  const open = async (answer = matrix(), figure?: string) => {
    const api = new FakeApi({
      'GET /api/chapter-6/matrix': () => answer,
      'GET /api/chapter-6/communes': list,
    });
    await reader(api, { me: signedIn('project-manager') });
    const fixture = await show(MatrixPage);
    if (figure) {
      const select = fixture.root.querySelector<HTMLSelectElement>('#figure');
      if (!select) throw new Error('There is no choice of figure.');
      select.value = figure;
      select.dispatchEvent(new Event('change'));
      await settle();
      await fixture.whenStable();
    }
    return { api, root: fixture.root, said: () => [...fixture.root.querySelectorAll('tbody td')].map(words) };
  };

  it('says in words what is known, what is not, and what does not concern the commune', async () => {
    const { said } = await open();
    expect(said()).toEqual([
      'Beispill, reçu de la somme : 6,0 +1,0 planifiés sur 14,0',
      'Beispill, Mesure a : 6,0 +1,0 planifiés sur 10,0',
      'Beispill, Mesure b : pas évaluée sur 4,0',
      'Beispill, Mesure c : pas concernée',
      'Beispill, Mesure d : points non publiés 50 % effectif',
    ]);
  });

  it('says in one sentence what it shows, and that versions stand apart', async () => {
    const { root } = await open();
    expect(words(root.querySelector('.lede'))).toBe(
      'Une commune, 4 mesures : 2 cases sont évaluées, une ne l’est pas encore, une mesure ne concerne pas la commune.',
    );
    expect(words(root)).toContain('2 communes suivent une autre version');
    expect(root.querySelectorAll('#catalogue option')).toHaveLength(2);
  });

  it('stands measures without a published section under that name', async () => {
    const { root } = await open();
    const heads = [...root.querySelectorAll('.sections th')].map(words);
    expect(heads).toEqual(['6.3 Secteur privé', 'Section non publiée']);
  });

  it('leads from each cell to the measure of the commune, and from its name to the commune', async () => {
    const { root } = await open();
    expect(root.querySelector('tbody th a')?.getAttribute('href')).toBe('/chapter-6/0101');
    const cells = [...root.querySelectorAll('tbody td a')].map((link) => link.getAttribute('href'));
    expect(cells.slice(0, 2)).toEqual(['/chapter-6/0101?receipt=total', '/chapter-6/0101?measure=a']);
  });

  it('shows another figure', async () => {
    const { said, api } = await open(matrix(), 'proof');
    expect(said().map((each) => each.replace(/^.* : /, ''))).toEqual([
      '1 sur 3',
      'Prouvé',
      'Sans preuve',
      'pas concernée',
      'Preuve périmée',
    ]);
    expect(api.asked.at(-1)?.params).toMatchObject({ query: { figure: 'proof' } });
  });

  it('does not call unreviewed what it is not told', async () => {
    const published = row({
      part: 'published',
      proven: null,
      cells: [cell({ possible: 10, effective: 6, share: 0.6 })],
    });
    const { said } = await open(matrix({ items: [published] }), 'reviewedOn');
    expect(said()[1]).toContain('non communiqué');
  });

  it('sorts by a measure on the server', async () => {
    const { root, api } = await open();
    [...root.querySelectorAll<HTMLButtonElement>('thead .sort')].find((each) => words(each) === 'Mesure b')?.click();
    await settle();
    expect(api.asked.at(-1)?.params).toMatchObject({ query: { sort: 'figure', measureId: 'b' } });
  });

  it('says what to do while it is empty', async () => {
    const { root } = await open(matrix({ items: [], total: 0 }));
    expect(words(root.querySelector('z-empty'))).toContain('Aucune commune dans cette matrice');
  });
});

describe('The map of communes', () => {
  const known = (over: Partial<MapCommune>): MapCommune => ({
    commune,
    canton: null,
    programme: 'Pacte Climat 2.0',
    part: 'full',
    possible: 40,
    effective: 8,
    planned: 0,
    share: 0.2,
    coverage: 0.5,
    reviewedOn: '2026-10-01',
    reviewed: 53,
    level: 0,
    certificate: 'none',
    certificateOf: null,
    isDemo: false,
    ...over,
  });
  const open = async (communes: MapCommune[]) => {
    const api = new FakeApi({
      'GET /api/chapter-6/map': () => ({ communes, levels: [40, 50, 65, 75] }),
      'GET /api/chapter-6/map/communes': () => ({ items: communes, total: communes.length, page: 1, size: 20 }),
      'GET /api/chapter-6/communes': list,
    });
    const none = { type: 'Topology', arcs: [], objects: { communes: { type: 'GeometryCollection', geometries: [] } } };
    await reader(api, {
      me: signedIn('project-manager'),
      providers: [{ provide: COMMUNE_OUTLINES, useValue: () => Promise.resolve(none) }],
    });
    return show(MapPage);
  };
  const unknown = { effective: null, planned: null, share: null, coverage: null, reviewed: null, level: null };
  const other = known({ commune: { ...commune, code: '0102', name: 'Nidder' }, ...unknown });

  it('shows the values in a table as the server sorts them, and says the rest', async () => {
    const { root } = await open([known({}), other]);
    expect(cellsOf(root)).toEqual([
      ['Beispill', '8,0 points'],
      ['Nidder', 'pas connu'],
    ]);
    const sort = root.querySelector('thead th:last-child');
    expect(sort?.getAttribute('aria-sort')).toBe('descending');
    expect(words(root.querySelector('.lede'))).toBe(
      'Points effectifs : connu pour une commune sur 2 que vous pouvez lire, 8,0 points.',
    );
    expect(words(root.querySelector('.keys'))).toContain('pas connu (une commune)');
  });

  it('names the programme of each commune where they have several', async () => {
    const elsewhere = known({ commune: { ...commune, code: '0103', name: 'Uewen' }, programme: 'Energiestadt' });
    const { root } = await open([known({}), elsewhere]);
    expect(cellsOf(root).map(([name]) => name)).toEqual(['BeispillPacte Climat 2.0', 'UewenEnergiestadt']);
  });

  it('takes no certificate for a value that is known, and names the programme that awarded one', async () => {
    const awarded = { level: 50, certificate: 'valid', certificateOf: 'Energiestadt' } as const;
    const certified = known({ commune: { ...commune, code: '0103', name: 'Uewen' }, ...awarded });
    const fixture = await open([known({}), certified, other]);
    const select = fixture.root.querySelector<HTMLSelectElement>('#figure');
    if (!select) throw new Error('There is no choice of figure.');
    select.value = 'level';
    select.dispatchEvent(new Event('change'));
    await settle();
    await fixture.whenStable();
    expect(cellsOf(fixture.root)).toEqual([
      ['Beispill', 'pas de certificat en cours'],
      ['Uewen', '50 % (Energiestadt)'],
      ['Nidder', 'pas connu'],
    ]);
    expect(words(fixture.root)).toContain('jamais d’un seul chapitre');
  });

  it('says what to do while no commune is open to the reader', async () => {
    const { root } = await open([]);
    expect(words(root.querySelector('z-empty'))).toContain('Aucune commune');
  });
});

describe('Actions by who answers for them', () => {
  const page: ResponsiblePage = {
    items: [
      {
        organisation: { id: 'o', name: 'Brauerei', kind: 'company', isDemo: false },
        counts: { ...noActions(), done: 2, late: 1, abandoned: 1 },
        counted: 3,
        contacts: [
          { contact: { id: 'nora', name: 'Nora Beispill' }, counts: { ...noActions(), done: 2 }, counted: 2 },
          { contact: null, counts: { ...noActions(), late: 1 }, counted: 1 },
        ],
      },
      { organisation: null, counts: { ...noActions(), 'under-way': 1 }, counted: 1, contacts: [] },
    ],
    total: 2,
    page: 1,
    size: 20,
    commune: null,
    actions: { ...noActions(), done: 2, late: 1, abandoned: 1, 'under-way': 1 },
  };
  const open = async (answer = page) => {
    const api = new FakeApi({
      'GET /api/actions/by-responsible': () => answer,
      'GET /api/chapter-6/communes': list,
    });
    await reader(api, { me: signedIn('project-manager') });
    return show(ResponsiblesPage);
  };

  it('are drawn and said in one sentence, which leaves out what is abandoned', async () => {
    const { root } = await open();
    expect(words(root.querySelector('z-chart figcaption'))).toBe(
      '4 actions comptent au chapitre : 2 faites, 1 en cours, aucune planifiée, aucune à l’état d’idée, 1 en retard. Une action abandonnée n’est pas comptée.',
    );
    expect(words(root.querySelector('z-chart thead'))).not.toContain('Abandonnées');
  });

  it('say how many of them are shown, and offer all of them as a file', async () => {
    const { root } = await open({ ...page, total: 14 });
    expect(words(root.querySelector('z-chart figcaption'))).toContain(
      '2 responsables sur 14 sont montrés ici ; le fichier les contient tous',
    );
    expect(words(root.querySelector('z-chart .tools'))).not.toContain('CSV');
    expect([...root.querySelectorAll('z-export-menu button')].map(words)).toEqual(['Excel', 'CSV']);
  });

  it('lead from each figure to the actions it counts', async () => {
    const { root } = await open();
    const hrefs = [...root.querySelectorAll('table.stack tbody a')].map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual([
      '/actions?chapter6=true&organisationId=o&status=counted',
      '/actions?chapter6=true&organisationId=o&status=done',
      '/actions?chapter6=true&organisationId=o&status=all&late=true',
      '/actions?chapter6=true&organisationId=o&status=abandoned',
      '/actions?chapter6=true&organisationId=o&contactId=nora&status=counted',
      '/actions?chapter6=true&organisationId=o&contactId=nora&status=done',
      '/actions?chapter6=true&organisationId=o&contactId=none&status=counted',
      '/actions?chapter6=true&organisationId=o&contactId=none&status=all&late=true',
      '/actions?chapter6=true&unassigned=true&status=counted',
      '/actions?chapter6=true&unassigned=true&status=under-way&late=false',
    ]);
  });

  it('say what to do while none counts', async () => {
    const { root } = await open({ ...page, items: [], total: 0 });
    expect(words(root.querySelector('z-empty'))).toContain('liée à une mesure et à une commune');
  });
});
