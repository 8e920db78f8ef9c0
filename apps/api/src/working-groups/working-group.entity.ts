import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../identity/account.entity';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { Zone } from '../territory/zone.entity';

/** Organisations that act together in a zone or on a theme, led by a project manager. */
@Entity('working_group')
@Index(['zoneId'])
@Index(['leadAccountId'])
@Index(['state'])
@Index(['archivedAt'])
@Index(['name'])
@Unique(['slug'])
export class WorkingGroup {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(120)
  slug: string;

  @StringColumn(200)
  name: string;

  @TextColumn()
  purpose: string;

  @ForeignKey(() => Zone, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  zoneId: string | null;

  @DayColumn({ nullable: true })
  sinceDay: string | null;

  @StringColumn(5, { nullable: true })
  sincePrecision: 'year' | 'month' | 'day' | null;

  @ForeignKey(() => Account, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  leadAccountId: string | null;

  @StringColumn(8)
  state: 'active' | 'paused' | 'closed';

  /** The language of its documents. */
  @StringColumn(2, { default: 'fr' })
  locale: 'fr' | 'de' | 'en';

  @InstantColumn({ nullable: true })
  publishedAt: string | null;

  @IntegerColumn({ nullable: true })
  statedCompanies: number | null;

  @StringColumn(2000, { nullable: true })
  statedSourceUrl: string | null;

  @FlagColumn()
  isDemo: boolean;

  @InstantColumn({ nullable: true })
  archivedAt: string | null;

  @TextColumn()
  searchText: string;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
