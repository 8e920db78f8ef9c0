import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type PeriodChange, type PeriodRow, type ProcessingRecord } from '@zesumme/domain';
import { Ask, I18n, type Question } from '@zesumme/ui';
import { PeriodsPage } from './periods-page';
import { PersonalDataData } from './personal-data-data';
import { RecordPage } from './record-page';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const aRow = (over: Partial<PeriodRow> = {}): PeriodRow => ({
  kind: 'log',
  months: 60,
  usual: 60,
  least: 12,
  most: 120,
  version: null,
  due: 0,
  soon: 3,
  nextOn: '2026-12-24',
  ...over,
});

const record: ProcessingRecord = {
  madeAt: '2026-11-29T10:00:00.000Z',
  kinds: [{ kind: 'log', basis: 'legitimate-interests', months: 60, tables: ['LogEntry', 'LogEntryWritten'] }],
};

let saved: PeriodChange[];
let asked: Question[];
let answer: boolean;

async function open<T>(component: new () => T): Promise<ComponentFixture<T>> {
  [saved, asked, answer] = [[], [], true];
  const data = {
    periods: async () => ({
      items: [aRow(), aRow({ kind: 'messages', nextOn: null, soon: 0 })],
      startsOn: '2026-12-13',
    }),
    periodEffect: async () => ({ due: 12, soon: 0, nextOn: null }),
    setPeriod: async (_: string, change: PeriodChange) => void saved.push(change),
    record: async () => record,
  };
  const confirm = async (question: Question) => {
    asked.push(question);
    return answer;
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([]),
      { provide: PersonalDataData, useValue: data },
      { provide: Ask, useValue: { confirm } },
    ],
  });
  await TestBed.inject(I18n).use('fr');
  const page = TestBed.createComponent(component);
  await page.whenStable();
  return page;
}

describe('The page of retention periods', () => {
  it('says what is due, when the next is, and from when on it ends by itself', async () => {
    const page = await open(PeriodsPage);
    const text = words(page.nativeElement);
    for (const told of ['Rien n’est effacé avant le', '13 décembre 2026', '60 mois', '24 déc. 2026', 'rien'])
      expect(text).toContain(told);
    expect(text).toContain('aussi longtemps que le groupe');
  });

  it('asks before a shorter period ends anything, and keeps it when that is meant', async () => {
    const page = await open(PeriodsPage);
    const root = page.nativeElement as HTMLElement;
    root.querySelector<HTMLButtonElement>('td button')?.click();
    await page.whenStable();
    const field = root.querySelector('#months') as HTMLInputElement;
    const submit = async (months: string): Promise<void> => {
      field.value = months;
      field.dispatchEvent(new Event('input'));
      root.querySelector('form')?.dispatchEvent(new Event('submit'));
      await page.whenStable();
    };
    answer = false;
    await submit('24');
    expect([asked.length, saved]).toEqual([1, []]);
    expect(asked[0]?.text).toContain('12 enregistrements');
    answer = true;
    await submit('24');
    expect(saved).toEqual([{ months: 24, version: null }]);
  });
});

describe('The record of processing', () => {
  it('tells for each kind why, of whom, what, to whom and how long', async () => {
    const page = await open(RecordPage);
    const text = words(page.nativeElement);
    for (const told of [
      'Échanges',
      'contacts des organisations',
      'Échanges, comme interlocuteur',
      '60 mois',
      'pays tiers',
    ])
      expect(text).toContain(told);
    const links = [...(page.nativeElement as HTMLElement).querySelectorAll('a[download]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/api/personal-data/record/document?language=fr']);
  });
});
