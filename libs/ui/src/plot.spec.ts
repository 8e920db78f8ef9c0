/** @jest-environment jsdom */
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

describe('A plot', () => {
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

  it('gives its table to spreadsheets', async () => {
    const writing = jest.spyOn(csv, 'csvOf');
    jest.spyOn(csv, 'download').mockImplementation(() => undefined);
    const { root } = await show(Plot, inputs);
    root.querySelector('button')?.click();
    expect(writing.mock.results[0]?.value).toContain('2;Idée b;3;3;2');
  });
});
