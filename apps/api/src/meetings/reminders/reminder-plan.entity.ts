import { Entity } from 'typeorm';
import { IdColumn, IntegerColumn, JsonColumn, StringColumn } from '../../platform/columns';

/** How many days before a meeting those whom it concerns are reminded: for one meeting, or for all of a group. */
@Entity('reminder_plan')
export class ReminderPlan {
  @StringColumn(8, { primary: true })
  subjectType: 'meeting' | 'group';

  @IdColumn({ primary: true })
  subjectId: string;

  @JsonColumn()
  days: number[];

  @IntegerColumn()
  version: number;
}
