import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import type { MessageKey, MessageParams } from './keys';
import type { Locale } from './locale';
import { Messages } from './messages';

const messages: Record<Locale, Messages> = {
  fr: new Messages('fr', fr),
  de: new Messages('de', de),
  en: new Messages('en', en),
};

/** Every catalogue, for the checks of the catalogues themselves. */
export const catalogues = { fr, de, en };

/** A message in any language, for what is written where no reader is present: mails and documents. */
export const translate = (locale: Locale, key: MessageKey, params?: MessageParams): string =>
  messages[locale].text(key, params);

/** Whether there is such a message: for keys that are put together. */
export const has = (key: string): key is MessageKey => messages.fr.has(key);
