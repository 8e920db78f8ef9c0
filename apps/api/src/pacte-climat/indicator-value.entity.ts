import { Entity, ForeignKey } from 'typeorm';
import { IdColumn, IntegerColumn, NumberColumn, StringColumn } from '../platform/columns';
import { Assessment } from './assessment.entity';

/** What the indicator of a measure came to in a year, and which source says so. */
@Entity('indicator_value')
export class IndicatorValue {
  @ForeignKey(() => Assessment, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  assessmentId: string;

  @IntegerColumn({ primary: true })
  year: number;

  @NumberColumn()
  value: number;

  @StringColumn(300, { nullable: true })
  source: string | null;
}
