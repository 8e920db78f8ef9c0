/**
 * Whether the product keeps its data in a file: where its settings name no database, neither by an address nor by a file that
 * holds one.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export const usesSqlite = (env) => !env.DATABASE_URL && !env.DATABASE_URL_FILE;
