import { Entity, ForeignKey, Index } from 'typeorm';
import { Action } from '../../actions/action.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../../platform/columns';
import { Theme } from '../../territory/theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';

/** What a group could do about something, within one of its themes. */
@Entity('idea')
@Index(['groupId', 'removedAt'])
@Index(['themeId'])
@Index(['organisationId'])
@Index(['actionId'])
export class Idea {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn()
  groupId: string;

  @ForeignKey(() => Theme, { onDelete: 'RESTRICT' })
  @IdColumn()
  themeId: string;

  /** Who put it forward; null where whoever leads the group did. */
  @ForeignKey(() => Organisation, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  organisationId: string | null;

  @StringColumn(200)
  title: string;

  @TextColumn({ nullable: true })
  description: string | null;

  /** From 1 to 5. */
  @IntegerColumn({ nullable: true })
  effort: number | null;

  @IntegerColumn({ nullable: true })
  effect: number | null;

  /** What it became. */
  @ForeignKey(() => Action, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  actionId: string | null;

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
