import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceIndex } from './replace-index';

interface Changed {
  table: string;
  from: string[];
  to: { columnNames: string[]; where?: string };
}

const filled = (table: string, columnNames: string[], column: string): Changed => ({
  table,
  from: columnNames,
  to: { columnNames, where: `${column} IS NOT NULL` },
});

const CHANGED: readonly Changed[] = [
  // What is late in a group is found without reading all that is under way in it.
  { table: 'action', from: ['group_id', 'status'], to: { columnNames: ['group_id', 'status', 'due_day'] } },
  // Most rows say nothing there, and nobody looks for those: each would have a page written for it.
  filled('agenda_item', ['action_id'], 'action_id'),
  filled('agenda_item', ['origin_item_id'], 'origin_item_id'),
  filled('agenda_item', ['backlog_item_id'], 'backlog_item_id'),
  filled('event', ['commune_code', 'at'], 'commune_code'),
];

/** Indices by which less has to be read, and less written with each row. */
export class FewerPages1700000052000 implements MigrationInterface {
  readonly name = 'FewerPages1700000052000';

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, from, to } of CHANGED) await replaceIndex(runner, table, from, to);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, from, to } of CHANGED) await replaceIndex(runner, table, to.columnNames, { columnNames: from });
  }
}
