import { TestBed } from '@angular/core/testing';
import { CommuneMap } from './map';
import { COMMUNE_OUTLINES, type CommuneOutlines } from './map-data';
import { sheetOf } from './map-drawing';
import { show, wordsOf } from './testing/show';

/** A square commune, its corners clockwise as map files have them. */
const square = (west: number, east: number): [number, number][] => [
  [west, 49.5],
  [west, 49.6],
  [east, 49.6],
  [east, 49.5],
  [west, 49.5],
];

/** Two communes side by side. */
const outlines: CommuneOutlines = {
  type: 'Topology',
  arcs: [square(6, 6.1), square(6.1, 6.2)],
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0]], properties: { LAU2: '0101', COMMUNE: 'Beispill' } },
        { type: 'Polygon', arcs: [[1]], properties: { LAU2: '0102', COMMUNE: 'Nidderbeispill' } },
      ],
    },
  },
};

const place = { id: 'z', label: 'Zone Beispill', lon: 6.05, lat: 49.55, address: '/zones/z' };

const shown = async (inputs: Record<string, unknown>, load = () => Promise.resolve(outlines)) => {
  TestBed.overrideProvider(COMMUNE_OUTLINES, { useValue: load });
  const fixture = await show(CommuneMap, { label: 'Une commune', ...inputs });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await fixture.whenStable();
  return fixture;
};

describe('The map', () => {
  it('highlights the communes it is asked to, and no others', async () => {
    const { root } = await shown({ highlighted: ['0102', 'D001'] });
    expect([...root.querySelectorAll('path.lit')].map(wordsOf)).toEqual(['Nidderbeispill']);
    expect(root.querySelectorAll('path')).toHaveLength(2);
  });

  it('makes a link of a place that leads somewhere', async () => {
    const fixture = await shown({ places: [place, { ...place, id: 'y', label: 'Autre', address: undefined }] });
    const asked: string[] = [];
    fixture.componentInstance.chosen.subscribe((address) => asked.push(address));
    const links = [...fixture.root.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual(['Zone Beispill']);
    links[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(asked).toEqual(['/zones/z']);
  });

  it('says so when the outlines cannot be read', async () => {
    const { root } = await shown({}, () => Promise.reject(new Error('gone')));
    expect(wordsOf(root)).toContain('La carte n’a pas pu être chargée.');
  });

  it('tells which point of the country lies under a point of the sheet', () => {
    const sheet = sheetOf(outlines);
    const [drawn] = sheet.place([place]);
    const point = sheet.at(drawn?.x ?? 0, drawn?.y ?? 0);
    expect(point?.lon).toBeCloseTo(place.lon, 6);
    expect(point?.lat).toBeCloseTo(place.lat, 6);
  });

  it.each([
    ['clockwise', square(6.02, 6.08)],
    ['counter-clockwise', square(6.02, 6.08).toReversed()],
  ])('draws an outline that runs %s with its corners, and nothing around it', (_, outline) => {
    const [drawn] = sheetOf(outlines).place([{ ...place, outline }]);
    expect(drawn?.path?.split('L')).toHaveLength(5);
  });

  it('comes nearer to the communes it is about', () => {
    const [whole, near] = [sheetOf(outlines), sheetOf(outlines, ['0101'])];
    const width = (sheet: typeof whole): number => {
      const [west, east] = sheet.place([
        { ...place, lon: 6 },
        { ...place, lon: 6.1 },
      ]);
      return (east?.x ?? 0) - (west?.x ?? 0);
    };
    expect(width(near)).toBeGreaterThan(width(whole) * 1.5);
  });
});
