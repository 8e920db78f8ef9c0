import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ImportRecord, ImportedState } from '@zesumme/domain';
import { Ask, I18n, Say } from '@zesumme/ui';
import { Problem } from '../platform/problem';
import { ImportRecordPage } from './import-record-page';
import { ImportRecordsData } from './import-records-data';
import { ReviewData } from './review-data';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const aMeasure = (id: string, state: ImportedState, isFirst = true): ImportRecord['measures'][number] => {
  const measure = { id, slug: id, codeInferred: null, titleFr: `Mesure ${id}`, titleDe: `Maßnahme ${id}`, titleEn: id };
  const figures = { possible: 10, effective: 5, planned: null };
  const fields = [{ field: 'effectiveShare' as const, before: 0.9, after: 0.4 }];
  const rest = { change: 'changed' as const, rows: [], criteria: [], values: [], converted: [] };
  const difference = isFirst ? null : { measure, fields, ...rest, before: figures, after: figures };
  return { measure, state, isFirst, difference };
};
const aRecord = (over: Partial<ImportRecord> = {}): ImportRecord => ({
  id: 'i',
  commune: { code: 'D001', name: 'Beispill', isDemo: true },
  fileName: 'evaluation.xlsx',
  at: '2026-11-20T09:00:00.000Z',
  by: 'Nora Beispill',
  snapshotId: 's',
  undone: null,
  measures: [aMeasure('a', 'as-imported', false), aMeasure('b', 'as-imported'), aMeasure('c', 'changed')],
  isDemo: true,
  can: { undo: true },
  ...over,
});

describe('The page of an import', () => {
  const undo = jest.fn();
  const confirm = jest.fn();
  const done = jest.fn();
  let page: ComponentFixture<ImportRecordPage>;
  const all = (selector: string): HTMLElement[] => [...page.nativeElement.querySelectorAll(selector)];
  const act = (): HTMLElement | undefined => all('z-import-undo button')[0];

  async function open(record: ImportRecord, locale: 'fr' | 'de' | 'en' = 'fr'): Promise<void> {
    jest.clearAllMocks();
    confirm.mockResolvedValue(true);
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        { provide: ImportRecordsData, useValue: { of: async () => record, undo } },
        { provide: ReviewData, useValue: { of: async () => ({ current: { locked: null } }) } },
        { provide: Ask, useValue: { confirm } },
        { provide: Say, useValue: { done } },
      ],
    });
    await TestBed.inject(I18n).use(locale);
    page = TestBed.createComponent(ImportRecordPage);
    page.componentRef.setInput('code', 'D001');
    page.componentRef.setInput('id', 'i');
    await page.whenStable();
  }

  it('says of each measure what it would become, names what stays in the question, and undoes the rest', async () => {
    await open(aRecord());
    const rows = all('tbody tr').map(words);
    expect(rows[0]).toContain('Part effective');
    expect(rows[1]).toContain('De nouveau non évaluée');
    expect(rows[2]).toContain('Changée depuis');
    expect(rows[2]).toContain('Reste comme aujourd’hui');
    const undone = { at: '2026-11-21T09:00:00.000Z', by: 'Nora Beispill' };
    undo.mockResolvedValue(
      aRecord({ undone, can: { undo: false }, measures: [aMeasure('a', 'undone', false), aMeasure('b', 'undone')] }),
    );
    act()?.click();
    await page.whenStable();
    expect(confirm.mock.calls[0][0].text).toContain('Mesure c');
    expect(undo).toHaveBeenCalledWith(expect.objectContaining({ id: 'i' }), ['a', 'b']);
    expect(words(all('[role=status]')[0])).toContain('Annulé le');
    expect(all('tbody tr').map(words)[1]).toContain('Non évaluée, comme avant l’import');
    expect(act()).toBeUndefined();
    expect(done).toHaveBeenCalledWith(expect.stringContaining('2 mesures sont comme avant'));
  });

  it('shows what would be undone now where somebody saved in between', async () => {
    await open(aRecord(), 'de');
    const current = aRecord({ measures: [aMeasure('a', 'as-imported', false), aMeasure('b', 'changed')] });
    undo.mockRejectedValueOnce(new Problem('stale', 409, {}, [], null, current));
    act()?.click();
    await page.whenStable();
    expect(words(all('[role=alert]')[0])).toContain('Inzwischen hat jemand gespeichert');
    expect(words(all('z-import-undo')[0])).toContain('Maßnahme b');
  });

  it('offers nothing to whoever may not, and says where nothing is left', async () => {
    await open(aRecord({ can: { undo: false } }));
    expect(act()).toBeUndefined();
    expect(words(all('z-import-undo')[0])).toBe('');
    TestBed.resetTestingModule();
    await open(aRecord({ can: { undo: false }, measures: [aMeasure('c', 'changed')] }));
    expect(words(all('z-import-undo')[0])).toContain('Plus rien à annuler');
  });
});
