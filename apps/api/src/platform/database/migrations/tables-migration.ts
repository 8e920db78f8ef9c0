import type { MigrationInterface, QueryRunner, Table } from 'typeorm';

/** A migration that adds tables, parents first, and takes them away again in the other order. */
export abstract class TablesMigration implements MigrationInterface {
  abstract readonly name: string;
  protected abstract readonly tables: readonly Table[];

  async up(runner: QueryRunner): Promise<void> {
    for (const table of this.tables) await runner.createTable(table.clone(), false, true, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...this.tables].reverse()) await runner.dropTable(table.name);
  }
}
