import type { Translated } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, IdColumn, IntegerColumn, JsonColumn, NumberColumn, StringColumn } from '../platform/columns';
import { Measure } from './measure.entity';

/** A criterion or a further step of a measure. The source states them in English words; French and German are translations. */
@Entity('criterion')
@Index(['measureId'])
export class Criterion {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Measure, { onDelete: 'CASCADE' })
  @IdColumn()
  measureId: string;

  @StringColumn(14)
  kind: 'criterion' | 'further-step';

  @StringColumn(1000)
  textEn: string;

  @StringColumn(1000)
  textFr: string;

  @StringColumn(1000)
  textDe: string;

  /** Percent of the measure; null where the source gives none. */
  @NumberColumn({ nullable: true })
  weight: number | null;

  /** Whether the French and the German text are translations of ours; null where nobody said. */
  @JsonColumn({ nullable: true })
  translated: Translated;

  /** From when and until when it holds, both days included; null where no bound is known. */
  @DayColumn({ nullable: true })
  validFrom: string | null;

  @DayColumn({ nullable: true })
  validUntil: string | null;

  @IntegerColumn()
  position: number;
}
