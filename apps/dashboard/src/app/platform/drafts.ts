import { Injectable } from '@angular/core';

const PREFIX = 'zesumme.draft.';
/** Days after which what nobody came back for is thrown away. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;

interface Stored {
  value: unknown;
  at: number;
}

/**
 * What was typed and has not been taken by the server yet, kept on this device: it outlives a dropped connection, a closed
 * tab and an empty battery. Without storage it lasts as long as the page.
 */
@Injectable({ providedIn: 'root' })
export class Drafts {
  constructor() {
    this.sweep();
  }

  /** What was kept under the name; nothing when there is none. */
  find<T>(name: string): T | null {
    try {
      const text = localStorage.getItem(PREFIX + name);
      return text === null ? null : ((JSON.parse(text) as Stored).value as T);
    } catch {
      return null;
    }
  }

  keep(name: string, value: unknown): void {
    try {
      const stored: Stored = { value, at: Date.now() };
      localStorage.setItem(PREFIX + name, JSON.stringify(stored));
    } catch {
      // Full or forbidden: the page itself still holds it.
    }
  }

  drop(name: string): void {
    try {
      localStorage.removeItem(PREFIX + name);
    } catch {
      // Nothing was kept where nothing can be.
    }
  }

  /** Throws everything away, for whoever leaves a device that others use too. */
  dropAll(): void {
    for (const key of this.keys()) localStorage.removeItem(key);
  }

  private sweep(): void {
    for (const key of this.keys()) {
      const { at = 0 } = (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Partial<Stored>;
      if (Date.now() - at > KEPT_DAYS * DAY) localStorage.removeItem(key);
    }
  }

  private keys(): string[] {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    } catch {
      return [];
    }
  }
}
