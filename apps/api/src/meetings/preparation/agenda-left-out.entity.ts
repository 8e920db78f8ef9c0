import { Entity, ForeignKey, Index } from 'typeorm';
import { Action } from '../../actions/action.entity';
import { IdColumn } from '../../platform/columns';
import { Meeting } from '../meeting.entity';

/** A late action that was taken off a meeting's agenda, and so does not come back onto it by itself. */
@Entity('agenda_left_out')
@Index(['actionId'])
export class AgendaLeftOut {
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  meetingId: string;

  @ForeignKey(() => Action, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  actionId: string;
}
