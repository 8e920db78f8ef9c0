import { Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, StringColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';

/** A spreadsheet that was taken over into a commune's chapter, so that it can be undone in one act. */
@Entity('assessment_import')
@Index(['communeCode', 'importedAt'])
export class AssessmentImport {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  @StringColumn(255)
  fileName: string;

  @StringColumn(200)
  importedBy: string;

  @InstantColumn()
  importedAt: string;

  /** No key: the snapshot may be taken back. */
  @IdColumn()
  snapshotId: string;

  @InstantColumn({ nullable: true })
  undoneAt: string | null;

  @StringColumn(200, { nullable: true })
  undoneBy: string | null;

  @FlagColumn()
  isDemo: boolean;
}
