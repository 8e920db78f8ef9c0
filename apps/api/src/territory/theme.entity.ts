import { Entity, Unique } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, StringColumn } from '../platform/columns';

/** A transversal theme, such as mobility. */
@Entity('theme')
@Unique(['slug'])
export class Theme {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(120)
  slug: string;

  @StringColumn(200)
  nameFr: string;

  @StringColumn(200)
  nameDe: string;

  @StringColumn(200)
  nameEn: string;

  @InstantColumn({ nullable: true })
  archivedAt: string | null;

  @IntegerColumn()
  version: number;
}
