import type { QueryRunner } from 'typeorm';
import type { EmptyPlace } from './fill';

/** A database that is being made beside the one that is there. */
export interface Place extends EmptyPlace {
  /** The database that is there; nothing when there is none, or it cannot be read. */
  old: QueryRunner | null;
  /**
   * Puts it in the place of the one that is there, all at once.
   *
   * @param replaced the folder for files that it replaces
   * @returns the schema that holds the replaced tables, when they are in one
   */
  takeOver(replaced: string): Promise<string | null>;
}
