import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../../identity/account.entity';
import { IdColumn, InstantColumn, IntegerColumn, JsonColumn, StringColumn, TextColumn } from '../../platform/columns';

/** An agenda to begin with, for any group. */
@Entity('agenda_template')
@Index(['removedAt'])
@Index(['accountId'])
export class AgendaTemplate {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(200)
  name: string;

  @JsonColumn()
  items: {
    section: string | null;
    title: string;
    kind: 'information' | 'discussion' | 'decision';
    minutes: number;
    presenter: string | null;
    note: string | null;
  }[];

  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  accountId: string | null;

  @StringColumn(200)
  authorLabel: string;

  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @TextColumn()
  searchText: string;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
