import type { SharesBy } from '@zesumme/domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  IntegerColumn,
  NumberColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Measure } from './measure.entity';

/** A commune's own assessment of a measure. */
@Entity('assessment')
@Index(['measureId'])
@Index(['responsibleId'])
@Unique(['communeCode', 'measureId'])
export class Assessment {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  @ForeignKey(() => Measure, { onDelete: 'RESTRICT' })
  @IdColumn()
  measureId: string;

  @FlagColumn()
  concerns: boolean;

  @TextColumn({ nullable: true })
  concernsReason: string | null;

  @NumberColumn()
  reductionFactor: number;

  @TextColumn({ nullable: true })
  reductionReason: string | null;

  /** Where the shares come from: said as a whole, or what the criteria make. */
  @StringColumn(8, { default: 'hand' })
  sharesBy: SharesBy;

  @NumberColumn({ nullable: true })
  effectiveShare: number | null;

  @NumberColumn({ nullable: true })
  plannedShare: number | null;

  /** Who sees to the measure at the commune. */
  @ForeignKey(() => Contact, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  responsibleId: string | null;

  @TextColumn({ nullable: true })
  comment: string | null;

  @DayColumn({ nullable: true })
  reviewedOn: string | null;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;
}
