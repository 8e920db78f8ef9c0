import type { Catalogue } from './fr';
import type { Locale } from './locale';

export type { Catalogue } from './fr';
export * from './csv';
export * from './formats';
export type { MessageKey, MessageParams } from './keys';
export * from './locale';
export * from './period';
export * from './told-sources';
export { type MessagePart, Messages } from './messages';

/** The messages of one language, downloaded when they are asked for: nobody loads the languages they do not read. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  switch (locale) {
    case 'de':
      return (await import('./de')).de;
    case 'en':
      return (await import('./en')).en;
    default:
      return (await import('./fr')).fr;
  }
}
