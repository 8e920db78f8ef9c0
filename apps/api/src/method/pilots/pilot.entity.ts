import type { PilotIndicator } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  StringColumn,
  TextColumn,
} from '../../platform/columns';
import { Theme } from '../../territory/theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';

/** A solution that a group tries on a small scale, with what is measured and what became of it. */
@Entity('pilot')
@Index(['groupId', 'removedAt'])
@Index(['themeId'])
@Index(['fromPilotId'])
export class Pilot {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn()
  groupId: string;

  @ForeignKey(() => Theme, { onDelete: 'RESTRICT' })
  @IdColumn()
  themeId: string;

  /** The scaled pilot that it began with. */
  @ForeignKey(() => Pilot, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  fromPilotId: string | null;

  @StringColumn(200)
  title: string;

  @TextColumn()
  hypothesis: string;

  @DayColumn({ nullable: true })
  fromDay: string | null;

  @DayColumn({ nullable: true })
  toDay: string | null;

  @JsonColumn()
  indicators: PilotIndicator[];

  @StringColumn(6, { nullable: true })
  verdict: 'scale' | 'change' | 'stop' | null;

  @DayColumn({ nullable: true })
  verdictDay: string | null;

  @TextColumn({ nullable: true })
  learned: string | null;

  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @TextColumn()
  searchText: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
