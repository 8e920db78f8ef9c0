import { Entity, ForeignKey, Index } from 'typeorm';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../../platform/columns';
import { PracticeSheet } from '../practice-sheet.entity';

/** That an organisation seeks or offers advice on a practice, and what the broker made of it. */
@Entity('advice_request')
@Index(['state', 'createdAt'])
@Index(['organisationId'])
@Index(['otherOrganisationId'])
@Index(['sheetId'])
@Index(['contactId'])
@Index(['otherContactId'])
export class AdviceRequest {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(10)
  kind: 'ask' | 'offer';

  @StringColumn(12)
  state: 'open' | 'introduced' | 'declined' | 'withdrawn';

  @ForeignKey(() => PracticeSheet, { onDelete: 'CASCADE' })
  @IdColumn()
  sheetId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn()
  organisationId: string;

  /** Who made it, or who was introduced for it. */
  @ForeignKey(() => Contact, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  contactId: string | null;

  /** Who is asked for, or was introduced. */
  @ForeignKey(() => Organisation, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  otherOrganisationId: string | null;

  @ForeignKey(() => Contact, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  otherContactId: string | null;

  @TextColumn()
  word: string;

  /** What the broker said with the decision. */
  @StringColumn(400, { nullable: true })
  answer: string | null;

  @StringColumn(200, { nullable: true })
  decidedBy: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  @TextColumn()
  searchText: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
