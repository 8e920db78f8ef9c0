import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AssessmentCheck, ImportedMeasure } from '@zesumme/domain';
import { I18n, Say } from '@zesumme/ui';
import { Problem } from '../platform/problem';
import { Chapter6Data } from './chapter-6-data';
import { aChapter } from './chapter-6.fixture';
import { ImportData } from './import-data';
import { ImportPage } from './import-page';
import { ImportRecordsData } from './import-records-data';
import { ReviewData } from './review-data';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const figures = (effective: number | null, planned: number | null = null) => ({ possible: 10, effective, planned });
const imported = (id: string, over: Partial<ImportedMeasure> = {}): ImportedMeasure => ({
  measure: { id, slug: id, codeInferred: null, titleFr: `Mesure ${id}`, titleDe: `Maßnahme ${id}`, titleEn: id },
  change: 'changed',
  rows: [2, 3],
  fields: [{ field: 'effectiveShare', before: 0.5, after: 0.6 }],
  criteria: [],
  values: [],
  converted: [],
  before: figures(5),
  after: figures(6),
  ...over,
});
const aCheck = (over: Partial<AssessmentCheck> = {}): AssessmentCheck => ({
  fileName: 'evaluation.xlsx',
  rows: 3,
  ignored: [],
  issues: [],
  measures: [
    imported('a', { converted: [{ field: 'effectiveShare', points: 6, possible: 10, share: 0.6 }] }),
    imported('b', { change: 'new', before: figures(null), after: figures(2.5) }),
    imported('c', { change: 'unchanged', fields: [] }),
  ],
  untouched: 4,
  percents: 0,
  total: { before: figures(5, 1), after: figures(8.5, 1) },
  stamp: 'a'.repeat(64),
  ...over,
});

