/** @jest-environment jsdom */
import { TestBed } from '@angular/core/testing';
import { type SnapshotDetail, frozenEvidence, noActions } from '@zesumme/domain';
import { csvOf } from '@zesumme/ui';
import { FakeApi, reader, show, signedIn } from '../../testing/fake-api';
import { aChapter, anAction } from './chapter-6.fixture';
import { csvRows } from './chapter-6-csv';
import { ChartsPage } from './charts-page';
import { SnapshotPage } from './snapshot-page';
import { Words } from './words';

jest.mock('../../../../../libs/ui/src/chart-canvas', () => ({ draw: () => ({ destroy: () => undefined }) }));

const words = (root: Element | null | undefined): string => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('A chapter 6 in pictures', () => {
  const actions = { ...noActions(), done: 1 };
  const open = async (chapter = aChapter({ effective: 0.6 }, { maxPoints: 4 }, { maxPoints: null })) => {
    const api = new FakeApi({
      'GET /api/communes/{code}/chapter-6': () => chapter,
      'GET /api/actions/by-responsible': () => ({
        items: [{ organisation: null, counts: actions, counted: 1, contacts: [] }],
        total: 1,
        page: 1,
        size: 10,
        commune: chapter.commune,
        actions,
      }),
    });
    await reader(api, { me: signedIn('commune-user') });
    return { api, ...(await show(ChartsPage, { code: 'D001' })) };
  };
  const tables = (root: HTMLElement): string[][] =>
    [...root.querySelectorAll('z-chart')].map((chart) =>
      [...chart.querySelectorAll('tbody tr')].map((row) => [...row.children].map(words).join(' ')),
    );

  it('draws sections and measures against what is possible, and what is not known as that', async () => {
    const { root } = await open();
    const [sections, measures] = tables(root);
    expect(sections).toEqual(['6.3 Secteur privé 6,0 0,0 4,0 4,0']);
    expect(measures).toHaveLength(2);
    expect(measures?.[1]).toContain('4,0');
    expect(measures?.[1]).toContain('non connu');
    expect(words(root.querySelector('z-chart figcaption'))).toContain('6,0 points effectifs');
    expect(words(root.querySelector('z-chart figcaption'))).toContain(
      'Une mesure sans points publiés n’est pas dessinée.',
    );
  });

  it('asks for the actions of this commune, and leads to them', async () => {
    const { root, api } = await open();
    const asked = api.asked.find(({ path }) => path === '/api/actions/by-responsible');
    expect(asked?.params).toMatchObject({ query: { communeCode: 'D001' } });
    expect(root.querySelector('z-responsible-picture table.stack a')?.getAttribute('href')).toContain(
      'communeCode=D001',
    );
  });

  it('shows whoever reads the published figures no actions by responsible', async () => {
    const { root, api } = await open({ ...aChapter({ effective: 0.6 }), part: 'published' });
    expect(api.asked.map(({ path }) => path)).toEqual(['/api/communes/{code}/chapter-6']);
    expect(root.querySelector('#by-responsible')).toBeNull();
  });
});

