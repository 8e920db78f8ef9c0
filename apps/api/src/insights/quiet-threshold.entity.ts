import { Entity, ForeignKey } from 'typeorm';
import { IdColumn, IntegerColumn } from '../platform/columns';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** From when on a group, and the organisations in it, count as quiet, where its project manager has said so. */
@Entity('quiet_threshold')
export class QuietThreshold {
  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  groupId: string;

  @IntegerColumn()
  daysWithoutMeeting: number;

  @IntegerColumn()
  silentMeetings: number;

  @IntegerColumn()
  version: number;
}
