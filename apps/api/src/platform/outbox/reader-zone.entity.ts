import { Entity } from 'typeorm';
import { InstantColumn, StringColumn } from '../columns';

/** In which time zone somebody reads their mails. Without a row it is Luxembourg's. */
@Entity('reader_zone')
export class ReaderZone {
  /** A contact's id, or the mail address of a guest: what deliveries are told apart by. */
  @StringColumn(254, { primary: true })
  recipientKey: string;

  @StringColumn(64)
  timeZone: string;

  @InstantColumn()
  changedAt: string;
}
