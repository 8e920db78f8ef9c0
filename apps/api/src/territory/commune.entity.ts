import { Entity, Index } from 'typeorm';
import { DayColumn, FlagColumn, IntegerColumn, NumberColumn, StringColumn } from '../platform/columns';

/**
 * A commune of the country, or a fictitious one of the demonstration (its code starts with D). A former commune has the code
 * of the one that it merged into and a number behind it: the source names no other.
 */
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

  /** The commune that it merged into; null for one that is in being. A former commune stays for what it said. */
  @StringColumn(8, { nullable: true })
  mergedIntoCode: string | null;

  /** The first day of the commune that it merged into. */
  @DayColumn({ nullable: true })
  mergedOn: string | null;

  @FlagColumn()
  isDemo: boolean;
}
