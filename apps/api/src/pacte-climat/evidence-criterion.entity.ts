import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn } from '../platform/columns';
import { Criterion } from './criterion.entity';
import { Evidence } from './evidence.entity';

/** A criterion that a piece of evidence proves, of one of the measures that it proves. */
@Entity('evidence_criterion')
@Index(['criterionId'])
export class EvidenceCriterion {
  @ForeignKey(() => Evidence, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  evidenceId: string;

  @ForeignKey(() => Criterion, { onDelete: 'RESTRICT' })
  @IdColumn({ primary: true })
  criterionId: string;
}
