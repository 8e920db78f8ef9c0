import { fold, snapshotKinds } from '@zesumme/domain';
import { formatDay, locales } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

const quoted = (words: readonly string[]): string => `'${fold([...new Set(words)].join(' ')).replaceAll("'", "''")}'`;

const caseOf = (column: string, words: Readonly<Record<string, readonly string[]>>): string =>
  `CASE ${column} ${Object.entries(words)
    .map(([value, said]) => `WHEN '${value}' THEN ${quoted(said)}`)
    .join(' ')} ELSE '' END`;

/** The month of a day in words, long and short, in each language. */
const monthWords = Object.fromEntries(
  months.map((month) => {
    const day = `2026-${month}-10`;
    const said = locales.flatMap((locale) => [formatDay(locale, day), formatDay(locale, day, 'medium')]);
    return [month, said.flatMap((each) => each.split(/\s+/)).filter((word) => !/\d/.test(word))];
  }),
);
const kindWords = Object.fromEntries(
  snapshotKinds.map((kind) => [kind, locales.map((locale) => translate(locale, `snapshots.kind.${kind}`))]),
);

/**
 * What a snapshot is sought by, in SQL: its name and author, its day as it is written, and whatever a reader of any language
 * sees of it in a list or a choice: the day in words, and of what kind it is.
 */
export const snapshotWords = `(snapshot.searchText || ' ' || snapshot.day || ' · ' || ${[
  `SUBSTR(snapshot.day, 9, 2) || '. '`,
  `CASE SUBSTR(snapshot.day, 9, 2) WHEN '01' THEN '1er ' ELSE '' END`,
  caseOf('SUBSTR(snapshot.day, 6, 2)', monthWords),
  `' '`,
  caseOf('snapshot.kind', kindWords),
].join(' || ')})`;
