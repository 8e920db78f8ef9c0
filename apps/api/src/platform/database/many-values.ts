/** So many values SQLite takes in one statement. Source: SQLITE_MAX_VARIABLE_NUMBER, https://sqlite.org/limits.html */
export const MOST_VARIABLES = 32_766;
const MARK_OR_TEXT = /'(?:[^']|'')*'|\?/g;

/**
 * The same statement with each value told once, by its number, however often it stands in it: whoever takes part in hundreds of groups
 * is asked about by their ids again and again.
 */
export function eachOnce(sql: string, values: readonly unknown[]): [sql: string, values: unknown[]] {
  const numbers = new Map<unknown, number>();
  let at = 0;
  const numbered = sql.replace(MARK_OR_TEXT, (found) => {
    if (found !== '?') return found;
    const value = values[at++];
    const number = numbers.get(value) ?? numbers.size + 1;
    numbers.set(value, number);
    return `?${number}`;
  });
  return [numbered, [...numbers.keys()]];
}
