import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  NumberColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { SharedService } from './shared-service.entity';

/** What a supplier asks for a shared service. */
@Entity('service_offer')
@Index(['serviceId'])
export class ServiceOffer {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => SharedService, { onDelete: 'CASCADE' })
  @IdColumn()
  serviceId: string;

  @StringColumn(200)
  supplier: string;

  @NumberColumn()
  fixedCents: number;

  @NumberColumn()
  unitPrice: number;

  @DayColumn({ nullable: true })
  validUntil: string | null;

  @TextColumn({ nullable: true })
  notes: string | null;

  @TextColumn({ nullable: true })
  conditions: string | null;

  @StringColumn(2000, { nullable: true })
  url: string | null;

  /** Whether it was put to those who joined. */
  @FlagColumn()
  chosen: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