describe('The page that brings an assessment in', () => {
  const check = jest.fn();
  const take = jest.fn();
  const recordOf = jest.fn();
  let page: ComponentFixture<ImportPage>;
  const all = (selector: string): HTMLElement[] => [...page.nativeElement.querySelectorAll(selector)];
  const button = (text: string): HTMLElement | undefined => all('button').find((each) => words(each).includes(text));

  async function open(can: boolean, locale: 'fr' | 'de' | 'en' = 'fr'): Promise<void> {
    check.mockReset();
    take.mockReset();
    const chapter = aChapter({ effective: 0.5 });
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        {
          provide: Chapter6Data,
          useValue: { of: async () => ({ ...chapter, can: { ...chapter.can, assess: can } }) },
        },
        { provide: ReviewData, useValue: { of: async () => ({ current: { locked: null } }) } },
        { provide: ImportData, useValue: { check, take } },
        { provide: ImportRecordsData, useValue: { of: recordOf } },
        { provide: Say, useValue: { done: jest.fn() } },
      ],
    });
    await TestBed.inject(I18n).use(locale);
    page = TestBed.createComponent(ImportPage);
    page.componentRef.setInput('code', 'D001');
    await page.whenStable();
  }

  async function pick(found: AssessmentCheck | Promise<never>): Promise<void> {
    check.mockReturnValue(Promise.resolve(found));
    const chooser = page.nativeElement.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(chooser, 'files', { value: [new File(['x'], 'evaluation.xlsx')], configurable: true });
    Object.defineProperty(chooser, 'value', { value: '', writable: true, configurable: true });
    chooser.dispatchEvent(new Event('change'));
    await page.whenStable();
  }

  async function press(text: string): Promise<void> {
    button(text)?.click();
    await page.whenStable();
  }

  it('shows what changes, measure by measure, and takes over what stays ticked', async () => {
    await open(true);
    await pick(aCheck());
    expect(words(all('.say')[0])).toBe(
      '2 mesures changent, dont une nouvelle\u00a0; une est inchangée, 4 ne sont pas dans le fichier.'.replace(
        /\s/g,
        ' ',
      ),
    );
    const rows = all('tbody tr').map(words);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('6 sur 10 points, soit 60');
    expect(all('[role=status]').map(words).join(' ')).toContain('8,5 points seraient effectifs au lieu de 5,0');

    (all('tbody input')[1] as HTMLInputElement).click();
    await page.whenStable();
    expect(all('[role=status]').map(words).join(' ')).toContain('6,0 points seraient effectifs au lieu de 5,0');
    recordOf.mockResolvedValue({ id: 'i', undone: null, can: { undo: true }, measures: [] });
    take.mockResolvedValue({ taken: 1, snapshotId: 'vorher', importId: 'i' });
    await press('Reprendre une mesure');
    expect(take).toHaveBeenCalledWith(
      'D001',
      { stamp: 'a'.repeat(64), measures: ['a'] },
      expect.any(File),
      expect.anything(),
    );
    expect(words(all('[aria-labelledby=done]')[0])).toContain('Une mesure est reprise');
    expect(document.activeElement).toBe(all('#done')[0]);
    const describing = all('#done')[0]?.getAttribute('aria-describedby');
    expect(words(all(`#${describing}`)[0])).toContain('Une mesure est reprise');
    expect(all('a').map((each) => each.getAttribute('href'))).toContain(
      '/chapter-6/D001/snapshots?from=vorher#compare',
    );
    expect(button('Reprendre une mesure')).toBeUndefined();
    expect(recordOf).toHaveBeenCalledWith('D001', 'i');
    expect(button('Annuler cet import')).toBeDefined();
  });

  it('says of a commune that has assessed nothing that its points are not known, rather than none', async () => {
    await open(true);
    const fresh = [imported('b', { change: 'new', before: figures(null), after: figures(2.5) })];
    await pick(aCheck({ measures: fresh, total: { before: figures(null), after: figures(2.5, 0) } }));
    const told = (): string => all('[role=status]').map(words).join(' ');
    expect(told()).toContain('Rien n’est encore évalué. Avec ce qui est coché, 2,5 points seraient effectifs');
    expect(told()).not.toContain('au lieu de');
    (all('tbody input')[0] as HTMLInputElement).click();
    await page.whenStable();
    expect(told()).toContain('même avec ce qui est coché, les points effectifs ne seraient pas connus');
  });

  it('shows every error with its row, column and words, and nothing to take over', async () => {
    await open(true, 'de');
    const issue = (row: number | null, over: object) => ({ row, column: null, params: {}, ...over });
    await pick(
      aCheck({
        measures: [],
        issues: [
          issue(2, { column: 'effective', code: 'share-out-of-range' }),
          issue(3, { column: 'state', code: 'unknown-word', params: { values: ['met', 'planned', 'open'] } }),
          issue(null, { code: 'column-missing', params: { columns: ['measure'] } }),
          issue(4, { column: 'comment', code: 'too-long', params: { maximum: 5000 } }),
        ] as AssessmentCheck['issues'],
      }),
    );
    expect(all('tbody tr').map(words)).toEqual([
      'Zeile 2 Wirksamer AnteilEin Anteil liegt zwischen 0 und 1, oder zwischen 0 % und 100 %.',
      'Zeile 3 Stand des KriteriumsUnbekanntes Wort. Möglich: Erfüllt, Geplant, Noch nicht.',
      'Zeile Datei –Es fehlt die Spalte: Code der Maßnahme.',
      expect.stringContaining('Zeile 4 KommentarHöchstens 5'),
    ]);
    expect(all('[role=alert]').map(words).join()).toContain('4 Fehler sind zu berichtigen in evaluation.xlsx');
    expect(all('.b.p').map(words)).toEqual([]);
  });

  it('compares anew when somebody saved in between, and ticks nothing that the reader did not', async () => {
    await open(true, 'en');
    const [kept, unwanted, colleagues] = [imported('a'), imported('b'), imported('d')];
    await pick(aCheck({ measures: [kept, unwanted, imported('c', { change: 'unchanged', fields: [] }), colleagues] }));
    const ticked = (): boolean[] => all('tbody input').map((each) => (each as HTMLInputElement).checked);
    all('tbody input')[1]?.click();
    await page.whenStable();
    expect(ticked()).toEqual([true, false, true]);
    const other = imported('d', { fields: [{ field: 'effectiveShare', before: 0.4, after: 0.6 }], before: figures(4) });
    const now = aCheck({ measures: [kept, unwanted, imported('c'), other], stamp: 'b'.repeat(64) });
    take.mockRejectedValueOnce(new Problem('stale', 409, {}, [], null, now));
    await press('Take over 2 measures');
    expect(words(all('[role=alert]')[0])).toContain('What has changed is no longer ticked');
    expect(ticked()).toEqual([true, false, false, false]);
    take.mockResolvedValue({ taken: 1, snapshotId: 'x', importId: 'i' });
    await press('Take over one measure');
    expect(take).toHaveBeenLastCalledWith(
      'D001',
      { stamp: 'b'.repeat(64), measures: ['a'] },
      expect.any(File),
      expect.anything(),
    );
  });

  it('says why a file is refused, and offers nothing to whoever may not assess', async () => {
    await open(true);
    await pick(Promise.reject(new Problem('sheet-kind-refused', 422, { extension: 'pdf' })));
    expect(words(all('[role=alert]')[0])).toContain('pdf');
    TestBed.resetTestingModule();
    await open(false);
    expect(words(all('[role=note]')[0])).toBe('Votre compte ne permet pas d’évaluer cette commune.');
    expect(all('input')).toEqual([]);
  });
});
