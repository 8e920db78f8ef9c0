import type { ChosenAction } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, JsonColumn, StringColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';

/** A named choice of actions that a commune compares with others. The actions are kept as they were when they were chosen. */
@Entity('chapter_6_variant')
@Index(['communeCode', 'createdAt'])
export class Chapter6Variant {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  @StringColumn(120)
  name: string;

  /** No key: an action may change or go, and the choice says so. */
  @JsonColumn()
  actions: ChosenAction[];

  @StringColumn(200)
  createdBy: string;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;
}
