/** @jest-environment jsdom */
import { type BreakEven, breakEvenAssumptions, practiceSheetCreate } from '@zesumme/domain';
import { FakeApi, button, reader, settle, show, type } from '../../testing/fake-api';
import { BreakEvenCalculator } from './break-even';
import { breakEvenGroup, fillBreakEven, statedBreakEven } from './break-even-model';

jest.mock('../../../../../libs/ui/src/chart-canvas', () => ({ draw: () => ({ destroy: () => undefined }) }));

const carried = (assumptions: object = {}): BreakEven => ({
  assumptions: breakEvenAssumptions.parse(assumptions),
  published: [{ text: 'plus d’une centaine de fois', source: 'Tasse et verre', sourceUrl: 'https://imslux.lu/' }],
});
const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('The calculator of a sheet', () => {
  const shown = async (assumptions?: object) => {
    await reader(new FakeApi());
    return show(BreakEvenCalculator, { carried: carried(assumptions) });
  };
  const fill = async (root: HTMLElement, values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) type(root, `break-even.${name}`, value);
    await settle();
  };
  const easy = {
    ...{ 'loss.low': '0', 'footprintDisposable.low': '0.4', 'footprintWashing.low': '0.1' },
    ...{ 'footprintReusable.low': '30', 'footprintReusable.high': '60' },
  };

  it('says what is missing, invents nothing, and quotes what is published with its source', async () => {
    const { root } = await shown();
    expect(words(root.querySelector('.result'))).toContain('Il manque 4 chiffres pour calculer : Tasses perdues');
    expect(root.querySelector('z-chart')).toBeNull();
    expect(
      [...root.querySelectorAll('input[type=number]')].every((field) => (field as HTMLInputElement).value === ''),
    ).toBe(true);
    expect(words(root.querySelector('.quotation'))).toBe('plus d’une centaine de foisTasse et verre');
    expect(root.querySelector('.quotation a')?.getAttribute('href')).toBe('https://imslux.lu/');
  });

  it('answers with a range, both curves and their table, as soon as enough is known', async () => {
    const fixture = await shown();
    await fill(fixture.root, easy);
    await fixture.whenStable();
    expect(words(fixture.root.querySelector('.result'))).toContain('après 100 à 200 utilisations');
    const head = [...fixture.root.querySelectorAll('z-chart thead th')].map(words);
    expect(head).toEqual(['Utilisations d’une tasse', 'Gobelets', 'Tasse, au moins', 'Tasse, au plus']);
    const last = [...fixture.root.querySelectorAll('z-chart tbody tr')].at(-1);
    expect([...(last?.children ?? [])].map(words)).toEqual(['400', '160,0', '70,0', '100,0']);
  });

  it('takes the figures of the sheet again', async () => {
    const fixture = await shown({ loss: { low: 0.05, high: 0.05, source: 'Inventaire' } });
    const loss = () => fixture.root.querySelector<HTMLInputElement>('[id="break-even.loss.low"]')?.value;
    expect(loss()).toBe('5');
    expect(words(fixture.root)).toContain('Source : Inventaire');
    await fill(fixture.root, { 'loss.low': '7' });
    await fixture.whenStable();
    expect(words(fixture.root)).toContain('Votre chiffre.');
    button(fixture.root, 'Reprendre').click();
    await fixture.whenStable();
    expect(loss()).toBe('5');
  });

  it('says at its field what cannot be, and keeps the last result', async () => {
    const fixture = await shown();
    await fill(fixture.root, easy);
    await fill(fixture.root, { 'footprintReusable.high': '20' });
    await fixture.whenStable();
    expect(words(fixture.root.querySelector('[id="break-even.footprintReusable.high-error"]'))).toContain('inférieur');
    expect(words(fixture.root.querySelector('.result'))).toContain('100 à 200');
  });

  it('compares prices too', async () => {
    const fixture = await shown();
    await fill(fixture.root, { 'loss.low': '0', 'people.low': '10', 'cupsPerDay.low': '2', 'daysPerYear.low': '200' });
    fixture.root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    await fixture.whenStable();
    await fill(fixture.root, { 'priceReusable.low': '5', 'priceDisposable.low': '0.05', 'priceWashing.low': '0.1' });
    await fixture.whenStable();
    const told = words(fixture.root.querySelector('.result'));
    expect(told).toContain('jamais amortie');
    expect(told).toContain('Gobelets évités par an : 4.000.');
    expect(told).toContain('-200 euros');
  });
});

describe('The calculator in the form of a sheet', () => {
  it('sends what was stored', () => {
    const group = breakEvenGroup();
    const stored = carried({ loss: { low: 0.07, high: 0.1, source: 'Inventaire' }, people: { low: 12 } });
    fillBreakEven(group, stored);
    const sent = practiceSheetCreate.parse({ title: 'Tasse', breakEven: statedBreakEven(group) });
    expect(sent.breakEven).toEqual(stored);
  });

  it('sends none where the sheet carries none', () => {
    const group = breakEvenGroup();
    fillBreakEven(group, null);
    expect(statedBreakEven(group)).toBeNull();
  });
});
