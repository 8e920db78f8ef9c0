import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../platform/columns';

/** A person; which organisation they speak for is said by dated relations. */
@Entity('contact')
@Index(['familyName'])
@Index(['archivedAt'])
@Index(['email'])
export class Contact {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(200)
  givenName: string;

  @StringColumn(200)
  familyName: string;

  @StringColumn(200, { nullable: true })
  functionTitle: string | null;

  @StringColumn(254, { nullable: true })
  email: string | null;

  @StringColumn(40, { nullable: true })
  telephone: string | null;

  @StringColumn(2)
  locale: 'fr' | 'de' | 'en';

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
