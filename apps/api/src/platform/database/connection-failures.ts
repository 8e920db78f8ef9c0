const failed = new WeakSet<Error>();

/** Keeps in mind that somebody wanted a connection to the database, and why they got none. */
export const markConnectionFailure = (error: Error): void => void failed.add(error);

/**
 * Whether somebody wanted a connection to PostgreSQL and got none. What the network says of that is what it says of any
 * other connection, such as a browser's.
 */
export const isConnectionFailure = (error: Error): boolean => failed.has(error);
