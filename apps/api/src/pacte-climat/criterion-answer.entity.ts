import type { CriterionState } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, NumberColumn, StringColumn } from '../platform/columns';
import { Assessment } from './assessment.entity';
import { Criterion } from './criterion.entity';

/** What a commune says of a criterion, and how much meeting it brings of the measure, as far as it has said so. */
@Entity('criterion_answer')
@Index(['criterionId'])
export class CriterionAnswer {
  @ForeignKey(() => Assessment, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  assessmentId: string;

  @ForeignKey(() => Criterion, { onDelete: 'RESTRICT' })
  @IdColumn({ primary: true })
  criterionId: string;

  @StringColumn(7)
  state: CriterionState;

  @NumberColumn({ nullable: true })
  share: number | null;
}
