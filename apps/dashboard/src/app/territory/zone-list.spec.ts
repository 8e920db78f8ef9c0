import type { Role, ZoneRow } from '@zesumme/domain';
import { COMMUNE_OUTLINES } from '@zesumme/ui/map';
import { FakeApi, reader, settle, show, signedIn } from '../../testing/fake-api';
import { ZoneListPage } from './zone-list';

const zone = (over: Partial<ZoneRow>): ZoneRow => ({
  id: 'a',
  name: 'Gare',
  isDemo: false,
  communes: [],
  lon: 6.1,
  lat: 49.6,
  outline: null,
  organisations: 3,
  groups: [{ id: 'g', slug: 'gare', name: 'Gare', isDemo: false }],
  figures: { participants: 4, campaigns: 1, exchanges: 0, pilots: 2 },
  archived: false,
  ...over,
});
const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function list(role: Role | null, rows: ZoneRow[]) {
  const page = { items: rows, total: rows.length, page: 1, size: 20 };
  const none = { items: [], total: 0, page: 1, size: 20 };
  const api = new FakeApi({ 'GET /api/zones': () => page, 'GET /api/communes': () => none });
  const outlines = { provide: COMMUNE_OUTLINES, useValue: () => Promise.reject(new Error('not here')) };
  await reader(api, { ...(role ? { me: signedIn(role) } : {}), providers: [outlines] });
  const shown = await show(ZoneListPage);
  await settle();
  return { api, ...shown };
}

describe('The territory', () => {
  it('says of each zone what happens there, each figure with the list behind it', async () => {
    const { root } = await list('contact', [zone({}), zone({ id: 'b', name: 'Bois', lon: null, lat: null })]);
    const links = [...root.querySelectorAll<HTMLAnchorElement>('tbody tr:first-child td.num a')];
    expect(links.map((link) => [words(link), link.getAttribute('href')])).toEqual([
      ['4', '/organisations?groupZoneId=a'],
      ['1', '/campaigns?zoneId=a&state=running'],
      ['2', '/pilots?zoneId=a'],
    ]);
    expect(words(root.querySelector('tbody tr td[data-l="Échanges réalisés"]'))).toBe('0');
  });

  it('has a map with a sentence of its own, of the figure that is chosen, and says what is not on it', async () => {
    const more = zone({ id: 'c', name: 'Port', figures: { participants: 1, campaigns: 0, exchanges: 0, pilots: 1 } });
    const { root } = await list('contact', [zone({}), zone({ id: 'b', name: 'Bois', lon: null, lat: null }), more]);
    const select = root.querySelector<HTMLSelectElement>('#map-figure');
    if (select) select.value = 'pilots';
    select?.dispatchEvent(new Event('change'));
    await settle();
    expect(words(root)).toContain(
      'La carte montre 2 zones de cette page, chacune avec son nombre : Projets pilotes. Le plus : Gare (2).',
    );
    expect(words(root)).toContain('Une zone n’a pas de point');
  });

  it('tells a visitor no figure whose list is closed to visitors', async () => {
    const figures = { participants: null, campaigns: null, exchanges: null, pilots: null };
    const { root } = await list(null, [zone({ figures })]);
    expect([...root.querySelectorAll('thead th')].map(words)).toHaveLength(3);
    expect([...root.querySelectorAll('#map-figure option')].map(words)).toEqual([
      'Groupes de travail',
      'Organisations',
    ]);
  });
});
