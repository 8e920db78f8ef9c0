import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { I18n } from '@zesumme/ui';
import { aChapter } from './chapter-6.fixture';
import { csvRows } from './chapter-6-csv';
import { Receipt } from './receipt';
import { Words } from './words';

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** As a chapter was stored before a review could not lie in the future. */
function reviewedIn2062() {
  const chapter = aChapter({ maxPoints: 10, effective: 0.5 });
  const [section] = chapter.sections;
  const [row] = section?.measures ?? [];
  if (!row?.assessment) throw new Error('The fixture has no assessment.');
  row.assessment.reviewedOn = '2062-11-01';
  return { chapter, row };
}

describe('A review that has not come yet', () => {
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    await TestBed.inject(I18n).use('fr');
  });

  it('is none in the file', () => {
    const { chapter } = reviewedIn2062();
    const daysOn = (day: string) => csvRows(chapter, TestBed.inject(Words), day).map(({ reviewedOn }) => reviewedOn);
    expect(daysOn('2062-10-31')[0]).toBeNull();
    expect(daysOn('2062-11-01')[0]).toBe('2062-11-01');
  });

  it('is none on the receipt', async () => {
    const { chapter, row } = reviewedIn2062();
    const shown = TestBed.createComponent(Receipt);
    shown.componentRef.setInput('measure', row.measure);
    shown.componentRef.setInput('assessment', row.assessment);
    shown.componentRef.setInput('catalogue', chapter.catalogue);
    await shown.whenStable();
    expect(words(shown.nativeElement)).not.toContain('2062');
    shown.componentRef.setInput('day', '2062-11-01');
    await shown.whenStable();
    expect(words(shown.nativeElement)).toContain('1er novembre 2062');
  });
});
