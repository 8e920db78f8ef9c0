import type { Locale } from '@zesumme/i18n';

/** A fact about a document: what it is called, and what is known of it. What is not known is left out. */
export interface Fact {
  label: string;
  value: string | null;
}

/** A table of a document; widths are shares of the line. */
export interface Ledger {
  columns: { label: string; width?: number; isNumber?: boolean }[];
  rows: string[][];
}

/** What a document says of itself, with the words that every sheet needs. */
export interface About {
  locale: Locale;
  title: string;
  author: string;
  isDemo: boolean;
  isDraft: boolean;
  isWide: boolean;
  words: Record<'foot' | 'broker' | 'page' | 'of' | 'draft' | 'demonstration', string>;
}
