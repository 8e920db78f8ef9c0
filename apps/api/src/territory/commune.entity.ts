import { Entity, Index } from 'typeorm';
import { DayColumn, FlagColumn, IntegerColumn, NumberColumn, StringColumn } from '../platform/columns';

/** A commune of the country, or a fictitious one of the demonstration (its code starts with D). */
@Entity('commune')
@Index(['canton'])
@Index(['name'])
export class Commune {
  @StringColumn(8, { primary: true })
  code: string;

  @StringColumn(200)
  name: string;

  @StringColumn(100, { nullable: true })
  canton: string | null;

  @NumberColumn({ nullable: true })
  areaKm2: number | null;

  @IntegerColumn({ nullable: true })
  population: number | null;

  @DayColumn({ nullable: true })
  populationOn: string | null;

  @NumberColumn({ nullable: true })
  lon: number | null;

  @NumberColumn({ nullable: true })
  lat: number | null;

  @FlagColumn()
  isDemo: boolean;
}
