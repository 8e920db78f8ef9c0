import { Entity } from 'typeorm';
import { InstantColumn, IntegerColumn, StringColumn } from '../columns';

/** What became of the last round of work that the product does by itself, by whichever process. */
@Entity('job_run')
export class JobRun {
  @StringColumn(60, { primary: true })
  name: string;

  /** How many rounds were begun since the database was made. */
  @IntegerColumn()
  rounds: number;

  @InstantColumn()
  startedAt: string;

  /** When a round last came well to its end. */
  @InstantColumn({ nullable: true })
  succeededAt: string | null;

  /** Why the last round came to nothing. */
  @StringColumn(300, { nullable: true })
  failure: string | null;
}
