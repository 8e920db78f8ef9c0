import type { AssessmentPut } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IdColumn, IntegerColumn, JsonColumn } from '../platform/columns';
import { AssessmentImport } from './assessment-import.entity';
import { Measure } from './measure.entity';

/** What an import made of one measure: what had been said of it before, and which version of its assessment came of it. */
@Entity('assessment_import_measure')
@Index(['measureId'])
@Index(['assessmentId'])
export class AssessmentImportMeasure {
  @ForeignKey(() => AssessmentImport, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  importId: string;

  @ForeignKey(() => Measure, { onDelete: 'RESTRICT' })
  @IdColumn({ primary: true })
  measureId: string;

  /** No key: a first assessment goes when the import is undone, and its history still says what it was about. */
  @IdColumn()
  assessmentId: string;

  @IntegerColumn()
  versionAfter: number;

  /** Null where nothing had been said. */
  @JsonColumn({ nullable: true })
  saidBefore: AssessmentPut | null;

  @FlagColumn()
  isUndone: boolean;
}
