import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Chapter6HistoryEntry } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Chapter6Data } from './chapter-6-data';
import { HistoryPage } from './history-page';

const entry = (id: string, kind: string, opens: boolean): Chapter6HistoryEntry => ({
  id,
  at: '2026-11-18T09:20:00.000Z',
  actorLabel: 'Sophie',
  kind,
  subject: { type: 'assessment', id: `of-${id}`, label: 'Coopération' },
  changes: [{ field: 'carriedFrom', before: null, after: '3f2c1f6e-52a5-4d65-9d6b-7f6f0e1f2a3b' }],
  isDemo: false,
  opens,
});

describe('The history of chapter 6', () => {
  it('opens what was said by a version that the commune left, and what came of nothing is told alone', async () => {
    const items = [
      entry('e1', 'assessment.carried', true),
      entry('e2', 'assessment.edited', true),
      entry('e3', 'assessment.edited', false),
    ];
    const data = {
      history: async () => ({ items, page: 1, size: 20, total: 3 }),
      of: async () => ({ commune: { name: 'Beispill' }, catalogue: { chapter: '6' }, sections: [] }),
    };
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: Chapter6Data, useValue: data }],
    });
    await TestBed.inject(I18n).use('fr');
    const page = TestBed.createComponent(HistoryPage);
    page.componentRef.setInput('code', 'D001');
    await page.whenStable();
    const rows = [...(page.nativeElement as HTMLElement).querySelectorAll('ol.history > li')];
    expect(rows.map((row) => row.querySelector('a')?.getAttribute('href') ?? null)).toEqual([
      '/chapter-6/D001/history/e1',
      '/chapter-6/D001/history/e2',
      null,
    ]);
    expect(rows[0]?.textContent).toContain('Évaluation reprise dans une autre version du catalogue');
    // An id says nothing to a reader.
    expect(rows[0]?.textContent).toContain('Évaluation de la version quittée');
    expect(rows[0]?.textContent).not.toContain('3f2c1f6e');
  });
});
