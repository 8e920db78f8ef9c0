import { Entity, ForeignKey } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, StringColumn, WallTimeColumn } from '../../platform/columns';
import { Meeting } from '../meeting.entity';

/** What a mailbox was last told of a meeting. A mailbox has one calendar, whoever reads it. */
@Entity('calendar_told')
export class CalendarTold {
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  meetingId: string;

  /** The address in lower case. */
  @StringColumn(254, { primary: true })
  mailbox: string;

  @StringColumn(2)
  locale: 'fr' | 'de' | 'en';

  @StringColumn(410)
  name: string;

  /** `mail`: without a calendar part; `request`: it is in their calendar; `cancel`: it was taken out again. */
  @StringColumn(8)
  method: 'mail' | 'request' | 'cancel';

  @IntegerColumn()
  sequence: number;

  @StringColumn(200)
  title: string;

  @WallTimeColumn()
  startsLocal: string;

  @WallTimeColumn()
  endsLocal: string;

  @StringColumn(64)
  timeZone: string;

  @InstantColumn()
  startsAt: string;

  @InstantColumn()
  endsAt: string;

  @StringColumn(400, { nullable: true })
  place: string | null;

  @StringColumn(300, { nullable: true })
  placeAddress: string | null;

  @StringColumn(2000, { nullable: true })
  onlineUrl: string | null;

  @InstantColumn()
  toldAt: string;
}
