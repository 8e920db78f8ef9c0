/** @jest-environment jsdom */
import { Chart } from './chart';
import * as csv from './csv';
import { inLines } from './ink-lines';
import { pictureOfTable } from './table-picture';
import { show } from './testing/show';

const png = new Blob(['png'], { type: 'image/png' });
jest.mock('./chart-canvas', () => ({
  draw: jest.fn(() => ({ destroy: () => undefined })),
  pictureOf: jest.fn(() => Promise.resolve(new Blob(['png'], { type: 'image/png' }))),
}));

/** A canvas that notes what is written on it: the browser of these tests has none. */
function inked() {
  const written: string[] = [];
  const sheets: HTMLCanvasElement[] = [];
  const ink = {
    measureText: (text: string) => ({ width: text.length * 7 }),
    fillText: (text: string) => void written.push(text),
    ...Object.fromEntries(
      ['scale', 'fillRect', 'beginPath', 'moveTo', 'lineTo', 'stroke'].map((each) => [each, () => undefined]),
    ),
  };
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(ink as never);
  jest.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, done) {
    sheets.push(this);
    done(png);
  });
  return { written, sheets };
}

afterEach(() => jest.restoreAllMocks());

describe('A picture to take along', () => {
  it('is the chart as a PNG under its name', async () => {
    const downloads: [string, Blob][] = [];
    jest.spyOn(csv, 'download').mockImplementation((...given) => void downloads.push(given));
    const { root } = await show(Chart, {
      sentence: 'Dix points.',
      labelsName: 'Mesure',
      labels: ['a'],
      series: [{ name: 'Effectifs', fill: 'effective', values: [10] }],
      fileName: 'points',
    });
    const button = [...root.querySelectorAll('button')].find((each) => each.textContent?.includes('PNG'));
    button?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(downloads.map(([name, content]) => [name, content.type])).toEqual([['points.png', 'image/png']]);
  });

  it('is a table with every cell in words, its sentence and its source', async () => {
    const { written, sheets } = inked();
    const picture = await pictureOfTable({
      title: 'Deux communes, une mesure.',
      heads: ['Commune', 'Mesure a'],
      rows: [
        { name: 'Beispill', cells: [{ main: '6,0', more: ['+1,0 planifiés', 'sur 10,0'], isKnown: true }] },
        { name: 'Zou', cells: [{ main: 'pas évaluée', more: [], isKnown: false }] },
      ],
      source: 'Zesumme',
    });
    expect(picture).toBe(png);
    expect(written).toEqual([
      ...['Deux communes, une mesure.', 'Commune', 'Mesure a', 'Beispill', '6,0', '+1,0 planifiés', 'sur 10,0'],
      ...['Zou', 'pas évaluée', 'Zesumme'],
    ]);
    const [sheet] = sheets;
    expect(sheet?.width).toBe(2 * (48 + 150 + 118));
    expect(sheet?.height).toBeGreaterThan(2 * 100);
  });

  it('is none where the browser has no canvas', async () => {
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    expect(await pictureOfTable({ title: '', heads: [''], rows: [], source: '' })).toBeNull();
  });

  it('breaks a text at its words', () => {
    const ink = { measureText: (text: string) => ({ width: text.length }) as TextMetrics };
    expect(inLines(ink, 'un deux trois', 7)).toEqual(['un deux', 'trois']);
    expect(inLines(ink, 'anticonstitutionnellement non', 5)).toEqual(['anticonstitutionnellement', 'non']);
  });
});
