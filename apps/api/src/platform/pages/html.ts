const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** Markup that was made here, and not typed by anybody. */
export class Html {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** Markup with values in it. What is not itself made here is text: nothing that a person typed becomes markup. */
export function html(strings: TemplateStringsArray, ...values: Piece[]): Html {
  return new Html(strings.reduce((made, part, at) => made + written(values[at - 1]) + part));
}

/** The pieces one after another. */
export const together = (...pieces: Piece[]): Html => new Html(written(pieces));

function written(value: Piece): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  return typeof value === 'object' ? value.map(written).join('') : escape(String(value));
}
