/** @jest-environment jsdom */
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { totalOf } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { FakeApi, reader, show, signedIn } from '../../testing/fake-api';
import { Chapter6Page } from './chapter-6-page';
import { aChapter } from './chapter-6.fixture';
import { ChartsPage } from './charts-page';
import { MeasureTable } from './measure-table';
import { TotalReceipt } from './total-receipt';

jest.mock('../../../../../libs/ui/src/chart-canvas', () => ({ draw: () => ({ destroy: () => undefined }) }));

const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

async function root<T>(component: new () => T, inputs: Record<string, unknown>): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
  await TestBed.inject(I18n).use('fr');
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

/** Two sections, of one of which nothing is assessed. */
function twoSections() {
  const chapter = aChapter({ effective: 0.6 }, { maxPoints: 4 });
  const [section] = chapter.sections;
  const [first, second] = section?.measures ?? [];
  if (!section || !first || !second) throw new Error('The fixture is not whole.');
  const of = (measure: typeof first, code: string) => ({
    ...{ ...section, id: code, code },
    measures: [measure],
    total: totalOf([measure.score]),
  });
  return { ...chapter, sections: [of(first, '6.1'), of(second, '6.2')] };
}

/** A chapter of which nothing is assessed, and some is planned. */
function onlyPlanned() {
  const chapter = aChapter({});
  const total = { ...chapter.total, planned: 4, unknown: 6 };
  return { ...chapter, total, sections: chapter.sections.map((section) => ({ ...section, total })) };
}

describe('A section of which nothing is assessed', () => {
  it('has no sum of effective points beside its name', async () => {
    const table = await root(MeasureTable, { detail: twoSections() });
    expect([...table.querySelectorAll('tr.grp a')].map(words)).toEqual([
      '6,0 sur 10,0 points',
      'pas encore évaluée, 4,0 points possibles',
    ]);
  });

  it('adds nothing that is known to the receipt of the sum', async () => {
    const { sections, total } = twoSections();
    const slip = await root(TotalReceipt, { sections, total, addressOf: () => '/' });
    const sums = [...slip.querySelectorAll('tr.part')].map((row) => [...row.querySelectorAll('td')].map(words));
    expect(sums).toEqual([
      ['6,0', '0,0', '4,0', '0,0', '10,0'],
      ['–', '–', '–', '4,0', '4,0'],
    ]);
    const none = aChapter({});
    TestBed.resetTestingModule();
    const blank = await root(TotalReceipt, { sections: none.sections, total: none.total, addressOf: () => '/' });
    expect(words(blank.querySelector('.check .nw'))).toBe('10,0 = 10,0');
  });

  it('is drawn as not known', async () => {
    const chapter = twoSections();
    await reader(new FakeApi({ 'GET /api/communes/{code}/chapter-6': () => ({ ...chapter, part: 'published' }) }), {
      me: signedIn('commune-user'),
    });
    const { root: page } = await show(ChartsPage, { code: 'D001' });
    const [sections] = page.querySelectorAll('z-chart');
    const rows = [...(sections?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td')].map(words),
    );
    expect(rows[0]).toEqual(['6,0', '0,0', '4,0', '0,0']);
    expect(rows[1]?.slice(0, 3)).not.toContain('0,0');
  });
});

describe('A chapter of which nothing is assessed', () => {
  it('says what is planned, and no effective points', async () => {
    const chapter = onlyPlanned();
    await reader(new FakeApi({ 'GET /api/communes/{code}/chapter-6': () => chapter }), {
      me: signedIn('commune-user'),
    });
    const { root: page } = await show(Chapter6Page, { code: 'D001' });
    expect(words(page.querySelector('.lede'))).toContain('4,0 points sont planifiés, sur 10,0');
    expect(words(page.querySelector('.lede'))).not.toMatch(/\b0,0/);
    const { root: charts } = await show(ChartsPage, { code: 'D001' });
    expect(words(charts.querySelector('z-chart figcaption'))).not.toMatch(/\b0,0 /);
  });
});
