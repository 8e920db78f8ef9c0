import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { I18n } from '@zesumme/ui';
import { Chapter6Data, measuresOf } from './chapter-6-data';
import { aChapter } from './chapter-6.fixture';
import { ReceiptSaid } from './receipt-said';

describe('Who said what a receipt rests on', () => {
  it('is asked of what changed the figures alone', async () => {
    const history = jest.fn(async () => ({
      items: [{ at: '2026-11-18T09:20:00.000Z', actorLabel: 'Sophie' }],
      total: 1,
    }));
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        { provide: Chapter6Data, useValue: { history } },
      ],
    });
    await TestBed.inject(I18n).use('fr');
    const detail = aChapter({ effective: 0.5 });
    const said = TestBed.createComponent(ReceiptSaid);
    said.componentRef.setInput('detail', { ...detail, can: { ...detail.can, readHistory: true } });
    said.componentRef.setInput('row', measuresOf(detail)[0]);
    await said.whenStable();
    expect(history).toHaveBeenCalledWith(detail.commune.code, { measureId: 'measure-0', figures: 'true', size: 1 });
    expect((said.nativeElement as HTMLElement).textContent).toContain('Chiffres modifiés en dernier par Sophie, le 18');
  });

  it('says of shares that lost criteria with a move who moved the commune', async () => {
    const entry = { at: '2026-11-18T09:20:00.000Z', actorLabel: 'Sophie', kind: 'assessment.carried' };
    const data = { history: async () => ({ items: [entry], total: 1 }) };
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: Chapter6Data, useValue: data }],
    });
    await TestBed.inject(I18n).use('fr');
    const detail = aChapter({ effective: 0.5 });
    const said = TestBed.createComponent(ReceiptSaid);
    said.componentRef.setInput('detail', { ...detail, can: { ...detail.can, readHistory: true } });
    said.componentRef.setInput('row', measuresOf(detail)[0]);
    await said.whenStable();
    const text = (said.nativeElement as HTMLElement).textContent;
    expect(text).toContain('Repris par Sophie lors du passage à une autre version du catalogue, le 18');
    expect(text).not.toContain('Chiffres modifiés');
  });

  it('says where the stated share of a criterion is not the weight that the catalogue gives it', async () => {
    const data = { history: async () => ({ items: [], total: 0 }) };
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: Chapter6Data, useValue: data }],
    });
    await TestBed.inject(I18n).use('fr');
    const detail = aChapter({ effective: 0.5 });
    const [row] = measuresOf(detail);
    if (!row?.assessment) throw new Error('The fixture is not whole.');
    const criterion = (id: string) => ({ id, textFr: id, textDe: id, textEn: id });
    row.measure.criteria = [
      { ...criterion('Tables'), weight: 40 },
      { ...criterion('Inventaire'), weight: 60 },
    ];
    row.assessment.sharesBy = 'criteria';
    row.assessment.criteria = [
      { criterionId: 'Tables', state: 'met', share: 0.3 },
      { criterionId: 'Inventaire', state: 'planned', share: 0.6 },
    ];
    const said = TestBed.createComponent(ReceiptSaid);
    said.componentRef.setInput('detail', detail);
    said.componentRef.setInput('row', row);
    await said.whenStable();
    const lines = [...(said.nativeElement as HTMLElement).querySelectorAll('li')].map((each) =>
      each.textContent?.trim(),
    );
    expect(lines[0]).toMatch(/^30\s%.*Tables \(le catalogue lui donne 40\s%\)$/);
    expect(lines[1]).toMatch(/Inventaire$/);
  });
});
