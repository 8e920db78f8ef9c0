import type { ServicePhase } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, StringColumn } from '../platform/columns';
import { SharedService } from './shared-service.entity';

/** Into which phase a shared service went, when, and why where that had to be said. */
@Entity('service_step')
@Index(['serviceId', 'position'])
export class ServiceStep {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => SharedService, { onDelete: 'CASCADE' })
  @IdColumn()
  serviceId: string;

  @IntegerColumn()
  position: number;

  @StringColumn(10)
  phase: ServicePhase;

  @StringColumn(400, { nullable: true })
  reason: string | null;

  @InstantColumn()
  at: string;
}
