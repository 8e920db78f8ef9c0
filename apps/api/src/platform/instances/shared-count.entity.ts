import { Entity } from 'typeorm';
import { InstantColumn, IntegerColumn, StringColumn } from '../columns';

/** How often something happened since its window of time began, counted by all processes together. */
@Entity('shared_count')
export class SharedCount {
  /** A hash of what is counted, and of whom. */
  @StringColumn(64, { primary: true })
  key: string;

  @IntegerColumn()
  hits: number;

  @InstantColumn()
  endsAt: string;
}
