import { Entity } from 'typeorm';
import { DayColumn, InstantColumn, IntegerColumn, StringColumn } from '../columns';

/** What this installation is for: a demonstration or real data, never both. */
@Entity('instance')
export class Instance {
  @IntegerColumn({ primary: true })
  id: number;

  @StringColumn(16)
  mode: 'demonstration' | 'real';

  @InstantColumn()
  createdAt: string;

  @DayColumn({ nullable: true })
  demoLoadedOn: string | null;
}
