/** What is taken from the mode of whatever is written: all of what others than the owner may do. */
const OTHERS = 0o077;

/**
 * From here on, whatever this process writes is for its owner alone: the database with the names, the hashes of passwords and
 * sessions, documents, mails, backups. What was there before keeps the mode that it has.
 */
export const keepToOwner = (): void => void process.umask(OTHERS);
