import { Entity, ForeignKey, Index } from 'typeorm';
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

/** A campaign of one or more groups: what it was about, and when. How it stands follows from its days and is never stored. */
@Entity('campaign')
@Index(['groupId'])
@Index(['themeId'])
@Index(['year'])
export class Campaign {
  @IdColumn({ primary: true })
  id: string;

  /** The group that leads it; all of them are in `campaign_group`. */
  @ForeignKey(() => WorkingGroup, { onDelete: 'RESTRICT' })
  @IdColumn()
  groupId: string;

  @StringColumn(200)
  title: string;

  @TextColumn({ nullable: true })
  description: string | null;

  @ForeignKey(() => Theme, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  themeId: string | null;

  /** That of its first day, or all that is known of when it was. */
  @IntegerColumn({ nullable: true })
  year: number | null;

  @DayColumn({ nullable: true })
  startDay: string | null;

  @DayColumn({ nullable: true })
  endDay: string | null;

  @TextColumn({ nullable: true })
  goals: string | null;

  @StringColumn(200, { nullable: true })
  sourceTitle: string | null;

  @StringColumn(2000, { nullable: true })
  sourceUrl: string | null;

  @FlagColumn()
  isDemo: boolean;

  @TextColumn()
  searchText: string;

  /** Since when it is taken away; it can be put back. */
  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
