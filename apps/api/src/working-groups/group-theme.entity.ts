import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, FlagColumn, IdColumn, StringColumn } from '../platform/columns';
import { Theme } from '../territory/theme.entity';
import { WorkingGroup } from './working-group.entity';

/** A theme of a group and the phase it has reached. */
@Entity('group_theme')
@Index(['themeId'])
export class GroupTheme {
  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  groupId: string;

  @ForeignKey(() => Theme, { onDelete: 'RESTRICT' })
  @IdColumn({ primary: true })
  themeId: string;

  @StringColumn(10)
  phase: 'diagnosis' | 'solutions' | 'pilot' | 'scaling';

  @DayColumn({ nullable: true })
  sinceDay: string | null;

  @FlagColumn()
  isDemo: boolean;
}
