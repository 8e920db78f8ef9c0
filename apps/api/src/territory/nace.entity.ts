import { Entity, Index } from 'typeorm';
import { IntegerColumn, StringColumn, TextColumn } from '../platform/columns';

/** A code of the NACE Rev. 2.1 classification of economic activities. */
@Entity('nace')
@Index(['parent'])
@Index(['level'])
export class Nace {
  @StringColumn(8, { primary: true })
  code: string;

  @IntegerColumn()
  level: number;

  @StringColumn(8, { nullable: true })
  parent: string | null;

  @StringColumn(400)
  nameEn: string;

  @StringColumn(400)
  nameFr: string;

  @StringColumn(400)
  nameDe: string;

  @TextColumn()
  searchText: string;
}
