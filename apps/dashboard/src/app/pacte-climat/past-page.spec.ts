import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { ImportedMeasure, PastAssessment } from '@zesumme/domain';
import { Ask, I18n, Say } from '@zesumme/ui';
import { Problem } from '../platform/problem';
import { PastData } from './past-data';
import { PastPage } from './past-page';
import { ReviewData } from './review-data';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const aState = (over: Partial<ImportedMeasure> = {}): ImportedMeasure => ({
  measure: {
    id: 'm',
    slug: 'm',
    codeInferred: null,
    titleFr: 'Coopération',
    titleDe: 'Zusammenarbeit',
    titleEn: 'Cooperation',
  },
  change: 'changed',
  rows: [],
  fields: [{ field: 'effectiveShare', before: 0.9, after: 0.4 }],
  criteria: [
    {
      criterion: { id: 'c', textFr: 'Inventaire', textDe: 'Bestandsaufnahme', textEn: 'Inventory' },
      before: null,
      after: { state: 'met', share: 0.4 },
    },
  ],
  values: [],
  converted: [],
  before: { possible: 10, effective: 9, planned: 0 },
  after: { possible: 10, effective: 4, planned: 0 },
  ...over,
});
const aPast = (over: Partial<PastAssessment> = {}): PastAssessment => ({
  eventId: 'e',
  commune: { code: 'D001', name: 'Beispill', isDemo: true },
  at: '2026-11-18T09:20:00.000Z',
  by: 'Sophie',
  state: aState({ fields: [{ field: 'effectiveShare', before: null, after: 0.4 }] }),
  difference: aState(),
  responsible: { before: 'Nora', after: null },
  gone: { criteria: 0, responsible: false, reviewDay: false },
  obstacle: null,
  version: 4,
  isDemo: true,
  can: { putBack: true },
  ...over,
});

describe('The page of a past state', () => {
  const of = jest.fn();
  const putBack = jest.fn();
  const confirm = jest.fn();
  const said = jest.fn();
  let page: ComponentFixture<PastPage>;
  const part = (name: string): HTMLElement | null => page.nativeElement.querySelector(`[aria-labelledby=${name}]`);
  const button = (): HTMLElement | null => page.nativeElement.querySelector('button.p');

  async function open(found: PastAssessment, locale: 'fr' | 'de' | 'en' = 'fr'): Promise<void> {
    for (const each of [of, putBack, confirm, said]) each.mockReset();
    of.mockResolvedValue(found);
    confirm.mockResolvedValue(true);
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        { provide: PastData, useValue: { of, putBack } },
        { provide: ReviewData, useValue: { of: async () => ({ current: { locked: null } }) } },
        { provide: Ask, useValue: { confirm } },
        { provide: Say, useValue: { done: said } },
      ],
    });
    await TestBed.inject(I18n).use(locale);
    page = TestBed.createComponent(PastPage);
    page.componentRef.setInput('code', 'D001');
    page.componentRef.setInput('id', 'e');
    await page.whenStable();
  }

  async function press(): Promise<void> {
    button()?.click();
    await page.whenStable();
  }

  it('shows what it said and what of today it would change, and puts it back once it is sure', async () => {
    await open(aPast());
    expect(words(part('state'))).toContain('Part effective 40');
    expect(words(part('state'))).toContain('4,0 effectifs et 0,0 planifiés, sur 10,0 possibles');
    expect(words(part('difference'))).toContain('Critère « Inventaire »');
    expect(words(part('difference'))).toContain('Nora → vide');
    confirm.mockResolvedValueOnce(false);
    await press();
    expect(putBack).not.toHaveBeenCalled();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    putBack.mockResolvedValue({});
    await press();
    expect(putBack).toHaveBeenCalledWith(expect.objectContaining({ eventId: 'e', version: 4 }));
    expect(said).toHaveBeenCalledWith(expect.stringContaining('est remis'));
    expect(navigate).toHaveBeenCalledWith(['/chapter-6', 'D001', 'history']);
  });

  it.each([
    [10, 4, null, '4,0 wirksam, von 10,0 möglichen. Die geplanten Punkte sind nicht bekannt.'],
    [10, null, 2.5, '2,5 geplant, von 10,0 möglichen. Die wirksamen Punkte sind nicht bekannt.'],
    [10, null, null, '10,0 möglich. Die wirksamen und die geplanten Punkte sind nicht bekannt.'],
    [null, null, null, 'Die Punkte dieses Stands sind nicht bekannt.'],
  ])('says part by part which points are not known: of %p, %p effective and %p planned', async (...known) => {
    const [possible, effective, planned, told] = known;
    await open(aPast({ state: aState({ after: { possible, effective, planned } }) }), 'de');
    expect(words(part('state')?.querySelector('.points'))).toContain(told);
    expect(words(part('state')?.querySelector('.points'))).not.toContain('0,0 geplant');
  });

  it('says what is there no more', async () => {
    await open(aPast({ gone: { criteria: 2, responsible: true, reviewDay: true } }), 'de');
    const notes = [...page.nativeElement.querySelectorAll('.note')].map(words);
    expect(notes[0]).toContain('2 Kriterien gibt es nicht mehr');
    expect(notes[1]).toContain('spricht nicht mehr für die Gemeinde');
    expect(notes[2]).toContain('Tag der Prüfung ist noch nicht gekommen');
  });

  it('shows anew what would change when somebody saved in between', async () => {
    await open(aPast(), 'en');
    putBack.mockRejectedValue(new Problem('stale', 409));
    await press();
    expect(words(page.nativeElement.querySelector('[role=alert]'))).toContain('Somebody saved in between');
    expect(of).toHaveBeenCalledTimes(2);
  });

  it('puts nothing back that is there already, no longer fits, or is somebody else’s', async () => {
    await open(aPast({ obstacle: 'is-current', can: { putBack: false } }));
    expect(words(part('difference'))).toContain('C’est l’état d’aujourd’hui');
    expect(button()).toBeNull();
    TestBed.resetTestingModule();
    await open(aPast({ obstacle: 'does-not-fit', can: { putBack: false } }));
    expect(words(part('difference'))).toContain('ne répond plus aux règles');
    expect(button()).toBeNull();
  });
});
