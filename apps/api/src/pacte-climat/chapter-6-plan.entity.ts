import type { ChosenAction, SetShare } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, JsonColumn, StringColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';

/** The choice of actions that a commune keeps as its plan, until another one replaces it or it ends. */
@Entity('chapter_6_plan')
@Index(['communeCode', 'keptAt'])
@Index(['communeCode'], { unique: true, where: 'ended_at IS NULL' })
export class Chapter6Plan {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  @StringColumn(120)
  name: string;

  @JsonColumn()
  actions: ChosenAction[];

  /** The planned shares that it set, with what they were before. */
  @JsonColumn()
  shares: SetShare[];

  @StringColumn(200)
  keptBy: string;

  @InstantColumn()
  keptAt: string;

  @InstantColumn({ nullable: true })
  endedAt: string | null;

  @StringColumn(200, { nullable: true })
  endedBy: string | null;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;
}
