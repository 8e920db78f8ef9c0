import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  type PublicCommunePage,
  type PublicPageChoice,
  type PublicPageDetail,
  type PublicPagePut,
} from '@zesumme/domain';
import { Ask, I18n } from '@zesumme/ui';
import { aChapter, aMeasure, aPage, titled } from '../../testing/published';
import { Problem } from '../platform/problem';
import { OpenDataData } from './open-data-data';
import { PublicChapterPage } from './public-chapter-page';
import { PublicCommunesPage } from './public-communes-page';
import { PublicPageForm } from './public-page-form';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('What communes publish', () => {
  let element: HTMLElement;
  let settle: () => Promise<void>;
  let kept: PublicPagePut[];
  let previewed: PublicPageChoice[];
  const all = (selector: string): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(selector)];

  async function open(
    page: typeof PublicPageForm | typeof PublicChapterPage | typeof PublicCommunesPage,
    data: Partial<Record<keyof OpenDataData, unknown>>,
    isSure = true,
  ): Promise<void> {
    [kept, previewed] = [[], []];
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        { provide: OpenDataData, useValue: data },
        { provide: Ask, useValue: { confirm: async () => isSure } },
      ],
    });
    await TestBed.inject(I18n).use('fr');
    const fixture = TestBed.createComponent<unknown>(page as typeof PublicPageForm);
    if (page !== (PublicCommunesPage as unknown)) fixture.componentRef.setInput('code', 'D001');
    element = fixture.nativeElement;
    settle = async () => void (await fixture.whenStable());
    await settle();
  }

  const openForm = (page: PublicPageDetail, keep?: () => Promise<PublicPageDetail>, isSure = true): Promise<void> =>
    open(
      PublicPageForm,
      {
        page: async () => page,
        preview: async (_: string, choice: PublicPageChoice) => {
          previewed.push(choice);
          return aChapter({ shown: choice.parts });
        },
        keep: async (_: string, body: PublicPagePut) => {
          kept.push(body);
          return keep
            ? keep()
            : { ...page, publishedAt: body.published ? '2026-11-28T10:00:00.000Z' : null, version: 4 };
        },
      },
      isSure,
    );

  async function press(label: string): Promise<void> {
    all('button')
      .find((each) => words(each) === label)
      ?.click();
    await settle();
  }

  async function tick(label: string): Promise<void> {
    const box = all('label.chk').find((each) => words(each).startsWith(label));
    box?.querySelector('input')?.click();
    await settle();
  }

  it('are saved without being published, and published once the commune is sure', async () => {
    await openForm(aPage());
    expect(words(element.querySelector('.lede'))).toBe('Pas publiée : personne d’autre ne la voit.');
    await tick('Points par mesure');
    element.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    expect(kept).toMatchObject([{ published: false, version: 3, parts: ['totals', 'measures'] }]);
    await press('Publier');
    expect(kept[1]).toMatchObject({ published: true, version: 4 });
    expect(words(element.querySelector('.lede'))).toContain('Publiée depuis le 28 novembre 2026');
    await press('Retirer la page');
    expect(kept[2]).toMatchObject({ published: false });
  });

  it('are not published by somebody who is not sure', async () => {
    await openForm(aPage(), undefined, false);
    await press('Publier');
    expect(kept).toEqual([]);
  });

  it('are refused where a part has nothing in it, and what was typed stays', async () => {
    await openForm(aPage());
    await tick('Introduction de la commune');
    await press('Enregistrer sans publier');
    element.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    expect(kept).toEqual([]);
    expect(words(element.querySelector('z-error-summary'))).toContain('À remplir.');
    expect(element.querySelector<HTMLInputElement>('#introductionFr')).not.toBeNull();
  });

  it('say what somebody saved in between, and save on top of it', async () => {
    let isFirst = true;
    await openForm(aPage(), async () => {
      if (!isFirst) return aPage({ version: 8 });
      isFirst = false;
      const current = aPage({ version: 7, parts: ['totals', 'actions'] });
      throw Problem.from({ code: 'stale', status: 409, params: {}, issues: [], current }, 409);
    });
    await tick('Points par mesure');
    const submit = async (): Promise<void> => {
      element.querySelector('form')?.dispatchEvent(new Event('submit'));
      await settle();
    };
    await submit();
    expect(words(element.querySelector('z-stale'))).toContain('Totaux du chapitre et Actions des groupes de travail');
    await submit();
    expect(kept.map(({ version }) => version)).toEqual([3, 7]);
  });

  it('say that somebody withdrew them in between, and saving does not publish them again', async () => {
    const publishedAt = '2026-11-27T10:00:00.000Z';
    let isFirst = true;
    await openForm(aPage({ publishedAt }), async () => {
      if (!isFirst) return aPage({ version: 8 });
      isFirst = false;
      throw Problem.from({ code: 'stale', status: 409, params: {}, issues: [], current: aPage({ version: 7 }) }, 409);
    });
    await tick('Points par mesure');
    const submit = async (): Promise<void> => {
      element.querySelector('form')?.dispatchEvent(new Event('submit'));
      await settle();
    };
    await submit();
    expect(words(element.querySelector('z-stale'))).toContain('Publication');
    expect(words(element.querySelector('.lede'))).toContain('Pas publiée');
    expect(all('button').map(words)).toContain('Enregistrer sans publier');
    await submit();
    expect(kept).toMatchObject([
      { published: true, version: 3 },
      { published: false, version: 7, parts: ['totals', 'measures'] },
    ]);
  });

  it('are not withdrawn by saving on top of what somebody published in between', async () => {
    let isFirst = true;
    const published = aPage({ version: 7, publishedAt: '2026-11-27T10:00:00.000Z' });
    await openForm(aPage(), async () => {
      if (!isFirst) return { ...published, version: 8 };
      isFirst = false;
      throw Problem.from({ code: 'stale', status: 409, params: {}, issues: [], current: published }, 409);
    });
    await tick('Points par mesure');
    for (const _ of [1, 2]) {
      element.querySelector('form')?.dispatchEvent(new Event('submit'));
      await settle();
    }
    expect(kept).toMatchObject([
      { published: false, version: 3 },
      { published: true, version: 7 },
    ]);
  });

  it('are withdrawn whatever the form holds, which is neither saved nor lost', async () => {
    const publishedAt = '2026-11-27T10:00:00.000Z';
    await openForm(aPage({ publishedAt }));
    // Without a text this part cannot be saved.
    await tick('Introduction de la commune');
    await press('Retirer la page');
    expect(kept).toMatchObject([{ published: false, version: 3, parts: ['totals'], introductionFr: null }]);
    expect(words(element.querySelector('.lede'))).toContain('Pas publiée');
    expect(element.querySelector('#introductionFr')).not.toBeNull();
    await tick('Introduction de la commune');
    await tick('Points par mesure');
    element.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    expect(kept[1]).toMatchObject({ published: false, version: 4, parts: ['totals', 'measures'] });
  });

  it('say what somebody saved in between when they are withdrawn, and can be withdrawn then', async () => {
    const publishedAt = '2026-11-27T10:00:00.000Z';
    let isFirst = true;
    await openForm(aPage({ publishedAt }), async () => {
      if (!isFirst) return aPage({ version: 8, parts: ['totals', 'actions'] });
      isFirst = false;
      const current = aPage({ publishedAt, version: 7, parts: ['totals', 'actions'] });
      throw Problem.from({ code: 'stale', status: 409, params: {}, issues: [], current }, 409);
    });
    await press('Retirer la page');
    expect(words(element.querySelector('z-stale'))).toContain('Actions des groupes de travail');
    await press('Retirer la page');
    expect(kept).toMatchObject([
      { published: false, version: 3, parts: ['totals'] },
      { published: false, version: 7, parts: ['totals', 'actions'] },
    ]);
    expect(words(element.querySelector('.lede'))).toContain('Pas publiée');
  });

  it('say that nothing is known where nothing is assessed', async () => {
    const totals = {
      ...{ possible: 14, effective: null, planned: null, remaining: null, unknown: 14 },
      ...{ counted: 2, assessed: 0, notAssessed: 2, withoutPoints: 0, notConcerning: 0 },
    };
    await open(PublicChapterPage, { chapter: async () => aChapter({ shown: ['totals'], totals }) });
    expect(words(element.querySelector('z-public-chapter .lede'))).toBe(
      'Aucune mesure n’est encore évaluée : les points effectifs ne sont pas connus. Les 2 mesures publiées qui concernent la commune valent 14,0 points.',
    );
  });

  it('are previewed as everybody will see them', async () => {
    await openForm(aPage({ parts: ['actions'] }));
    expect(previewed).toMatchObject([{ parts: ['actions'], snapshotId: null }]);
    expect(words(element.querySelector('z-public-chapter'))).toContain('Aucune action d’un groupe public');
  });

  it('show what is not known as such, an action once, and the data beside it', async () => {
    const action = { title: 'Table ronde', status: 'planned' as const, group: { slug: 'zone', name: 'Zone' } };
    const score = {
      state: 'assessed' as const,
      maximum: 10,
      possible: 10,
      effective: 6,
      planned: 2,
      remaining: 2,
      unknown: 0,
    };
    const unknown = {
      ...score,
      state: 'not-assessed' as const,
      maximum: null,
      possible: null,
      effective: null,
      planned: null,
      remaining: null,
      unknown: null,
    };
    const measures = [
      aMeasure({ score, actions: [action] }),
      aMeasure({ slug: 'zwei', title: titled('Population'), score: unknown, actions: [action] }),
    ];
    await open(PublicChapterPage, { chapter: async () => aChapter({ shown: ['measures', 'actions'], measures }) });
    expect(words(element.querySelector('h1'))).toBe('Pacte Climat 2.0, chapitre 6 : Beispill');
    expect(all('tbody .mrow').map((row) => words(row.querySelector('.barcell')))).toEqual(['', 'points non publiés']);
    expect(all('#public-actions ~ ul li, section ul.rows li').map(words)).toEqual([
      'Table ronde · PlanifiéeZone · Secteur privé et Population',
    ]);
    expect(all('a[href^="/api/public/"]').map((each) => each.getAttribute('href'))).toEqual([
      '/api/public/communes/D001/chapter-6.csv',
      '/api/public/communes/D001/chapter-6.json',
      '/api/public/chapter-6.schema.json',
    ]);
  });

  it('are listed, and say so where no commune publishes', async () => {
    const page: PublicCommunePage = { items: [], total: 0, page: 1, size: 20, cantons: [], programmes: [] };
    await open(PublicCommunesPage, { communes: async () => page });
    expect(words(element.querySelector('z-empty'))).toContain('Aucune commune ne publie encore');
  });

  it('are listed with the points that they show, and say where one keeps them', async () => {
    const row = (code: string, points: PublicCommunePage['items'][number]['points']) => ({
      commune: { code, name: `Commune ${code}`, isDemo: false },
      canton: null,
      programme: `Programme ${code}`,
      publishedOn: '2026-10-01',
      shown: [],
      points,
    });
    const items = [
      row('A', { effective: 7, possible: 15, day: '2026-11-23' }),
      row('B', { effective: null, possible: 15, day: '2025-12-31' }),
      row('C', null),
    ];
    const programmes = items.map(({ programme }) => programme);
    const page = { items, total: 3, page: 1, size: 20, cantons: [], programmes };
    await open(PublicCommunesPage, { communes: async () => page });
    // They are told apart, since their points are those of several programmes.
    expect(words(all('tbody th')[1])).toContain('Programme B');
    const cells = all('tbody tr').map((tr) => words(tr.children[1] as HTMLElement));
    expect(cells[0]).toContain('7,0 effectifs sur 15,0 connus');
    expect(cells[1]).toContain('Effectifs non connus');
    expect(cells[2]).toContain('non montrés');
  });
});
