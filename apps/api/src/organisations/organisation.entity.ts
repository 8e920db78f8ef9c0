import { Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Nace } from '../territory/nace.entity';

/** A company, commune, public actor or association. */
@Entity('organisation')
@Index(['kind'])
@Index(['name'])
@Index(['naceCode'])
@Index(['communeCode'])
@Index(['archivedAt'])
export class Organisation {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(20)
  kind: 'company' | 'commune' | 'public-actor' | 'association';

  @StringColumn(200)
  name: string;

  @StringColumn(100, { nullable: true })
  shortName: string | null;

  @ForeignKey(() => Nace, { onDelete: 'RESTRICT' })
  @StringColumn(8, { nullable: true })
  naceCode: string | null;

  @StringColumn(10, { nullable: true })
  sizeClass: '1-9' | '10-49' | '50-249' | '250-999' | '1000+' | null;

  @StringColumn(2000, { nullable: true })
  website: string | null;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8, { nullable: true })
  communeCode: string | null;

  @TextColumn({ nullable: true })
  note: string | null;

  @StringColumn(2000, { nullable: true })
  sourceUrl: string | null;

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
