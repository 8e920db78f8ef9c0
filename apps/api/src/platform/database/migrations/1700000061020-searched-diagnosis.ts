import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addToSearchIndex, dropFromSearchIndex } from '../../search/search-index';

/** The search finds questionnaires, and the problems that they found. */
export class SearchedDiagnosis1700000061020 implements MigrationInterface {
  readonly name = 'SearchedDiagnosis1700000061020';

  async up(runner: QueryRunner): Promise<void> {
    await addToSearchIndex(runner, 'questionnaire');
    await addToSearchIndex(runner, 'problem');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropFromSearchIndex(runner, 'problem');
    await dropFromSearchIndex(runner, 'questionnaire');
  }
}
