import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import { IdColumn, IntegerColumn, StringColumn } from '../../platform/columns';
import { Pilot } from './pilot.entity';

/** A place where a pilot runs: an organisation of the group, or in words. */
@Entity('pilot_site')
@Index(['pilotId'])
@Index(['organisationId'])
export class PilotSite {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Pilot, { onDelete: 'CASCADE' })
  @IdColumn()
  pilotId: string;

  @IntegerColumn()
  position: number;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  organisationId: string | null;

  @StringColumn(200, { nullable: true })
  label: string | null;
}
