import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, StringColumn, TextColumn } from '../../platform/columns';
import { Meeting } from '../meeting.entity';

/** What is corrected of minutes that were sent: it stands below them with its day, and they stay as they were. */
@Entity('minutes_correction')
@Index(['meetingId', 'createdAt'])
export class MinutesCorrection {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  @IdColumn()
  meetingId: string;

  @DayColumn()
  day: string;

  /** Markdown. */
  @TextColumn()
  text: string;

  @StringColumn(200)
  createdBy: string;

  @InstantColumn()
  createdAt: string;
}
