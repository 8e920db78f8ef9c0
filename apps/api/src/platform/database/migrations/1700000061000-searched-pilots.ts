import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addToSearchIndex, dropFromSearchIndex } from '../../search/search-index';

/** The search finds pilots. */
export class SearchedPilots1700000061000 implements MigrationInterface {
  readonly name = 'SearchedPilots1700000061000';

  up(runner: QueryRunner): Promise<void> {
    return addToSearchIndex(runner, 'pilot');
  }

  down(runner: QueryRunner): Promise<void> {
    return dropFromSearchIndex(runner, 'pilot');
  }
}
