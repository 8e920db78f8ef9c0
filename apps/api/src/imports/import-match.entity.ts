import type { ImportField, ImportSubject } from '@zesumme/domain';
import { Entity, ForeignKey } from 'typeorm';
import { Account } from '../identity/account.entity';
import { IdColumn, StringColumn } from '../platform/columns';

/** What somebody said that a column of this heading holds. */
@Entity('import_match')
export class ImportMatch {
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  accountId: string;

  @StringColumn(14, { primary: true })
  subject: ImportSubject;

  /** Folded, so that accents and capitals make no difference. */
  @StringColumn(120, { primary: true })
  heading: string;

  @StringColumn(20, { nullable: true })
  field: ImportField | null;
}
