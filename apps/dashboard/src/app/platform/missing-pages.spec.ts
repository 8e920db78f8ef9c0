import { DOCUMENT, Injector } from '@angular/core';
import { MissingPages } from './missing-pages';

const CHROMIUM = 'Failed to fetch dynamically imported module: https://zesumme.example/chunk-ABCD1234.js';

function scene(isServed = true) {
  const kept = new Map<string, string>();
  const assign = jest.fn();
  const defaultView = {
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
    fetch: () => (isServed ? Promise.resolve({ ok: true }) : Promise.reject(new TypeError('Failed to fetch'))),
    location: { assign },
  };
  const injector = Injector.create({
    providers: [
      { provide: DOCUMENT, useValue: { defaultView } },
      { provide: MissingPages, deps: [] },
    ],
  });
  return { assign, pages: injector.get(MissingPages) };
}

describe('A page whose script a newer version has under another name', () => {
  it.each([CHROMIUM, 'error loading dynamically imported module', 'Importing a module script failed.'])(
    'is asked for with the whole dashboard: %s',
    async (message) => {
      const { assign, pages } = scene();
      await pages.loadAnew('/meetings?page=2', new TypeError(message));
      expect(assign.mock.calls).toEqual([['/meetings?page=2']]);
    },
  );

  it('is not asked for again and again', async () => {
    const { assign, pages } = scene();
    await pages.loadAnew('/meetings', new TypeError(CHROMIUM));
    await pages.loadAnew('/meetings', new TypeError(CHROMIUM));
    expect(assign).toHaveBeenCalledTimes(1);
  });

  it('leaves what is open where nobody answers, and where something else is wrong', async () => {
    const away = scene(false);
    await away.pages.loadAnew('/meetings', new TypeError(CHROMIUM));
    const { assign, pages } = scene();
    await pages.loadAnew('/meetings', new Error('Something else'));
    await pages.loadAnew('/meetings', null);
    expect([away.assign.mock.calls, assign.mock.calls]).toEqual([[], []]);
  });
});
