const letters: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/**
 * Text as it is searched: lower case, without accents, `œ` as `oe`, `ß` as `ss`, typographic apostrophes as plain ones,
 * spaces collapsed. Folding twice changes nothing.
 */
export function fold(value: string): string {
  return value
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** The folded words of a search, each once, in the order typed; none for a blank search. */
export function wordsOf(search: string): string[] {
  return [...new Set(fold(search).split(' ').filter(Boolean))];
}

/** Whether each word of the search occurs in the text, whatever the accents and the case. */
export function matchesAllWords(text: string, search: string): boolean {
  const folded = fold(text);
  return wordsOf(search).every((word) => folded.includes(word));
}

/** The text that a record is searched by: its parts folded, the absent ones left out. */
export function searchTextOf(...parts: (string | null | undefined)[]): string {
  return fold(parts.filter(Boolean).join(' '));
}

/** Order by name, whatever the accents and the case: for lists that are short enough to be sorted after they were read. */
export function byName(a: { name: string }, b: { name: string }): number {
  const [first, second] = [fold(a.name), fold(b.name)];
  return first < second ? -1 : first > second ? 1 : 0;
}
