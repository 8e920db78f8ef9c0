import { Location } from '@angular/common';
import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Chapter6Detail } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Chapter6Data } from './chapter-6-data';
import { aChapter, anAction } from './chapter-6.fixture';
import { PlanData } from './plan-data';
import { WhatIfPage } from './what-if-page';

const words = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const small = anAction({ id: 'small', title: 'Inventaire', share: 0.1 });
const great = anAction({ id: 'great', title: 'Navette', share: 0.3 });
const both = anAction({ id: 'both', title: 'Table ronde', share: 0.2 });
const later = anAction({ id: 'later', title: 'Compost', share: 0.5 });
/** Two measures of ten points that are assessed, one that nobody assessed. */
const chapter = (): Chapter6Detail =>
  aChapter(
    { effective: 0.2, actions: [small, great, both, anAction({ status: 'done', share: 0.4 }), anAction()] },
    { effective: 0.5, actions: [both] },
    { effective: null, actions: [later] },
  );

describe('The simulation', () => {
  let page: ComponentFixture<WhatIfPage>;
  const all = (selector: string): Element[] => [...page.nativeElement.querySelectorAll(selector)];
  const one = (selector: string): Element | null => page.nativeElement.querySelector(selector);

  async function open(detail = chapter(), inputs: Record<string, string> = {}): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        { provide: Chapter6Data, useValue: { of: async () => detail } },
        { provide: PlanData, useValue: { of: async () => ({ plan: null, variants: [], can: { edit: true } }) } },
      ],
    });
    await TestBed.inject(I18n).use('fr');
    page = TestBed.createComponent(WhatIfPage);
    for (const [name, value] of Object.entries({ code: 'D001', ...inputs })) page.componentRef.setInput(name, value);
    await page.whenStable();
  }

  async function tick(title: string): Promise<void> {
    const row = all('ul.rows > li').find((each) => words(each).includes(title));
    row?.querySelector<HTMLInputElement>('input')?.click();
    await page.whenStable();
  }

  async function press(label: string): Promise<void> {
    all('button')
      .find((each) => words(each) === label)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await page.whenStable();
  }

  async function aimAt(points: string): Promise<void> {
    const field = one('#target') as HTMLInputElement;
    field.value = points;
    field.dispatchEvent(new Event('input'));
    one('form.aim')?.dispatchEvent(new Event('submit'));
    await page.whenStable();
  }

  const columns = (): (string | undefined)[][] =>
    all('z-what-if-table tbody tr').map((row) => [...row.querySelectorAll('td.num')].map(words));

  it('offers what is still to be done, once, and says of the rest why it would move nothing', async () => {
    await open();
    expect(all('ul.rows > li').map(words)).toEqual([
      expect.stringMatching(/Table ronde.*\+ 4,0/),
      expect.stringMatching(/Navette.*\+ 3,0/),
      expect.stringMatching(/Inventaire.*\+ 1,0/),
      expect.stringMatching(/Compost.*pas encore évalué/),
    ]);
    expect((all('ul.rows input').at(-1) as HTMLInputElement).disabled).toBe(true);
  });

  it('says that nothing is assessed, rather than that no point is effective', async () => {
    await open(aChapter({ effective: null, actions: [later] }));
    expect(words(one('.lede'))).toContain('rien ne l’est encore, sur 10,0 points possibles');
    expect(columns().at(-1)).toEqual(['–', '–', '–']);
    expect(words(one('z-what-if-table'))).not.toContain('0,0 =');
  });

  it('moves the points of each measure, and their sum, with what is ticked; the address says it', async () => {
    await open();
    await tick('Navette');
    await tick('Table ronde');
    expect(columns()).toEqual([
      ['2,0', '7,0', '+ 5,0'],
      ['5,0', '7,0', '+ 2,0'],
      ['–', '–', '–'],
      ['7,0', '14,0', '+ 7,0'],
    ]);
    expect(words(one('.lede'))).toContain('Avec les 2 actions cochées, 14,0 points seraient effectifs au lieu de 7,0');
    expect(TestBed.inject(Location).path()).toBe('/chapter-6/D001/what-if?done=great%2Cboth');
  });

  it('shows as many decimals as every column and line needs to add up, and opens what its sums add up', async () => {
    const eighth = (id: string) => anAction({ id, title: id, share: 0.125 });
    await open(aChapter(...['a', 'b', 'c'].map((id) => ({ effective: 0, actions: [eighth(id)] }))), { done: 'a,b,c' });
    expect(columns()).toEqual([
      ...Array.from({ length: 3 }, () => ['0,000', '1,250', '+ 1,250']),
      ['0,000', '3,750', '+ 3,750'],
    ]);
    const sums = [...(one('z-what-if-table z-sum-lines')?.querySelectorAll('dd') ?? [])].map(words);
    expect(sums).toEqual(['0,000 = 0,000', '1,250 + 1,250 + 1,250 = 3,750', '1,250 + 1,250 + 1,250 = 3,750']);
  });

  it('opens with what the address says, and compares with another choice', async () => {
    await open(chapter(), { done: 'great', other: 'both,nobody' });
    expect(columns().at(-1)).toEqual(['7,0', '11,0', '10,0', '+ 3,0']);
    await press('Échanger les deux choix');
    expect(columns().at(-1)).toEqual(['7,0', '10,0', '11,0', '+ 4,0']);
    await press('Ne plus comparer');
    expect(words(document.activeElement)).toBe('Garder pour comparer');
    expect(columns().at(-1)).toEqual(['7,0', '11,0', '+ 4,0']);
    await press('Garder pour comparer');
    await press('Tout décocher');
    expect(columns().at(-1)).toEqual(['7,0', '11,0', '7,0', '–']);
  });

  it('ticks the fewest actions that reach a target, and says so', async () => {
    await open();
    await aimAt('13,5');
    expect(words(one('form.aim [role=status]'))).toBe(
      '2 actions suffisent, et aucun choix plus court : 14,0 points effectifs. Elles sont cochées.',
    );
    expect(all('ul.rows input').map((each) => (each as HTMLInputElement).checked)).toEqual([true, true, false, false]);
    await press('Tout décocher');
    expect(words(one('form.aim [role=status]'))).toBe('');
    await aimAt('16');
    expect(words(one('form.aim [role=status]'))).toContain(
      'Hors d’atteinte : toutes les actions ensemble mènent à 15,0',
    );
    await aimAt('6');
    expect(words(one('form.aim [role=status]'))).toContain('Déjà atteint : 7,0');
  });

  it('names every smallest set where there are several, and ticks the one that is taken', async () => {
    const [first, second] = ['Première', 'Seconde'].map((title) => anAction({ title, share: 0.3, gain: 3 }));
    if (!first || !second) throw new Error('There are two actions.');
    await open(aChapter({ effective: 0.2, actions: [first, second] }));
    await aimAt('5');
    expect(words(one('form.aim + h3'))).toBe('2 choix aussi courts');
    const sets = () => all('form.aim ~ ul li').map(words);
    expect(sets().map((each) => each.includes('coché'))).toHaveLength(2);
    const before = all('ul.rows input').map((each) => (each as HTMLInputElement).checked);
    (one('form.aim ~ ul button') as HTMLButtonElement).click();
    await page.whenStable();
    expect(all('ul.rows input').map((each) => (each as HTMLInputElement).checked)).toEqual(before.map((each) => !each));
    expect(sets()).toHaveLength(2);
  });

  it('opens how the points of a measure with what is ticked come about', async () => {
    await open(chapter(), { done: 'great' });
    const lines = [...(one('z-what-if-receipt dl')?.querySelectorAll('dd') ?? [])].map(words);
    expect(lines).toEqual(['20 %', '+ 30 %', '50 %', '5,0']);
  });

  it('says what a target may be, and keeps what was typed', async () => {
    await open();
    for (const wrong of ['', 'beaucoup', '-1', '31', 'NaN', 'Infinity']) {
      await aimAt(wrong);
      const field = one('#target') as HTMLInputElement;
      expect([field.value, field.getAttribute('aria-invalid')]).toEqual([wrong, 'true']);
      expect(words(one('#target-hint'))).toBe('De 0 à 30,0 points.');
      expect(words(one('form.aim [role=status]'))).toBe('');
    }
  });

  it('leaves out what an old address ticks and nothing can move any more, and takes what it calls the most', async () => {
    const detail = aChapter({ maxPoints: 8.75, effective: 0, actions: [great] }, { effective: null, actions: [later] });
    await open(detail, { done: 'great,later' });
    expect(words(one('.lede'))).toContain('Avec l’action cochée');
    expect(words(one('#target-hint'))).toContain('8,750');
    await aimAt('8,75');
    expect((one('#target') as HTMLInputElement).getAttribute('aria-invalid')).toBeNull();
  });

  it('says what is missing where there is nothing to try', async () => {
    await open(aChapter({ effective: 0.5 }));
    expect(words(one('z-empty'))).toContain('Aucune action à simuler');
  });

  it('finds an action among many', async () => {
    const many = Array.from({ length: 45 }, (_, at) => anAction({ title: `Action ${at}`, share: 0.001 }));
    await open(aChapter({ effective: 0.1, actions: [...many, great] }));
    expect(all('ul.rows > li')).toHaveLength(20);
    const field = one('#q') as HTMLInputElement;
    field.value = 'NAVÉTTE';
    field.dispatchEvent(new Event('input'));
    await page.whenStable();
    expect(all('ul.rows > li').map(words)).toEqual([expect.stringContaining('Navette')]);
  });
});
