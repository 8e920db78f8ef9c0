import { Entity, ForeignKey, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { Meeting } from './meeting.entity';

/** A point of a meeting's agenda; its slot is computed. */
@Entity('agenda_item')
@Index(['meetingId'])
@Index(['actionId'], { where: 'action_id IS NOT NULL' })
@Index(['originItemId'], { where: 'origin_item_id IS NOT NULL' })
@Index(['backlogItemId'], { where: 'backlog_item_id IS NOT NULL' })
export class AgendaItem {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  @IdColumn()
  meetingId: string;

  @IntegerColumn()
  position: number;

  /** Items in a row with the same section stand under one heading. */
  @StringColumn(200, { nullable: true })
  section: string | null;

  @StringColumn(200)
  title: string;

  @StringColumn(12)
  kind: 'information' | 'discussion' | 'decision';

  @IntegerColumn()
  minutes: number;

  @StringColumn(200, { nullable: true })
  presenter: string | null;

  /** What it is about, as Markdown, before the meeting. */
  @TextColumn({ nullable: true })
  note: string | null;

  @JsonColumn({ nullable: true })
  links: { label: string; url: string }[] | null;

  /** The action or the measure that it is about. No key holds them: an item outlives what it was about. */
  @IdColumn({ nullable: true })
  actionId: string | null;

  @IdColumn({ nullable: true })
  measureId: string | null;

  /** The item of an earlier meeting that it takes up again, and the one of the backlog that it was made of. No key either. */
  @IdColumn({ nullable: true })
  originItemId: string | null;

  @IdColumn({ nullable: true })
  backlogItemId: string | null;

  /** Whether it has to be taken up again at another meeting. */
  @FlagColumn({ default: false })
  isUnresolved: boolean;

  /** When it was really taken up and left. */
  @InstantColumn({ nullable: true })
  startedAt: string | null;

  @InstantColumn({ nullable: true })
  endedAt: string | null;

  /** Seconds for which it was really dealt with, until it was last left or the meeting last paused. */
  @IntegerColumn({ default: 0 })
  usedSeconds: number;

  /** What was noted of it during the meeting, as Markdown; with a version of its own, since several people type. */
  @TextColumn({ nullable: true })
  record: string | null;

  @IntegerColumn({ default: 1 })
  recordVersion: number;
}
