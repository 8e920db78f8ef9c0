import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { DayColumn, FlagColumn, IdColumn, IntegerColumn, StringColumn } from '../platform/columns';
import { WorkingGroup } from './working-group.entity';

/** From when until when an organisation takes part in a group, and as what. */
@Entity('membership')
@Index(['groupId'])
@Index(['organisationId', 'groupId', 'fromDay', 'toDay'])
export class Membership {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn()
  groupId: string;

  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn()
  organisationId: string;

  @StringColumn(10)
  role: 'member' | 'partner' | 'commune';

  @DayColumn({ nullable: true })
  fromDay: string | null;

  @DayColumn({ nullable: true })
  toDay: string | null;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;
}
