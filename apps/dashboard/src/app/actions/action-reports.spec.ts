import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { ActionDetail } from '@zesumme/domain';
import { I18n, Say } from '@zesumme/ui';
import { Problem } from '../platform/problem';
import { ActionReports } from './action-reports';
import { ActionsData } from './actions-data';

const action = (over: Partial<ActionDetail> = {}): ActionDetail =>
  ({
    id: 'a',
    status: 'under-way',
    progress: 30,
    version: 4,
    isDemo: false,
    reports: [],
    can: { edit: false, report: true, readHistory: false },
    ...over,
  }) as ActionDetail;

const report = jest.fn();
let fixture: ComponentFixture<ActionReports>;
const page = () => fixture.nativeElement as HTMLElement;
const field = (name: string) => page().querySelector<HTMLInputElement>(`[formControlName="${name}"]`);

async function show(detail: ActionDetail): Promise<void> {
  TestBed.configureTestingModule({
    providers: [
      { provide: ActionsData, useValue: { report } },
      { provide: Say, useValue: { done: jest.fn() } },
    ],
  });
  await TestBed.inject(I18n).use('fr');
  fixture = TestBed.createComponent(ActionReports);
  fixture.componentRef.setInput('action', detail);
  fixture.componentInstance.changed.subscribe((changed) => fixture.componentRef.setInput('action', changed));
  await fixture.whenStable();
}

function type(name: string, value: string): void {
  const control = field(name);
  if (!control) throw new Error(`There is no field ${name}.`);
  control.value = value;
  control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input'));
}

async function send(): Promise<void> {
  page().querySelector('form')?.dispatchEvent(new Event('submit'));
  await fixture.whenStable();
}

beforeEach(() => report.mockReset());

describe('giving news of an action', () => {
  it('sends the text alone when nothing else was changed', async () => {
    report.mockResolvedValue(action());
    await show(action());
    type('text', 'La moitié est faite.');
    await send();
    expect(report).toHaveBeenCalledWith('a', { version: 4, text: 'La moitié est faite.', linkUrl: null });
    expect(field('text')?.value).toBe('');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
  });

  it('sends a new status or progress, and no progress with what is done', async () => {
    report.mockResolvedValue(action({ version: 5, progress: 60 }));
    await show(action());
    type('text', 'Ça avance.');
    type('progress', '60');
    await send();
    expect(report).toHaveBeenLastCalledWith('a', expect.objectContaining({ progress: 60 }));
    type('text', 'Fini.');
    type('progress', '80');
    type('status', 'done');
    await send();
    const last = report.mock.lastCall?.[1];
    expect(last).toMatchObject({ version: 5, status: 'done' });
    expect(last).not.toHaveProperty('progress');
  });

  it('keeps what was typed when somebody else saved, and builds on what they saved', async () => {
    const current = action({ version: 9, progress: 50 });
    report.mockRejectedValueOnce(new Problem('stale', 409, {}, [], null, current)).mockResolvedValue(current);
    await show(action());
    type('text', 'Ça avance.');
    type('progress', '60');
    await send();
    expect(field('text')?.value).toBe('Ça avance.');
    expect(page().querySelector('[role="alert"]')?.textContent).toContain('entre-temps');
    await send();
    expect(report).toHaveBeenLastCalledWith('a', expect.objectContaining({ version: 9, progress: 60 }));
  });

  it('empties itself once the news is kept, and not of what is typed meanwhile', async () => {
    let arrive: (action: ActionDetail) => void = () => undefined;
    report.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    await show(action());
    type('text', 'Ça avance.');
    type('linkUrl', 'https://beispill.example/a');
    page().querySelector('form')?.dispatchEvent(new Event('submit'));
    expect(field('text')?.value).toBe('Ça avance.');
    type('text', 'Ça avance. Encore un mot.');
    arrive(action({ version: 5, progress: 40 }));
    await fixture.whenStable();
    const values = ['text', 'linkUrl', 'progress'].map((name) => field(name)?.value);
    expect(values).toEqual(['Ça avance. Encore un mot.', '', '40']);
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
  });

  it('says what is missing at its field, and sends nothing', async () => {
    await show(action());
    await send();
    expect(report).not.toHaveBeenCalled();
    expect(page().querySelector('.er')?.textContent).toContain('À remplir.');
  });

  it('is for those who may', async () => {
    await show(action({ can: { edit: false, report: false, readHistory: false } }));
    expect(page().querySelector('form')).toBeNull();
  });
});
