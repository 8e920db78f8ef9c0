import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { actionGain } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { aChapter, anAction } from './chapter-6.fixture';
import { MeasureTable } from './measure-table';
import { Receipt } from './receipt';
import { TotalReceipt } from './total-receipt';
import { WhatHelps, helpsIn, unstatedIn } from './what-helps';
import { candidatesIn } from './what-if-model';

async function root<T>(component: new () => T, inputs: Record<string, unknown>): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
  await TestBed.inject(I18n).use('fr');
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const words = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const measure = { id: 'm', sectionId: null, maxPoints: 10 };
const assessment = { concerns: true, reductionFactor: 1, effectiveShare: 0.6, plannedShare: 0.2 };

const catalogue = { sourceUrl: 'https://www.programme.example/page', retrievedOn: '2026-03-01' };

describe('The receipt', () => {
  it('names the source of the points: that of the measure, else that of the version', async () => {
    const own = { value: 'points' as const, source: 'Mémorial A12', day: null, toConfirm: true };
    const slip = await root(Receipt, { catalogue, measure: { ...measure, sources: [own] }, assessment });
    expect(words(slip)).toContain('Mémorial A12, sans date · à confirmer');
    TestBed.resetTestingModule();
    expect(words(await root(Receipt, { catalogue, measure, assessment }))).toContain('programme.example, relevé le 1');
  });

  const lastLine = (slip: HTMLElement): string => words(slip.querySelector('.tot dd'));

  it('proves the points by their addition', async () => {
    const slip = await root(Receipt, { catalogue, measure, assessment });
    expect(lastLine(slip)).toBe('6,0 + 2,0 + 2,0 = 10,0');
  });

  it('shows three decimals where one would not add up', async () => {
    const thirds = { ...assessment, effectiveShare: 1 / 3, plannedShare: 1 / 3 };
    expect(
      lastLine(await root(Receipt, { catalogue, measure: { ...measure, maxPoints: 4 }, assessment: thirds })),
    ).toBe('1,333 + 1,333 + 1,334 = 4,000');
  });

  it('shows shares alone where no points are published', async () => {
    const slip = await root(Receipt, { catalogue, measure: { ...measure, maxPoints: null }, assessment });
    expect([...slip.querySelectorAll('dd')].map(words)).toEqual(['non publiés', '60 %', '20 %']);
  });

  it('says so when the measure does not concern the commune', async () => {
    const slip = await root(Receipt, { catalogue, measure, assessment: { ...assessment, concerns: false } });
    expect(slip.querySelector('dl')).toBeNull();
    expect(words(slip)).toContain('ne concerne pas la commune');
  });
});

