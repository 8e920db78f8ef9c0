import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { DayColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../platform/columns';
import { AgendaItem } from './agenda-item.entity';
import { Meeting } from './meeting.entity';

/** What a meeting gives: information, a decision, or a follow-up, which is an action. */
@Entity('outcome')
@Index(['meetingId'])
@Index(['agendaItemId'])
@Index(['kind', 'createdAt'])
@Index(['actionId'])
@Index(['responsibleOrganisationId'])
@Index(['dueDay'])
export class Outcome {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  @IdColumn()
  meetingId: string;

  @ForeignKey(() => AgendaItem, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  agendaItemId: string | null;

  @IntegerColumn()
  position: number;

  @StringColumn(12)
  kind: 'information' | 'decision' | 'follow-up';

  @TextColumn()
  text: string;

  /** Who carries a decision out, and until when; of a follow-up its action tells. */
  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  responsibleOrganisationId: string | null;

  @DayColumn({ nullable: true })
  dueDay: string | null;

  /** The day on which a decision was carried out. */
  @DayColumn({ nullable: true })
  doneDay: string | null;

  /** The action that a follow-up is. No key holds it: actions know their meeting, and are never deleted. */
  @IdColumn({ nullable: true })
  actionId: string | null;

  @TextColumn()
  searchText: string;

  @StringColumn(200)
  createdBy: string;

  @InstantColumn()
  createdAt: string;

  @IntegerColumn()
  version: number;
}
