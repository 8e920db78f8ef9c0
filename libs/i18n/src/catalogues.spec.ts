import { parse } from '@formatjs/icu-messageformat-parser';
import { catalogues } from './all';

type Tree = { [key: string]: string | Tree };
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(
    ([key, value]) =>
      (typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`)) as [string, string][],
  );

const LITERAL = 0;
const TAG = 8;
interface Element {
  type: number;
  value: string;
  options?: Record<string, { value: Element[] }>;
  children?: Element[];
}
/** The names of a message's placeholders and marks; every language has to use the same ones. */
const placeholders = (elements: Element[]): string[] =>
  elements.flatMap((element) => [
    ...(element.type === LITERAL || !element.value || element.value === '#' ? [] : [element.value]),
    ...Object.values(element.options ?? {}).flatMap((option) => placeholders(option.value)),
    ...(element.type === TAG ? placeholders(element.children ?? []) : []),
  ]);
const namesIn = (message: string): string[] =>
  [...new Set(placeholders(parse(message) as unknown as Element[]))].sort();

const french = leaves(catalogues.fr);
const others = (['de', 'en'] as const).map((locale) => ({ locale, messages: new Map(leaves(catalogues[locale])) }));

describe('The catalogues', () => {
  it.each(others)('$locale has every message, with the same placeholders', ({ messages }) => {
    const differing = french.filter(([key, message]) => {
      const other = messages.get(key);
      return !other || JSON.stringify(namesIn(other)) !== JSON.stringify(namesIn(message));
    });
    expect(differing.map(([key]) => key)).toEqual([]);
    expect(messages.size).toBe(french.length);
  });

  it('French puts the spaces that do not break where they belong', () => {
    const wrong = french.filter(([, message]) => {
      const text = message.replace(/\{[^{}]*\}/g, 'x').replace(/https?:\/\/\S+|mailto:/g, '');
      return / [:;!?»%]|« |[^\u202f\s]\?(?!\w)|[a-zé]:(?=\s)|[a-zé][;!](?=\s|$)/.test(text);
    });
    expect(wrong).toEqual([]);
  });

  it('no message has a straight apostrophe, which ICU would take for a quotation mark', () => {
    const all = [...french, ...others.flatMap(({ messages }) => [...messages])];
    expect(all.filter(([, message]) => /[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]/.test(message))).toEqual([]);
  });

  it('no message is empty', () => {
    expect(
      [...french, ...others.flatMap(({ messages }) => [...messages])].filter(([, message]) => !message.trim()),
    ).toEqual([]);
  });
});
