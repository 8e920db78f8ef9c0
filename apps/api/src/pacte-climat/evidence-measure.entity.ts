import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IdColumn, StringColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Evidence } from './evidence.entity';
import { Measure } from './measure.entity';

/** A measure that a piece of evidence proves. */
@Entity('evidence_measure')
@Index(['measureId'])
@Index(['communeCode'])
// A meeting, an action or a practice is evidence for a commune's measure once, however often it is proposed.
@Unique(['sourceId', 'communeCode', 'measureId'])
export class EvidenceMeasure {
  @ForeignKey(() => Evidence, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  evidenceId: string;

  @ForeignKey(() => Measure, { onDelete: 'RESTRICT' })
  @IdColumn({ primary: true })
  measureId: string;

  /** The commune of the piece, and the record that it comes from: here for their being unique together. */
  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  /** Null for a file and a link, and while the piece is taken away. */
  @IdColumn({ nullable: true })
  sourceId: string | null;
}