describe('The receipt of a sum', () => {
  const detail = aChapter({ effective: 0.5 }, { maxPoints: 4 }, { maxPoints: null, effective: 0.5 });
  const inputs = {
    sections: detail.sections,
    total: detail.total,
    addressOf: ({ slug }: { slug: string }) => `/there?measure=${slug}`,
    open: true,
  };

  it('adds what is published of each measure, and says what is not added', async () => {
    const slip = await root(TotalReceipt, inputs);
    const rows = [...slip.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map(words));
    expect(rows).toEqual([
      ['5,0', '–', '5,0', '0,0', '10,0'],
      ['–', '–', '–', '4,0', '4,0'],
      ['–', '–', '–', '–', '–'],
    ]);
    expect([...slip.querySelectorAll('tfoot td')].map(words)).toEqual(['5,0', '0,0', '5,0', '4,0', '14,0']);
    expect(words(slip.querySelector('.check'))).toContain('5,0 + 0,0 + 5,0 + 4,0 = 14,0');
    expect(words(slip)).toContain('points non publiés : rien n’est ajouté');
  });

  it('leads from each measure to its own receipt', async () => {
    const slip = await root(TotalReceipt, inputs);
    const links = [...slip.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/there?measure=slug-0', '/there?measure=slug-1', '/there?measure=slug-2']);
  });
});

describe('The table of measures', () => {
  it('names what is not known, and never shows it as zero', async () => {
    const table = await root(MeasureTable, { detail: aChapter({ effective: 0.5 }, {}, { maxPoints: null }) });
    const rows = [...table.querySelectorAll('.mrow')].map((row) => [...row.querySelectorAll('td')].map(words));
    expect(rows[0]?.slice(1, 4)).toEqual(['5,0', '–', '5,0']);
    expect(rows[1]?.slice(1, 4)).toEqual(['–', '–', 'non connu']);
    expect(rows[2]?.slice(0, 4)).toEqual(['points non publiés', '–', '–', '–']);
  });

  it('opens a measure with the receipt behind its figures', async () => {
    const detail = aChapter({ effective: 0.5, actions: [anAction({ title: 'Visite' })] }, {});
    const table = await root(MeasureTable, { detail, opened: 'slug-0' });
    expect(table.querySelectorAll('z-receipt')).toHaveLength(1);
    expect([...table.querySelectorAll('a[aria-expanded]')].map((link) => link.getAttribute('aria-expanded'))).toEqual([
      'true',
      'false',
    ]);
    expect(words(table.querySelector('.detail'))).toContain('Visite');
  });
});

describe('The actions behind a measure', () => {
  it('say why they bring no points that are known', async () => {
    const stated = anAction({ title: 'Visite', share: 0.3, gain: null });
    const table = await root(MeasureTable, { detail: aChapter({ actions: [stated] }), opened: 'slug-0' });
    expect(words(table.querySelector('.detail .share'))).toBe(
      '30 % de la mesure points inconnus : mesure pas encore évaluée',
    );
  });
});

describe('What would help most', () => {
  const small = anAction({ title: 'Peu', share: 0.1, gain: 1 });
  const great = anAction({ title: 'Beaucoup', share: 0.3, gain: 3 });

  it('lists what is still to be done, the greatest gain first', () => {
    const done = anAction({ status: 'done', share: 0.5, gain: 5 });
    const detail = aChapter({ actions: [small, done, anAction()] }, { actions: [great] });
    expect(helpsIn(detail).map(({ action }) => action.title)).toEqual(['Beaucoup', 'Peu']);
  });

  it('counts what an action brings to all its measures together, once', async () => {
    const both = { id: 'both', title: 'Partout', share: 0.2 };
    const one = { ...anAction({ ...both, gain: 2 }) };
    const detail = aChapter(
      { effective: 0, actions: [one, great] },
      { effective: 0, actions: [{ ...one, gain: 1.5 }] },
    );
    expect(helpsIn(detail).map(({ action, gain }) => [action.title, gain])).toEqual([
      ['Partout', 3.5],
      ['Beaucoup', 3],
    ]);
    const [first] = (await root(WhatHelps, { detail })).querySelectorAll('li');
    expect(words(first).match(/secteur privé/g)).toHaveLength(2);
  });

  it('says so where what is stated would bring nothing, and names no such action', async () => {
    const detail = aChapter({ effective: 1, actions: [anAction({ title: 'Trop tard', share: 0.3, gain: 0 })] });
    expect(helpsIn(detail)).toEqual([]);
    expect(words(await root(WhatHelps, { detail }))).toContain('n’apporterait de points connus');
  });

  it('gives an action the points that the simulation gives it', () => {
    const stated = { maxPoints: 10, share: 0.3 };
    const of = { id: 'm', sectionId: null, maxPoints: stated.maxPoints };
    for (const effective of [0, 0.5, 0.95, 1]) {
      const by = { concerns: true, reductionFactor: 1, effectiveShare: effective, plannedShare: null };
      const { points } = actionGain(of, by, { status: 'planned', share: stated.share });
      const detail = aChapter({ effective, actions: [anAction({ share: stated.share, gain: points })] });
      expect(candidatesIn(detail).map(({ gain }) => gain)).toEqual([points]);
    }
  });

  it('names each action without a stated share once', () => {
    const unstated = anAction({ title: 'Sans part' });
    const detail = aChapter({ actions: [unstated, anAction({ status: 'abandoned' })] }, { actions: [unstated, small] });
    expect(unstatedIn(detail).map(({ title }) => title)).toEqual(['Sans part']);
  });
});
