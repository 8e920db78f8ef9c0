import { Injectable, signal } from '@angular/core';

export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];
const STORED = 'zesumme.scheme';

/** Light, dark, or as the system says; remembered on the device. */
@Injectable({ providedIn: 'root' })
export class ColourScheme {
  private readonly chosen = signal<Scheme>(stored());
  readonly current = this.chosen.asReadonly();

  choose(scheme: Scheme): void {
    this.chosen.set(scheme);
    document.documentElement.style.colorScheme = scheme === 'system' ? '' : scheme;
    try {
      localStorage.setItem(STORED, scheme);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    // Canvases cannot read the tokens by themselves: charts listen for this.
    document.dispatchEvent(new Event('zesumme-colours'));
  }
}

function stored(): Scheme {
  try {
    const scheme = localStorage.getItem(STORED);
    return schemes.find((each) => each === scheme) ?? 'system';
  } catch {
    return 'system';
  }
}
