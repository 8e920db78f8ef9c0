import { Entity, ForeignKey, Index } from 'typeorm';
import { Measure } from '../pacte-climat/measure.entity';
import { IdColumn } from '../platform/columns';
import { Theme } from '../territory/theme.entity';
import { PracticeSheet } from './practice-sheet.entity';

/** A theme that a practice is about. */
@Entity('practice_sheet_theme')
@Index(['themeId'])
export class PracticeSheetTheme {
  @ForeignKey(() => PracticeSheet, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  sheetId: string;

  @ForeignKey(() => Theme, { onDelete: 'RESTRICT' })
  @IdColumn({ primary: true })
  themeId: string;
}

/** A measure of chapter 6 that a practice serves. */
@Entity('practice_sheet_measure')
@Index(['measureId'])
export class PracticeSheetMeasure {
  @ForeignKey(() => PracticeSheet, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  sheetId: string;

  @ForeignKey(() => Measure, { onDelete: 'RESTRICT' })
  @IdColumn({ primary: true })
  measureId: string;
}

/** Two sheets that go together; each names the other, whichever stands first. */
@Entity('practice_sheet_relation')
@Index(['otherId'])
export class PracticeSheetRelation {
  @ForeignKey(() => PracticeSheet, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  sheetId: string;

  @ForeignKey(() => PracticeSheet, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  otherId: string;
}
