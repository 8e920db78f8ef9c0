import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addToSearchIndex, dropFromSearchIndex } from '../../search/search-index';

/** The search finds shared services. */
export class ServicesFound1700000059010 implements MigrationInterface {
  readonly name = 'ServicesFound1700000059010';

  up(runner: QueryRunner): Promise<void> {
    return addToSearchIndex(runner, 'shared-service');
  }

  down(runner: QueryRunner): Promise<void> {
    return dropFromSearchIndex(runner, 'shared-service');
  }
}
