import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { DayColumn, IdColumn, InstantColumn, IntegerColumn, NumberColumn, StringColumn } from '../platform/columns';
import { SharedService } from './shared-service.entity';

/** What a shared service brought one organisation over some time. */
@Entity('service_saving')
@Index(['serviceId', 'organisationId'])
@Index(['organisationId'])
export class ServiceSaving {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => SharedService, { onDelete: 'CASCADE' })
  @IdColumn()
  serviceId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn()
  organisationId: string;

  @DayColumn()
  fromDay: string;

  @DayColumn()
  toDay: string;

  @NumberColumn({ nullable: true })
  beforeCents: number | null;

  @NumberColumn({ nullable: true })
  afterCents: number | null;

  @NumberColumn({ nullable: true })
  volume: number | null;

  @NumberColumn({ nullable: true })
  kgCo2e: number | null;

  @StringColumn(300, { nullable: true })
  source: string | null;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
