import { Injectable, computed, signal } from '@angular/core';
import {
  type DayStyle,
  type Locale,
  type MessageKey,
  type MessageParams,
  type MessagePart,
  Messages,
  formatBytes,
  formatDay,
  formatDaysAway,
  formatEuros,
  formatInstant,
  formatList,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatShare,
  isLocale,
  loadCatalogue,
} from '@zesumme/i18n';

const STORED = 'zesumme.locale';

/** The reader's language: messages, days and numbers. What it returns changes by itself when the language does. */
@Injectable({ providedIn: 'root' })
export class I18n {
  private readonly messages = signal<Messages | null>(null);

  readonly locale = computed<Locale>(() => this.messages()?.locale ?? 'fr');

  /** The message in words. */
  readonly t = (key: MessageKey, params?: MessageParams): string => this.messages()?.text(key, params) ?? '';

  /** The message in pieces, those between `<b>` and `</b>` marked as strong. */
  readonly parts = (key: MessageKey, params?: MessageParams): MessagePart[] =>
    this.messages()?.parts(key, params) ?? [];

  /** A message whose key is put together, or nothing when there is no such message. */
  readonly find = (key: string, params?: MessageParams): string | null => {
    const messages = this.messages();
    return messages?.has(key) ? messages.text(key, params) : null;
  };

  readonly day = (day: string, style?: DayStyle): string => formatDay(this.locale(), day, style);
  readonly instant = (instant: string): string => formatInstant(this.locale(), instant);
  readonly number = (value: number, digits?: number): string => formatNumber(this.locale(), value, digits);
  readonly quantity = (value: number): string => formatQuantity(this.locale(), value);
  readonly euros = (euros: number, digits?: 2 | 4): string => formatEuros(this.locale(), euros, digits);
  readonly percent = (percent: number): string => formatPercent(this.locale(), percent);
  readonly share = (share: number): string => formatShare(this.locale(), share);
  readonly bytes = (bytes: number): string => formatBytes(this.locale(), bytes);
  readonly daysAway = (days: number): string => formatDaysAway(this.locale(), days);
  readonly list = (names: readonly string[]): string => formatList(this.locale(), names);
  /** Points are shown with one decimal; unknown ones as a dash. */
  readonly points = (points: number | null): string => (points === null ? '–' : formatNumber(this.locale(), points, 1));

  /** Loads the language and remembers it on this device. */
  async use(locale: Locale): Promise<void> {
    const catalogue = await loadCatalogue(locale);
    this.messages.set(new Messages(locale, catalogue));
    document.documentElement.lang = locale;
    try {
      localStorage.setItem(STORED, locale);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  /** The language chosen on this device, else the browser's if it is one of ours, else French. */
  static preferred(): Locale {
    let stored: string | null = null;
    try {
      stored = localStorage.getItem(STORED);
    } catch {
      // Without storage the browser's languages decide.
    }
    if (isLocale(stored)) return stored;
    return navigator.languages.map((language) => language.slice(0, 2)).find(isLocale) ?? 'fr';
  }
}
