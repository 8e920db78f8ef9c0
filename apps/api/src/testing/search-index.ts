import type { Config } from '../platform/config';
import { openWriter } from '../platform/database/data-sources';

/** Whether the index of that database has actions with the word, and how many actions are not in it. */
export async function indexed(config: Config, word: string): Promise<[isFound: boolean, left: number]> {
  const writer = await openWriter(config);
  try {
    const isPostgres = Boolean(config.databaseUrl);
    const [{ found }] = await writer.query(
      isPostgres
        ? `SELECT COUNT(*) AS found FROM action WHERE search_words @@ CAST('${word}:*' AS tsquery)`
        : `SELECT COUNT(*) AS found FROM search_words JOIN search_entry ON place = search_words.rowid
            WHERE search_words MATCH '${word}*' AND kind = 'action'`,
    );
    const [{ left }] = await writer.query(
      isPostgres
        ? 'SELECT COUNT(*) AS "left" FROM action WHERE search_words IS NULL'
        : 'SELECT (SELECT COUNT(*) FROM action) - (SELECT COUNT(*) FROM search_entry WHERE kind = \'action\') AS "left"',
    );
    return [Number(found) > 0, Number(left)];
  } finally {
    await writer.destroy();
  }
}
