import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from './fr';
import type { MessageKey, MessageParams } from './keys';
import { type Locale, formattingLocale } from './locale';

/** A piece of a message; `strong` where the message says `<b>…</b>`. */
export interface MessagePart {
  text: string;
  strong: boolean;
}

/** The messages of one language, compiled as they are asked for. ICU messages are interpreted: nothing is evaluated. */
export class Messages {
  private readonly compiled = new Map<string, IntlMessageFormat>();

  constructor(
    readonly locale: Locale,
    private readonly catalogue: Catalogue,
  ) {}

  /** The message in words, without its `<b>` marks. */
  text(key: MessageKey, params: MessageParams = {}): string {
    const told = this.message(key).format<string>({ ...params, b: (chunks) => chunks.join('') });
    return Array.isArray(told) ? told.join('') : String(told);
  }

  /** The message in pieces, so that `<b>…</b>` can be shown as strong. */
  parts(key: MessageKey, params: MessageParams = {}): MessagePart[] {
    const told = this.message(key).format<MessagePart>({
      ...params,
      b: (chunks) => ({ text: chunks.join(''), strong: true }),
    });
    const pieces = Array.isArray(told) ? told : [told];
    return pieces.map((piece) => (typeof piece === 'object' ? piece : { text: String(piece), strong: false }));
  }

  /** Whether there is such a message: for keys that are put together, such as those of error codes. */
  has(key: string): key is MessageKey {
    return typeof this.find(key) === 'string';
  }

  private message(key: MessageKey): IntlMessageFormat {
    const known = this.compiled.get(key);
    if (known) return known;
    const source = this.find(key);
    if (typeof source !== 'string') throw new Error(`There is no message ${key}.`);
    const made = new IntlMessageFormat(source, formattingLocale[this.locale]);
    this.compiled.set(key, made);
    return made;
  }

  private find(key: string): unknown {
    return key
      .split('.')
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], this.catalogue);
  }
}
