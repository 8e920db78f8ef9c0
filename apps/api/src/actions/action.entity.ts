import { Entity, ForeignKey, Index } from 'typeorm';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { Meeting } from '../meetings/meeting.entity';
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

/** What a group does; "late" is derived from its due day and never stored. */
@Entity('action')
@Index(['groupId', 'status', 'dueDay'])
@Index(['status', 'dueDay'])
@Index(['dueDay'])
@Index(['synergy'])
@Index(['themeId'])
@Index(['meetingId'])
@Index(['agendaItemId'])
export class Action {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'RESTRICT' })
  @IdColumn()
  groupId: string;

  @StringColumn(200)
  title: string;

  @TextColumn({ nullable: true })
  description: string | null;

  @StringColumn(16, { nullable: true })
  synergy: 'joint-activity' | 'shared-service' | 'flow-exchange' | null;

  @StringColumn(12)
  status: 'idea' | 'planned' | 'under-way' | 'done' | 'abandoned';

  @ForeignKey(() => Theme, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  themeId: string | null;

  @DayColumn({ nullable: true })
  startDay: string | null;

  @DayColumn({ nullable: true })
  dueDay: string | null;

  @IntegerColumn()
  progress: number;

  @DayColumn({ nullable: true })
  doneDay: string | null;

  @ForeignKey(() => Meeting, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  meetingId: string | null;

  @ForeignKey(() => AgendaItem, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  agendaItemId: string | null;

  @FlagColumn()
  isDemo: boolean;

  @TextColumn()
  searchText: string;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
