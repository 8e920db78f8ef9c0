import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import * as csv from './csv';
import { Plot } from './plot';
import { show, wordsOf } from './testing/show';

const point = (id: string, x: number, y: number) => ({
  id,
  name: `Idée ${id}`,
  x,
  y,
  more: ['2'],
  address: ['/i', id],
});
const inputs = {
  sentence: 'Quatre idées ont un effort et un effet.',
  ...{ xName: 'Effort', yName: 'Effet', pointsName: 'Idée', numberName: 'N°', heads: ['Voix'] },
  points: [point('a', 1, 4), point('b', 3, 3), point('c', 1, 4), point('d', 5, 1)],
};

/** A canvas that notes what is written on it: the browser of these tests has none. */
function inked() {
  const written: string[] = [];
  const names = ['scale', 'fillRect', 'beginPath', 'fill', 'stroke', 'save', 'restore', 'translate', 'rotate'];
  const ink = {
    arc: jest.fn(),
    measureText: (text: string) => ({ width: text.length * 7 }),
    fillText: (text: string) => void written.push(text),
    ...Object.fromEntries(names.map((each) => [each, jest.fn()])),
  };
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(ink as never);
  jest
    .spyOn(HTMLCanvasElement.prototype, 'toBlob')
    .mockImplementation((done) => done(new Blob(['png'], { type: 'image/png' })));
  Object.assign(globalThis, { Path2D: class {} });
  return { written, ink };
}

/** The browser of these tests reads no blob by itself. */
const textOf = (blob: Blob | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    if (blob) reader.readAsText(blob);
  });

describe('A plot', () => {
  afterEach(() => jest.restoreAllMocks());
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideRouter([])] }));

  it('is named by its sentence, draws one circle for each place, and says the same in a table that leads to each', async () => {
    const { root } = await show(Plot, inputs);
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toBe(inputs.sentence);
    expect([...root.querySelectorAll('text.in')].map(wordsOf)).toEqual(['1 3', '2', '4']);
    const rows = [...root.querySelectorAll('tr')].map((row) => [...row.children].map(wordsOf));
    expect(rows[0]).toEqual(['N°', 'Idée', 'Effort', 'Effet', 'Voix']);
    expect(rows[4]).toEqual(['4', 'Idée d', '5', '1', '2']);
    expect(root.querySelector('tbody a')?.getAttribute('href')).toBe('/i/a');
  });

  it('says how many are at a place where there are more than it has room for', async () => {
    const points = ['a', 'b', 'c', 'd'].map((id) => point(id, 2, 2));
    const { root } = await show(Plot, { ...inputs, points });
    expect(wordsOf(root.querySelector('text.in') as Element)).toBe('4 ×');
  });

  it('draws nothing where there is nothing', async () => {
    const { root } = await show(Plot, { ...inputs, points: [] });
    expect(root.querySelector('svg, table')).toBeNull();
  });

  it('is a picture to take along, with its sentence and the names that the numbers stand for', async () => {
    const { written, ink } = inked();
    const downloads: [string, Blob][] = [];
    jest.spyOn(csv, 'download').mockImplementation((...given) => void downloads.push(given));
    const points = [point('a', 1, 4), { ...point('b', 5, 1), name: 'Bus <plus> & vélo' }];
    const { root } = await show(Plot, { ...inputs, points, fileName: 'idees' });
    for (const kind of ['PNG', 'SVG']) {
      [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(kind))?.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(downloads.map(([name, { type }]) => [name, type])).toEqual([
      ['idees.png', 'image/png'],
      ['idees.svg', 'image/svg+xml'],
    ]);
    const said = ['Effort', 'Effet', '1', '2', '1. Idée a', '2. Bus <plus> & vélo'];
    expect(written).toEqual(expect.arrayContaining([inputs.sentence, ...said]));
    expect(ink.arc).toHaveBeenCalledTimes(2);
    const drawn = new DOMParser().parseFromString(await textOf(downloads[1]?.[1]), 'image/svg+xml');
    const texts = [...drawn.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(written);
    expect(drawn.querySelectorAll('circle')).toHaveLength(2);
    expect(drawn.querySelector('title')?.textContent).toBe(inputs.sentence);
  });

  it('gives its table to spreadsheets', async () => {
    const writing = jest.spyOn(csv, 'csvOf');
    jest.spyOn(csv, 'download').mockImplementation(() => undefined);
    const { root } = await show(Plot, inputs);
    [...root.querySelectorAll('button')].find((each) => each.textContent?.includes('CSV'))?.click();
    expect(writing.mock.results[0]?.value).toContain('2;Idée b;3;3;2');
  });
});
