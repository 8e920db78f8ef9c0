import { Entity, ForeignKey } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn } from '../../platform/columns';
import { Meeting } from '../meeting.entity';

/** That a reminder has gone out: once for a meeting at its time, however many instances look. */
@Entity('reminder_sent')
export class ReminderSent {
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  meetingId: string;

  @InstantColumn({ primary: true })
  startsAt: string;

  @IntegerColumn({ primary: true })
  days: number;

  @InstantColumn()
  at: string;
}
