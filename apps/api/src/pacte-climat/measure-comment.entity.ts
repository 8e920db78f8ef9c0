import type { Role } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../identity/account.entity';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Measure } from './measure.entity';

/** What somebody says of a commune's measure, or with `threadId` answers to it. */
@Entity('measure_comment')
@Index(['communeCode', 'measureId'])
@Index(['threadId'])
@Index(['authorAccountId'])
export class MeasureComment {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  @ForeignKey(() => Measure, { onDelete: 'RESTRICT' })
  @IdColumn()
  measureId: string;

  @ForeignKey(() => MeasureComment, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  threadId: string | null;

  @TextColumn()
  text: string;

  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  authorAccountId: string | null;

  @StringColumn(200)
  authorName: string;

  @StringColumn(16)
  authorRole: Role;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  editedAt: string | null;

  @InstantColumn({ nullable: true })
  removedAt: string | null;

  /** Of a comment that opens a thread, when it was settled. */
  @InstantColumn({ nullable: true })
  resolvedAt: string | null;

  @StringColumn(200, { nullable: true })
  resolvedBy: string | null;

  @TextColumn()
  searchText: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;
}
