import { fold } from '@zesumme/domain';

/** Letters with accents, and others that are searched as plain ones, in both cases: SQLite knows the case of ASCII alone. */
const LETTERS = [...'àáâãäåāăąæçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøőœřśşšșßťțùúûüūůűųýÿźżž'];
const ALL = [...new Set([...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase())]), '’', '‘'].filter(
  (letter) => [...letter].length === 1 && fold(letter) !== letter,
);

/** More calls within each other than these are too many for the parser of SQLite. */
const AT_ONCE = 15;
const steps = Array.from({ length: Math.ceil(ALL.length / AT_ONCE) }, (_, at) =>
  ALL.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * A relation with one of its columns folded as what is searched is, where no folded text is stored: the same on both databases.
 *
 * @param relation in brackets, or by its name
 * @param columns all that are kept
 */
export function foldedIn(relation: string, columns: readonly string[], column: string): string {
  const first = `(SELECT ${columns.map((each) => (each === column ? `LOWER(${each}) AS ${each}` : each)).join(', ')} FROM ${relation} AS folding)`;
  return steps.reduce((from, letters) => {
    const folded = letters.reduce(
      (sql, letter) => `REPLACE(${sql}, ${quoted(letter)}, ${quoted(fold(letter))})`,
      column,
    );
    const kept = columns.map((each) => (each === column ? `${folded} AS ${each}` : each)).join(', ');
    return `(SELECT ${kept} FROM ${from} AS folding)`;
  }, first);
}
