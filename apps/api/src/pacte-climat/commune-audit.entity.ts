import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  NumberColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Catalogue } from './catalogue.entity';

/** The result of an audit, as the commune was told it. */
@Entity('commune_audit')
@Index(['communeCode', 'day'])
@Index(['catalogueId'])
@Index(['communeCode', 'day'], { unique: true, where: 'removed_at IS NULL' })
export class CommuneAudit {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  /** By which version of the catalogue it was judged; null where there was none when it was entered. */
  @ForeignKey(() => Catalogue, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  catalogueId: string | null;

  @DayColumn()
  day: string;

  /** Of the maximum of the whole catalogue. */
  @NumberColumn()
  percent: number;

  @TextColumn({ nullable: true })
  note: string | null;

  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;
}
