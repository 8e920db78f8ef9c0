import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, StringColumn } from '../platform/columns';
import { WorkingGroup } from './working-group.entity';

/** An address that belongs to a group. */
@Entity('group_link')
@Index(['groupId'])
export class GroupLink {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn()
  groupId: string;

  @StringColumn(200)
  label: string;

  @StringColumn(2000)
  url: string;

  @IntegerColumn()
  position: number;
}
