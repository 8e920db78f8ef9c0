import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addToSearchIndex, dropFromSearchIndex } from '../../search/search-index';

/** The search finds ideas. */
export class SearchedIdeas1700000061030 implements MigrationInterface {
  readonly name = 'SearchedIdeas1700000061030';

  up(runner: QueryRunner): Promise<void> {
    return addToSearchIndex(runner, 'idea');
  }

  down(runner: QueryRunner): Promise<void> {
    return dropFromSearchIndex(runner, 'idea');
  }
}
