import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Outcome } from '../meetings/outcome.entity';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { Theme } from '../territory/theme.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** That a theme of a group moved from one phase of the method to another. A theme that leaves its group keeps its steps. */
@Entity('method_step')
@Unique(['groupId', 'themeId', 'position'])
@Index(['themeId'])
@Index(['outcomeId'])
export class MethodStep {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn()
  groupId: string;

  @ForeignKey(() => Theme, { onDelete: 'RESTRICT' })
  @IdColumn()
  themeId: string;

  @IntegerColumn()
  position: number;

  /** Null of the first step. */
  @StringColumn(10, { nullable: true })
  fromPhase: 'diagnosis' | 'solutions' | 'pilot' | 'scaling' | null;

  @StringColumn(10)
  toPhase: 'diagnosis' | 'solutions' | 'pilot' | 'scaling';

  /** Null where nobody knows it: of a first step alone. */
  @DayColumn({ nullable: true })
  onDay: string | null;

  /** The decision that moved the theme. */
  @ForeignKey(() => Outcome, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  outcomeId: string | null;

  @TextColumn({ nullable: true })
  word: string | null;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
