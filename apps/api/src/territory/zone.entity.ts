import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NumberColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';

/** An activity zone, entered by a project manager: there is no open data set of zones. */
@Entity('zone')
@Index(['name'])
@Index(['archivedAt'])
export class Zone {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(200)
  name: string;

  @NumberColumn({ nullable: true })
  lon: number | null;

  @NumberColumn({ nullable: true })
  lat: number | null;

  @JsonColumn({ nullable: true })
  outline: [number, number][] | null;

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
}
