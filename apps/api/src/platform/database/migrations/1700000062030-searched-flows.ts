import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addToSearchIndex, dropFromSearchIndex } from '../../search/search-index';

/** The search finds flows. */
export class SearchedFlows1700000062030 implements MigrationInterface {
  readonly name = 'SearchedFlows1700000062030';

  up(runner: QueryRunner): Promise<void> {
    return addToSearchIndex(runner, 'flow');
  }

  down(runner: QueryRunner): Promise<void> {
    return dropFromSearchIndex(runner, 'flow');
  }
}
