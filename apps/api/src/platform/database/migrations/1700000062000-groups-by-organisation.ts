import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceIndex } from './replace-index';

const BY_ORGANISATION = ['organisation_id'];
const WITH_DAYS = ['organisation_id', 'group_id', 'from_day', 'to_day'];

/** In which groups an organisation takes part is asked with every request: the index says it, and no row has to be read. */
export class GroupsByOrganisation1700000062000 implements MigrationInterface {
  readonly name = 'GroupsByOrganisation1700000062000';

  up = (runner: QueryRunner): Promise<void> =>
    replaceIndex(runner, 'membership', BY_ORGANISATION, { columnNames: WITH_DAYS });

  down = (runner: QueryRunner): Promise<void> =>
    replaceIndex(runner, 'membership', WITH_DAYS, { columnNames: BY_ORGANISATION });
}
