import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, StringColumn, TextColumn } from '../platform/columns';
import { Meeting } from './meeting.entity';

/** A point of a meeting's agenda; its slot is computed. */
@Entity('agenda_item')
@Index(['meetingId'])
export class AgendaItem {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  @IdColumn()
  meetingId: string;

  @IntegerColumn()
  position: number;

  @StringColumn(200)
  title: string;

  @StringColumn(12)
  kind: 'information' | 'discussion' | 'decision';

  @IntegerColumn()
  minutes: number;

  @StringColumn(200, { nullable: true })
  presenter: string | null;

  @TextColumn({ nullable: true })
  note: string | null;
}
