import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  NumberColumn,
  TextColumn,
} from '../platform/columns';
import { PracticeSheet } from './practice-sheet.entity';

/** "We did it": that an organisation put a practice to work, when, at what cost and with what result. */
@Entity('practice_adoption')
@Index(['sheetId', 'removedAt'])
@Index(['organisationId'])
export class PracticeAdoption {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => PracticeSheet, { onDelete: 'CASCADE' })
  @IdColumn()
  sheetId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn()
  organisationId: string;

  @DayColumn()
  onDay: string;

  @NumberColumn({ nullable: true })
  cost: number | null;

  @TextColumn({ nullable: true })
  result: string | null;

  @FlagColumn()
  offersAdvice: boolean;

  /** That the organisation agreed to be named to everybody. */
  @FlagColumn()
  published: boolean;

  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @TextColumn()
  searchText: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
