import type { ImportField, ImportState, ImportSubject, VerdictCounts } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../identity/account.entity';
import { IdColumn, InstantColumn, IntegerColumn, JsonColumn, StringColumn, TextColumn } from '../platform/columns';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** How many rows came to which verdict, and what is or was written of them. */
export interface Tally {
  verdicts: VerdictCounts;
  creates: number;
  changes: number;
  undecided: number;
}

/** A spreadsheet that somebody brings in. */
@Entity('import')
@Index(['accountId'])
@Index(['groupId'])
@Index(['state', 'createdAt'])
export class Import {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  accountId: string | null;

  @StringColumn(200)
  authorLabel: string;

  @StringColumn(14)
  subject: ImportSubject;

  /** The group that all rows are for. */
  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  groupId: string | null;

  @StringColumn(200)
  fileName: string;

  @StringColumn(10)
  state: ImportState;

  @JsonColumn()
  headings: string[];

  /** What each column holds; null for one that is left out. */
  @JsonColumn()
  columns: (ImportField | null)[];

  @IntegerColumn()
  rowCount: number;

  @JsonColumn({ nullable: true })
  tally: Tally | null;

  @TextColumn()
  searchText: string;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  appliedAt: string | null;

  @InstantColumn({ nullable: true })
  undoneAt: string | null;
}
