import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { IdColumn, IntegerColumn, StringColumn, TextColumn } from '../platform/columns';
import { PracticeSheet } from './practice-sheet.entity';

/** How an organisation put the practice to work. */
@Entity('practice_example')
@Index(['sheetId'])
@Index(['organisationId'])
export class PracticeExample {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => PracticeSheet, { onDelete: 'CASCADE' })
  @IdColumn()
  sheetId: string;

  @ForeignKey(() => Organisation, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  organisationId: string | null;

  @StringColumn(200)
  organisationName: string;

  @TextColumn()
  text: string;

  @IntegerColumn()
  position: number;
}
