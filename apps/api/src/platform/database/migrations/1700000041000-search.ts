import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropSearchIndex, makeSearchIndex } from '../../search/search-index';

/** The index that the search reads, made from the records that are there. */
export class Search1700000041000 implements MigrationInterface {
  readonly name = 'Search1700000041000';

  up(runner: QueryRunner): Promise<void> {
    return makeSearchIndex(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropSearchIndex(runner);
  }
}
