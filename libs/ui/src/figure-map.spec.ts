import { TestBed } from '@angular/core/testing';
import * as csv from './csv';
import { FigureMap, type FigureOfCommune } from './figure-map';
import { mapFills, tiles } from './figure-map-tiles';
import { COMMUNE_OUTLINES, type CommuneOutlines } from './map-data';
import { show, wordsOf } from './testing/show';

const square = (west: number, east: number): [number, number][] => [
  [west, 49.5],
  [west, 49.6],
  [east, 49.6],
  [east, 49.5],
  [west, 49.5],
];
const geometry = (arc: number, LAU2: string, COMMUNE: string) => ({
  type: 'Polygon' as const,
  arcs: [[arc]],
  properties: { LAU2, COMMUNE },
});
const outlines: CommuneOutlines = {
  type: 'Topology',
  arcs: [square(6, 6.1), square(6.1, 6.2), square(6.2, 6.3)],
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [geometry(0, '0101', 'Beispill'), geometry(1, '0102', 'Nidder'), geometry(2, '0103', 'Zou')],
    },
  },
};
const figure = (code: string, name: string, fill: FigureOfCommune['fill']): FigureOfCommune => ({
  code,
  name,
  label: `${name} : ${fill}`,
  fill,
  address: `/chapter-6/${code}`,
});

const shown = async (load = () => Promise.resolve(outlines)) => {
  TestBed.overrideProvider(COMMUNE_OUTLINES, { useValue: load });
  const fixture = await show(FigureMap, {
    sentence: 'Points effectifs',
    figures: [figure('0101', 'Beispill', 4), figure('0102', 'Nidder', 'unknown'), figure('D001', 'Démo', 1)],
    keys: [{ fill: 4, label: 'beaucoup', count: 'une commune' }],
    table: [
      ['Commune', 'Points'],
      ['=Beispill', 1.5],
    ],
    hint: 'Les flèches',
    keyName: 'Légende',
    noneName: 'non ouverte',
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await fixture.whenStable();
  return fixture;
};
const links = (root: HTMLElement) => [...root.querySelectorAll<SVGAElement>('svg a')];

describe('The map of a figure', () => {
  it('says each figure in words, and fills what it does not know and what it is not about apart', async () => {
    const { root } = await shown();
    expect(links(root).map((link) => link.getAttribute('aria-label'))).toEqual([
      'Beispill : 4',
      'Nidder : unknown',
      'Démo : 1',
    ]);
    const fills = [...root.querySelectorAll('path')].map((path) => path.getAttribute('data-fill'));
    expect(fills).toEqual(['none', '4', 'unknown', '1']);
    expect(wordsOf(root.querySelector('.keys'))).toContain('non ouverte');
  });

  it('shows a commune without an outline by its name, beside the country', async () => {
    const { root } = await shown();
    expect([...root.querySelectorAll('svg text')].map(wordsOf)).toEqual(['Démo']);
  });

  it('is one stop of the tabulator key, from which arrows lead to every commune', async () => {
    const fixture = await shown();
    document.body.append(fixture.root);
    const reachable = () => links(fixture.root).map((link) => link.getAttribute('tabindex'));
    expect(reachable()).toEqual(['0', '-1', '-1']);
    const press = async (key: string): Promise<void> => {
      fixture.root.querySelector('svg')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await fixture.whenStable();
    };
    await press('ArrowRight');
    expect(reachable()).toEqual(['-1', '0', '-1']);
    expect(wordsOf(fixture.root.querySelector('.read'))).toBe('Nidder : unknown');
    await press('End');
    expect(reachable()).toEqual(['-1', '-1', '0']);
    await press('ArrowDown');
    expect(reachable()).toEqual(['0', '-1', '-1']);
    fixture.root.remove();
  });

  it('leads to the commune that is chosen', async () => {
    const fixture = await shown();
    const asked: string[] = [];
    fixture.componentInstance.chosen.subscribe((address) => asked.push(address));
    links(fixture.root)[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(asked).toEqual(['/chapter-6/0101']);
  });

  it('gives its table to spreadsheets, of which no text becomes a formula', async () => {
    jest.spyOn(csv, 'download').mockImplementation();
    const writing = jest.spyOn(csv, 'csvOf');
    const { root } = await shown();
    [...root.querySelectorAll('button')].at(-1)?.click();
    expect(writing.mock.results[0]?.value).toContain('1,5');
    expect(writing.mock.results[0]?.value).not.toContain('\n=Beispill');
  });

  it('keeps its table when the outlines cannot be read', async () => {
    const { root } = await shown(() => Promise.reject(new Error('gone')));
    expect(wordsOf(root)).toContain('La carte n’a pas pu être chargée.');
    expect(root.querySelectorAll('button')).toHaveLength(1);
  });

  it('has a pattern of its own for every fill', () => {
    const drawn = mapFills.filter((fill) => fill !== 'none').map((fill) => JSON.stringify(tiles[fill]));
    expect(new Set(drawn).size).toBe(6);
  });
});
