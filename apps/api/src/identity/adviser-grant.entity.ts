import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, StringColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Account } from './account.entity';

/** A commune that lets an adviser read its chapter 6 until the end of a day. */
@Entity('adviser_grant')
@Unique(['accountId', 'communeCode'])
@Index(['accountId'])
@Index(['communeCode'])
export class AdviserGrant {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @IdColumn()
  accountId: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  /** Null while an administrator has named the adviser and the commune gave no day yet. */
  @DayColumn({ nullable: true })
  untilDay: string | null;

  @InstantColumn()
  createdAt: string;
}
