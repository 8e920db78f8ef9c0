import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Chapter6Row, totalOf } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Chapter6Rows } from './chapter-6-rows';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const row = (name: string, state: 'assessed' | 'not-assessed', effective: number | null) => {
  const known = { effective, planned: effective === null ? null : 0, remaining: effective === null ? null : 4 };
  const total = totalOf([{ state, possible: 10, ...known, unknown: effective === null ? 10 : 0 }]);
  return { commune: { code: name, name, isDemo: false }, total, isDemo: false } as unknown as Chapter6Row;
};

describe('Chapter 6 of several communes', () => {
  it('has no points of one that has assessed nothing, in the table as in the picture', async () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
    await TestBed.inject(I18n).use('fr');
    const fixture = TestBed.createComponent(Chapter6Rows);
    fixture.componentRef.setInput('rows', [row('Beispill', 'assessed', 6), row('Näischt', 'not-assessed', null)]);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    expect([...root.querySelectorAll('tbody tr')].map((each) => [...each.querySelectorAll('td')].map(words))).toEqual([
      ['6,0', '0,0', '4,0', '0,0', '10,0'],
      ['–', '–', '–', '10,0', '10,0'],
    ]);
    const bars = [...root.querySelectorAll('z-score-bar [aria-label]')].map((bar) => bar.getAttribute('aria-label'));
    expect(bars[1]).not.toContain('0,0 effectifs');
  });
});
