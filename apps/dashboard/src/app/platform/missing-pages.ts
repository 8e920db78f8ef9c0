import { DOCUMENT, Injectable, inject } from '@angular/core';

/** What browsers say of a script that they could not load: Chromium and Firefox, then Safari. */
const NOT_LOADED = /dynamically imported module|Importing a module script failed/i;
const MARK = 'zesumme.loaded-anew';
/** Milliseconds within which a page that is not there yet again is not asked for a second time. */
const SOON = 20_000;

/**
 * Takes up where a page cannot be loaded because a newer version has taken the place of the one that somebody has open: its scripts have
 * other names. The whole dashboard is then loaded anew at the page that was asked for. Whoever only has no connection loses nothing.
 */
@Injectable({ providedIn: 'root' })
export class MissingPages {
  private readonly window = inject(DOCUMENT).defaultView;

  /** @param url of the page that was asked for, as the router knows it */
  async loadAnew(url: string, error: unknown): Promise<void> {
    const { window } = this;
    if (!window || !(error instanceof Error) || !NOT_LOADED.test(error.message)) return;
    const before = Number(window.sessionStorage.getItem(MARK) ?? 0);
    if (Math.abs(Date.now() - before) < SOON) return;
    const isServed = await window.fetch('/health/live').then(
      ({ ok }) => ok,
      () => false,
    );
    if (!isServed) return;
    window.sessionStorage.setItem(MARK, String(Date.now()));
    window.location.assign(url);
  }
}
