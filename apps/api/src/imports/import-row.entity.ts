import type { Likeness, RowChange, RowDecision, RowIssue, Verdict } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IdColumn, IntegerColumn, JsonColumn, StringColumn, TextColumn } from '../platform/columns';
import { Import } from './import.entity';

/** What was found out about a row. When it is written it has to come out the same again. */
export interface Outcome {
  changes: RowChange[];
  issues: RowIssue[];
  of: Likeness | null;
  /** The record it would be written over, as it was seen. */
  target: { id: string; version: number } | null;
}

/** What became of a row: which record, and what stood there before and after; for undoing. */
export interface Made {
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** A row of a spreadsheet that is brought in; personal data, kept for some days. */
@Entity('import_row')
@Index(['importId', 'verdict'])
export class ImportRow {
  @ForeignKey(() => Import, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  importId: string;

  /** As a spreadsheet counts its rows. */
  @IntegerColumn({ primary: true })
  number: number;

  @JsonColumn()
  cells: string[];

  @TextColumn()
  label: string;

  @StringColumn(10, { nullable: true })
  verdict: Verdict | null;

  @JsonColumn({ nullable: true })
  outcome: Outcome | null;

  /** What can be decided about it, separated by commas. */
  @StringColumn(30)
  choices: string;

  @StringColumn(6, { nullable: true })
  decision: RowDecision | null;

  /** Whether it resembles another and nobody has decided about it. */
  @FlagColumn()
  undecided: boolean;

  @JsonColumn({ nullable: true })
  made: Made | null;

  @TextColumn()
  searchText: string;
}
