import { Entity, ForeignKey, Index, Unique } from 'typeorm';
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

  @NumberColumn()
  reductionFactor: number;

  @TextColumn({ nullable: true })
  reductionReason: string | null;

  @NumberColumn({ nullable: true })
  effectiveShare: number | null;

  @NumberColumn({ nullable: true })
  plannedShare: number | null;

  @TextColumn({ nullable: true })
  comment: string | null;

  @DayColumn({ nullable: true })
  reviewedOn: string | null;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;
}
