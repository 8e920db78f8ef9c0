/** @jest-environment jsdom */
import { Chart } from './chart';
import { draw } from './chart-canvas';
import * as csv from './csv';
import { show, wordsOf } from './testing/show';

jest.mock('./chart-canvas', () => ({ draw: jest.fn(() => ({ destroy: () => undefined })), pictureOf: jest.fn() }));
const drawing = jest.mocked(draw);

const inputs = {
  sentence: '13 actions sur 35 sont faites.',
  labelsName: 'Genre',
  labels: ['Activités communes', 'Échanges de flux'],
  series: [
    { name: 'Faite', fill: 'effective', values: [9, null] },
    { name: 'Planifiée', fill: 'planned', values: [3, 1.5] },
  ],
  digits: 1,
};
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('A chart', () => {
  beforeEach(() => drawing.mockReset().mockReturnValue({ destroy: () => undefined }));

  it('is named by its sentence, and says the same in a table', async () => {
    const { root } = await show(Chart, inputs);
    expect(root.querySelector('canvas')?.getAttribute('aria-label')).toBe(inputs.sentence);
    const rows = [...root.querySelectorAll('tr')].map((row) => [...row.children].map(wordsOf));
    expect(rows).toEqual([
      ['Genre', 'Faite', 'Planifiée'],
      ['Activités communes', '9,0', '3,0'],
      ['Échanges de flux', 'non connu', '1,5'],
    ]);
    expect([...root.querySelectorAll('.keys li')].map(wordsOf)).toEqual(['Faite', 'Planifiée']);
  });

  it('is drawn anew when the colours change', async () => {
    const fixture = await show(Chart, inputs);
    await settle();
    document.dispatchEvent(new Event('zesumme-colours'));
    await fixture.whenStable();
    await settle();
    expect(drawing).toHaveBeenCalledTimes(2);
  });

  it('gives its table to spreadsheets as the reader writes numbers', async () => {
    let written: Blob | undefined;
    jest.spyOn(csv, 'download').mockImplementation((_, content) => (written = content));
    const writing = jest.spyOn(csv, 'csvOf');
    const { root } = await show(Chart, inputs);
    [...root.querySelectorAll('button')].at(-1)?.click();
    expect(written?.type).toContain('text/csv');
    expect(writing.mock.results[0]?.value).toContain('Échanges de flux;;1,5');
  });
});
