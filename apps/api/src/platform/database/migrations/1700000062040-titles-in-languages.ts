import type { QueryRunner } from 'typeorm';
import { optional, text } from './table';
import { TablesMigration } from './tables-migration';

const additions = { questionnaire: { columns: [optional(text('titles'))] } };

interface Row {
  id: string;
  content: string | { title: Record<string, string | null> };
}

/** A list says the title of a questionnaire in its reader's language without reading all that it asks. */
export class TitlesInLanguages1700000062040 extends TablesMigration {
  readonly name = 'TitlesInLanguages1700000062040';
  protected override readonly additions = additions;

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    const isPostgres = runner.connection.options.type === 'postgres';
    const rows = (await runner.query('SELECT id, content FROM questionnaire')) as Row[];
    for (const { id, content } of rows) {
      const { title } =
        typeof content === 'string' ? (JSON.parse(content) as Exclude<Row['content'], string>) : content;
      await runner.query(
        isPostgres
          ? 'UPDATE questionnaire SET titles = $1 WHERE id = $2'
          : 'UPDATE questionnaire SET titles = ? WHERE id = ?',
        [JSON.stringify(title), id],
      );
    }
  }
}
