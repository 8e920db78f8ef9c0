import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PublicMeasure } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { PublicMeasures } from './public-measures';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const titled = (text: string) => ({ fr: text, de: text, en: text });
const points = {
  ...{ state: 'assessed' as const, maximum: 10, possible: 10, effective: 1.25 },
  ...{ planned: 0, remaining: 8.75, unknown: 0 },
};
const section = { code: '6.1', titleFr: 'Communication', titleDe: 'Kommunikation', titleEn: null };

const aMeasure = (over: Partial<PublicMeasure> & { slug: string }) => ({
  ...{ code: null, title: titled(over.slug), section: null, actions: null, indicator: null, evidence: null },
  ...{ translated: { fr: true, de: false }, sources: [], validFrom: null, validUntil: null },
  ...over,
  score: over.score ?? points,
});

describe('The measures that a commune shows', () => {
  it('stand by section, say what of the published points is possible, and have sums that add up', async () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    await TestBed.inject(I18n).use('fr');
    const fixture = TestBed.createComponent(PublicMeasures);
    fixture.componentRef.setInput('catalogue', { sourceUrl: '', retrievedOn: null });
    fixture.componentRef.setInput('measures', [
      aMeasure({ slug: 'eins', section }),
      aMeasure({ slug: 'zwei', section, score: { ...points, maximum: 20 } }),
      aMeasure({ slug: 'drei' }),
      aMeasure({
        slug: 'vier',
        score: { ...points, state: 'not-concerning', possible: 0, effective: 0, remaining: 0 },
      }),
    ]);
    await fixture.whenStable();
    const all = (selector: string): HTMLElement[] => [...fixture.nativeElement.querySelectorAll(selector)];
    expect(all('tr.grp').map(words)).toEqual([
      '6.1 Communication 2,500 sur 20,000 points',
      'Section non publiée 1,250 sur 10,000 points',
    ]);
    expect(words(all('tbody .mrow')[1]?.querySelector('th'))).toContain('Réduite : 10,0 possibles sur 20,0');
    // Three times 1.25 rounds to more than 3.75 does: all figures take the decimals that it needs.
    expect(words(all('tfoot')[0])).toBe('Somme des 3 mesures comptées3,7500,00026,25030,000');
  });

  it('have no sum of points that are not known, in a section and in all', async () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    await TestBed.inject(I18n).use('fr');
    const fixture = TestBed.createComponent(PublicMeasures);
    const unknown = { effective: null, planned: null, remaining: null, unknown: 10 };
    const blank = { ...points, state: 'not-assessed' as const, ...unknown };
    fixture.componentRef.setInput('catalogue', { sourceUrl: '', retrievedOn: null });
    fixture.componentRef.setInput('measures', [aMeasure({ slug: 'eins', section, score: blank })]);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    expect(words(root.querySelector('tr.grp'))).toBe('6.1 Communication pas encore évaluée, 10,0 points possibles');
    expect([...root.querySelectorAll('tfoot td')].map(words)).toEqual(['–', '–', '–', '10,0']);
    fixture.componentRef.setInput('measures', [
      aMeasure({ slug: 'eins', section, score: { ...blank, planned: 4, unknown: 6 } }),
    ]);
    await fixture.whenStable();
    expect([...root.querySelectorAll('tfoot td')].map(words)).toEqual(['–', '4,0', '–', '10,0']);
  });

  it('sum up to what the sentence and the file of the page say, also where nothing is planned or nothing assessed', async () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    await TestBed.inject(I18n).use('fr');
    const fixture = TestBed.createComponent(PublicMeasures);
    fixture.componentRef.setInput('catalogue', { sourceUrl: '', retrievedOn: null });
    const sumsOf = async (score: object): Promise<string[]> => {
      fixture.componentRef.setInput('measures', [aMeasure({ slug: 'eins', score: { ...points, ...score } })]);
      await fixture.whenStable();
      return [...(fixture.nativeElement as HTMLElement).querySelectorAll('tfoot td')].map(words);
    };
    expect(await sumsOf({ effective: 6, planned: null, remaining: 4 })).toEqual(['6,0', '0,0', '4,0', '10,0']);
    const nothing = { state: 'not-assessed', effective: null, planned: 0, remaining: null, unknown: 10 };
    expect(await sumsOf(nothing)).toEqual(['–', '–', '–', '10,0']);
  });
});
