import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { AssessmentPut, Chapter6Detail, Criterion } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { AssessmentPage } from './assessment-page';
import { Chapter6Data, measuresOf } from './chapter-6-data';
import { aChapter } from './chapter-6.fixture';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const aCriterion = (textFr: string): Criterion => ({ id: crypto.randomUUID(), textFr, textDe: textFr, textEn: textFr });

describe('The page of an assessment', () => {
  let page: ComponentFixture<AssessmentPage>;
  let saved: AssessmentPut[];
  const one = (selector: string): Element | null => page.nativeElement.querySelector(selector);

  /** A measure with an indicator and two criteria, and a contact who can be chosen. */
  async function open(criteria = [aCriterion('Table ronde'), aCriterion('Inventaire')]): Promise<Chapter6Detail> {
    const chapter = { ...aChapter({ effective: 0.2, actions: [] }) };
    chapter.can = { ...chapter.can, assess: true };
    for (const { measure } of measuresOf(chapter)) {
      measure.criteria = criteria;
      measure.indicator = { fr: 'nombre de projets', de: 'Zahl der Projekte', en: 'number of projects' };
    }
    saved = [];
    const data = {
      of: async () => chapter,
      assess: async (_: string, __: string, body: AssessmentPut) => saved.push(body),
      findContacts: async () => [{ id: crypto.randomUUID(), label: 'Nora Beispill' }],
    };
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: Chapter6Data, useValue: data }],
    });
    jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await TestBed.inject(I18n).use('fr');
    page = TestBed.createComponent(AssessmentPage);
    page.componentRef.setInput('code', 'D001');
    page.componentRef.setInput('slug', 'slug-0');
    await page.whenStable();
    return chapter;
  }

  async function type(id: string, value: string): Promise<void> {
    const field = one(`[id="${id}"]`) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
    await page.whenStable();
  }

  async function save(): Promise<void> {
    one('form')?.dispatchEvent(new Event('submit'));
    await page.whenStable();
  }

  it('makes the shares of the criteria, and shows at once what they give', async () => {
    await open();
    expect(words(one('form'))).toContain('Aucune source ne pondère les critères');
    await type('sharesBy', 'criteria');
    await type('criteria.0.state', 'met');
    await type('criteria.0.share', '30');
    await type('criteria.1.state', 'planned');
    expect(words(one('z-assessment-criteria [role=status]'))).toBe(
      'Les critères donnent : part effective 30 %, part planifiée –. Un critère n’a pas de part et ne compte pas.',
    );
    expect(one('#effectiveShare')).toBeNull();
    expect(words(one('z-receipt'))).toContain('30 %');
    await save();
    expect(saved[0]?.criteria.map(({ state, share }) => [state, share])).toEqual([
      ['met', 0.3],
      ['planned', null],
    ]);
  });

  it('offers the weight that the catalogue gives a criterion, and says where another share is stated', async () => {
    await open([
      { ...aCriterion('Table ronde'), weight: 40 },
      { ...aCriterion('Inventaire'), weight: 60 },
    ]);
    expect(words(one('#criterion-0'))).toBe('Table ronde · poids 40 % au catalogue');
    expect(words(one('form'))).toContain('Le catalogue donne un poids à chaque critère');
    const offer = (): HTMLElement | null => one('z-assessment-criteria button') as HTMLElement | null;
    await type('sharesBy', 'criteria');
    expect(offer()).toBeNull();
    await type('criteria.0.state', 'met');
    offer()?.click();
    await page.whenStable();
    expect((one('[id="criteria.0.share"]') as HTMLInputElement).value).toBe('40');
    expect(offer()).toBeNull();
    expect(words(one('z-assessment-criteria [role=status]'))).toContain('part effective 40 %');
    await type('criteria.0.share', '30');
    expect(words(one('z-assessment-criteria'))).toContain('Le catalogue lui donne 40 %.');
    expect(offer()).not.toBeNull();
    await save();
    expect(saved[0]?.criteria.map(({ share }) => share)).toEqual([0.3]);
  });

  it('keeps the values of the indicator by year, and says what is wrong at its line', async () => {
    await open();
    const add = [...page.nativeElement.querySelectorAll('button')].find((each) => words(each) === 'Ajouter une année');
    add?.click();
    await page.whenStable();
    await type('indicatorValues.0.value', '4');
    await save();
    expect(saved).toEqual([]);
    expect(words(one('z-error-summary'))).toContain('Année');
    await type('indicatorValues.0.year', '2025');
    await save();
    expect(saved[0]?.indicatorValues).toEqual([{ year: 2025, value: 4, source: null }]);
  });

  it('asks of a measure that does not concern the commune only why', async () => {
    await open();
    (one('#concerns') as HTMLInputElement).click();
    await page.whenStable();
    expect(one('z-assessment-criteria')).toBeNull();
    await type('concernsReason', 'La commune n’a pas d’entreprises.');
    await save();
    expect(saved[0]).toMatchObject({ concerns: false, concernsReason: 'La commune n’a pas d’entreprises.' });
  });

  it('does not ask for criteria where none are published', async () => {
    await open([]);
    expect(one('#sharesBy')).toBeNull();
    expect(one('#effectiveShare')).not.toBeNull();
  });
});
