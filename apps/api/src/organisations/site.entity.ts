import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, StringColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Zone } from '../territory/zone.entity';
import { Organisation } from './organisation.entity';

/** A place where an organisation works, in a zone or a commune. */
@Entity('site')
@Index(['organisationId'])
@Index(['zoneId'])
@Index(['communeCode'])
export class Site {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn()
  organisationId: string;

  @ForeignKey(() => Zone, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  zoneId: string | null;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8, { nullable: true })
  communeCode: string | null;

  @StringColumn(200)
  label: string;

  @StringColumn(400, { nullable: true })
  address: string | null;

  @IntegerColumn()
  position: number;
}
