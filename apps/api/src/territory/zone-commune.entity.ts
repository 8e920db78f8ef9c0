import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, StringColumn } from '../platform/columns';
import { Commune } from './commune.entity';
import { Zone } from './zone.entity';

/** A commune on which a zone lies. */
@Entity('zone_commune')
@Index(['communeCode'])
export class ZoneCommune {
  @ForeignKey(() => Zone, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  zoneId: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8, { primary: true })
  communeCode: string;
}
