import type { EvidenceCounts } from '@zesumme/domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Measure } from './measure.entity';

/** A meeting that shows what a commune does under a measure: proposed when it is closed, then accepted or refused. */
@Entity('evidence')
@Index(['communeCode', 'state'])
@Index(['measureId'])
@Index(['day'])
// A meeting is evidence for a commune's measure once, however often it is proposed.
@Unique(['meetingId', 'communeCode', 'measureId'])
export class Evidence {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  @ForeignKey(() => Measure, { onDelete: 'RESTRICT' })
  @IdColumn()
  measureId: string;

  @ForeignKey(() => Meeting, { onDelete: 'RESTRICT' })
  @IdColumn()
  meetingId: string;

  /** The day of the meeting. */
  @DayColumn()
  day: string;

  /** Who came, as counts; null where nobody noted it. */
  @JsonColumn({ nullable: true })
  counts: EvidenceCounts | null;

  @StringColumn(8)
  state: 'proposed' | 'accepted' | 'refused';

  /** What the commune said to it. */
  @TextColumn({ nullable: true })
  word: string | null;

  @StringColumn(200, { nullable: true })
  decidedBy: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