describe('The page of a snapshot', () => {
  const proven = { id: 'measure-0', slug: 'slug-0', codeInferred: null, titleFr: 'M', titleDe: 'M', titleEn: 'M' };
  const snapshot = (): SnapshotDetail => {
    const {
      part: _,
      settings: __,
      comments: ___,
      can: ____,
      ...content
    } = aChapter({ effective: 0.6, actions: [anAction({ title: 'Table ronde' })] }, { maxPoints: 4 });
    const [first] = content.sections[0]?.measures ?? [];
    if (!first?.assessment) throw new Error('The fixture is not whole.');
    first.measure.criteria = [{ id: 'k', textFr: 'Un point de contact', textDe: 'K', textEn: 'K' }];
    first.assessment.criteria = [{ criterionId: 'k', state: 'met', share: 0.25 }];
    first.measure.indicator = { fr: 'Projets', de: 'Projekte', en: 'Projects' };
    first.assessment.indicatorValues = [{ year: 2025, value: 3, source: 'Rapport' }];
    first.assessment.comment = 'Voté en mai.';
    return {
      id: 's1',
      day: '2025-12-31',
      kind: 'yearly',
      label: 'Fin 2025',
      effective: content.total.effective,
      planned: content.total.planned,
      possible: content.total.possible,
      remaining: content.total.remaining,
      unknown: content.total.unknown,
      evidence: 2,
      createdBy: 'Zesumme',
      createdAt: '2026-01-01T00:30:00.000Z',
      removed: false,
      isDemo: false,
      can: { remove: false },
      content: {
        ...content,
        said: [{ measureId: first.measure.id, at: '2025-12-01T09:20:00.000Z', role: 'commune-user' as const }],
        evidence: [
          // As snapshots kept it before there was evidence of other kinds.
          { id: 'e1', day: '2025-03-01', meeting: 'Réunion de mars', measure: proven },
          {
            id: 'e2',
            day: '2025-05-01',
            kind: 'link',
            standing: 'stale',
            title: '<b>Page</b>',
            url: 'https://page.example',
            measures: [{ ...proven, criteria: [] }],
            files: [],
          },
        ],
      },
    };
  };
  const open = async (answer: () => SnapshotDetail = snapshot) => {
    const api = new FakeApi({
      'GET /api/communes/{code}/snapshots/{id}': answer,
      'GET /api/communes/{code}/snapshots/{id}/evidence': () => {
        const items = answer().content.evidence.map(frozenEvidence).reverse();
        return { items, total: items.length, page: 1, size: 20 };
      },
    });
    await reader(api, { me: signedIn('commune-user') });
    return show(SnapshotPage, { code: 'D001', id: 's1' });
  };

  it('says what it froze, when, and by which catalogue', async () => {
    const { root } = await open();
    expect(words(root.querySelector('h1'))).toBe('Chapitre 6 au 31 décembre 2025, Beispill');
    expect(words(root.querySelector('.frozen'))).toContain('Pacte Climat 2.0');
    expect(words(root.querySelector('.frozen'))).toContain('fin d’année');
    expect(root.querySelector('z-score-bar [role=img]')?.getAttribute('aria-label')).toContain('6,0');
  });

  it('shows of each measure its points, criteria, values, actions and evidence', async () => {
    const { root } = await open();
    const measures = [...root.querySelectorAll('z-snapshot-measure')].map(words);
    expect(measures).toHaveLength(2);
    for (const said of [
      'Un point de contact',
      '25 %',
      '2025 · 3',
      'Rapport',
      'Table ronde',
      'Réunion de mars',
      'Voté en mai.',
      'Chiffres modifiés en dernier le 1er déc. 2025',
      'par un compte « Commune »',
    ]) {
      expect(measures[0]).toContain(said);
    }
    // Nothing is known of when this one was said.
    expect(measures[1]).not.toContain('Chiffres modifiés');
    expect(measures[1]).toContain('Aucune preuve acceptée ce jour-là.');
  });

  it('lists all evidence, the latest first, whichever version kept it, and text as text', async () => {
    const { root } = await open();
    const rows = [...root.querySelectorAll('#pieces, table.stack tbody tr')].map(words);
    expect(rows.at(-2)).toContain('<b>Page</b>');
    expect(rows.at(-1)).toContain('Réunion de mars');
    expect(root.querySelector('table.stack b')).toBeNull();
  });

  it('leads to its comparison and its dossier', async () => {
    const { root } = await open();
    const hrefs = [...root.querySelectorAll('.head .acts a')].map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual(['/chapter-6/D001/snapshots?from=s1', '/chapter-6/D001/documents?snapshot=s1']);
  });

  it('is taken home with the figures of that day', async () => {
    await open();
    const rows = csvRows(snapshot().content, TestBed.inject(Words), '2025-12-31').map(({ effective, unknown }) => [
      effective,
      unknown,
    ]);
    expect(rows).toEqual([
      [6, 0],
      [null, 4],
    ]);
    expect(csvOf(rows, ',')).toContain('6;0');
  });

  it('says so when it is not there, with a way back', async () => {
    const { root } = await open(() => {
      throw new Error('404');
    });
    expect(root.querySelector('z-failure')).not.toBeNull();
    expect(root.querySelector('.crumbs a')?.getAttribute('href')).toBe('/chapter-6/D001/snapshots');
  });
});
