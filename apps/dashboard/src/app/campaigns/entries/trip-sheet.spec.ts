import type { TripSheetCheck } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { ownCampaign } from '../../../testing/campaign-counting';
import { FakeApi, button, reader, settle, show } from '../../../testing/fake-api';
import { Problem } from '../../platform/problem';
import { TripSheetSection } from './trip-sheet';

const BASE = '/api/campaign-entries/own';
const done = jest.fn();
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const legs = [{ mode: 'bike' as const, occupants: 1, km: 4.2 }];
const found = (over: Partial<TripSheetCheck> = {}): TripSheetCheck => ({
  fileName: 'trajets.csv',
  rows: 3,
  ignored: [],
  issues: [],
  days: [
    { day: '2026-11-20', telework: false, trips: [{ legs }], change: 'new' },
    { day: '2026-11-21', telework: true, trips: [], change: 'changed' },
  ],
  unchanged: 1,
  ...over,
});

async function here(check: () => TripSheetCheck, put: () => unknown = () => ownCampaign) {
  const api = new FakeApi({ [`POST ${BASE}/sheet/check`]: check, [`PUT ${BASE}/days`]: put });
  await reader(api, { providers: [{ provide: Say, useValue: { done } }] });
  const shown = await show(TripSheetSection, { code: 'C0DE' });
  const changed = jest.fn();
  shown.componentInstance.changed.subscribe(changed);
  const pick = async (content: string): Promise<void> => {
    const chooser = shown.root.querySelector('input') as HTMLInputElement;
    const file = new File([content], 'trajets.csv');
    Object.defineProperty(chooser, 'files', { value: [file], configurable: true });
    chooser.dispatchEvent(new Event('change'));
    await settle();
    await settle();
    await shown.whenStable();
  };
  return { api, root: shown.root, changed, pick };
}

beforeEach(() => done.mockReset());

describe('One’s own days by spreadsheet', () => {
  it('are shown as they would change, and sent as any days once that is confirmed', async () => {
    const { api, root, changed, pick } = await here(() => found({ ignored: ['Note <b>'] }));
    await pick('Jour');
    expect(api.sentTo(`${BASE}/sheet/check`)).toEqual([
      { code: 'C0DE', fileName: 'trajets.csv', content: Buffer.from('Jour').toString('base64') },
    ]);
    expect(words(root)).toContain('2 jours changent avec trajets.csv.');
    expect(words(root)).toContain('Vélo 4,2 km (nouveau)');
    expect(words(root)).toContain('Télétravail (remplace ce qui est saisi)');
    expect(words(root)).toContain('laissées de côté : Note <b>.');
    expect(api.sentTo(`${BASE}/days`)).toEqual([]);
    button(root, 'Reprendre 2 jours').click();
    await settle();
    expect(api.sentTo(`${BASE}/days`)).toEqual([
      {
        code: 'C0DE',
        days: [
          { day: '2026-11-20', telework: false, trips: [{ legs }] },
          { day: '2026-11-21', telework: true, trips: [] },
        ],
      },
    ]);
    expect(changed).toHaveBeenCalledWith(ownCampaign);
    expect(done).toHaveBeenCalledWith('2 jours sont saisis.');
    expect(words(root)).not.toContain('jours changent');
  });

  it('are not taken as long as anything is wrong, which is told by row and column', async () => {
    const issues: TripSheetCheck['issues'] = [
      { row: null, column: 'km', code: 'column-missing', params: {} },
      { row: 4, column: 'mode', code: 'unknown-mode', params: {} },
      { row: 5, column: 'km', code: 'too-big', params: { maximum: 500 } },
      { row: 6, column: 'day', code: 'outside-campaign', params: {} },
    ];
    const { root, pick } = await here(() => found({ issues, days: [] }));
    await pick('x');
    expect(words(root)).toContain('4 erreurs à corriger dans trajets.csv');
    const rows = [...root.querySelectorAll<HTMLElement>('tbody tr')].map(words);
    expect(rows[0]).toContain('fichier');
    expect(rows[1]).toMatch(/4.*Mode.*Possibles : À pied, Vélo.*Télétravail/);
    expect(rows[2]).toContain('Au plus 500.');
    expect(rows[3]).toContain('Ce jour n’est pas dans la campagne.');
    expect(words(root)).not.toContain('Reprendre');
  });

  it('can be left as they are, and a file that cannot be read is told', async () => {
    const { root, pick } = await here(() => found());
    await pick('x');
    button(root, 'Ne rien reprendre').click();
    await settle();
    expect(words(root)).not.toContain('jours changent');
    await pick('x'.repeat(300_001));
    expect(words(root)).toContain('Ce fichier dépasse');
  });

  it('say why they were not taken, and nothing where nothing changes', async () => {
    const refuses = () => {
      throw new Problem('campaign-not-open', 409);
    };
    const { root, changed, pick } = await here(() => found(), refuses);
    await pick('x');
    button(root, 'Reprendre 2 jours').click();
    await settle();
    expect(words(root)).toContain('La saisie de cette campagne n’est pas ouverte.');
    expect(changed).not.toHaveBeenCalled();
  });

  it('are said to stay where the file says what is entered', async () => {
    const { root, pick } = await here(() => found({ days: [] }));
    await pick('x');
    expect(words(root)).toContain('trajets.csv ne change rien.');
  });

  it('are taken home with the code in the body', async () => {
    const asked = jest.fn().mockResolvedValue({
      ok: true,
      headers: new Headers({ 'content-disposition': 'attachment; filename="mes-trajets-2026-11-23.csv"' }),
      blob: () => Promise.resolve(new Blob(['x'])),
    });
    Object.assign(globalThis, { fetch: asked });
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { root } = await here(() => found());
    root.querySelector<HTMLButtonElement>('button[aria-label$="CSV"]')?.click();
    await settle();
    const [address, options] = asked.mock.calls[0] as [string, RequestInit];
    expect(address).not.toContain('C0DE');
    expect(options).toMatchObject({ method: 'POST' });
    expect(JSON.parse(String(options.body))).toEqual({ code: 'C0DE', format: 'csv', language: 'fr' });
    expect(done).toHaveBeenCalledWith(expect.stringContaining('mes-trajets-2026-11-23.csv'));
  });
});
