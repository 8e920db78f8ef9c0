import type { InterestAnswer, ServiceAcceptance } from '@zesumme/domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, NumberColumn, StringColumn } from '../platform/columns';
import { SharedService } from './shared-service.entity';

/** What one organisation said of a shared service, and its answer to the share that was put to it. */
@Entity('service_interest')
@Unique(['serviceId', 'organisationId'])
@Index(['organisationId'])
export class ServiceInterest {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => SharedService, { onDelete: 'CASCADE' })
  @IdColumn()
  serviceId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn()
  organisationId: string;

  @StringColumn(12)
  answer: InterestAnswer;

  @NumberColumn({ nullable: true })
  volume: number | null;

  @IntegerColumn({ nullable: true })
  heads: number | null;

  /** What it pays in a year today: for itself and whoever leads the group. */
  @NumberColumn({ nullable: true })
  costCents: number | null;

  /** Whether it was among those to whom the present offer was put, and with which figures. */
  @FlagColumn({ default: false })
  put: boolean;

  @NumberColumn({ nullable: true })
  putVolume: number | null;

  @IntegerColumn({ nullable: true })
  putHeads: number | null;

  @StringColumn(8, { nullable: true })
  acceptance: ServiceAcceptance | null;

  /** The share that it answered to: to another one it has not answered. */
  @NumberColumn({ nullable: true })
  answeredCents: number | null;

  @StringColumn(400, { nullable: true })
  word: string | null;

  /** What it pays in a year, as it was agreed. */
  @NumberColumn({ nullable: true })
  agreedCents: number | null;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  changedAt: string;
}
