import { Entity, ForeignKey } from 'typeorm';
import { IdColumn, JsonColumn } from '../../platform/columns';
import { Meeting } from '../meeting.entity';

/** The late actions that were taken off a meeting's agenda, and so do not come back onto it by themselves. */
@Entity('agenda_left_out')
export class AgendaLeftOut {
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  meetingId: string;

  /** Any that is gone since is named in vain. */
  @JsonColumn()
  actionIds: string[];
}
