import { v7 } from 'uuid';

/**
 * A fresh identifier. Made here and not in the database, so that rows can refer to each other before they are written. It
 * begins with the time, so that what is made together stands together in the index of a table: a row that comes somewhere in
 * between has a page of its own written for it.
 */
export const newId = (): string => v7();
