import { Entity, ForeignKey } from 'typeorm';
import { FlagColumn, InstantColumn, IntegerColumn, StringColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';

/** Whether a commune lets project managers read its chapter 6, and whether it publishes it. */
@Entity('commune_setting')
export class CommuneSetting {
  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8, { primary: true })
  communeCode: string;

  @InstantColumn({ nullable: true })
  agreedAt: string | null;

  @InstantColumn({ nullable: true })
  publishedAt: string | null;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;
}
