import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn } from '../columns';

/** That the form of a personal link's page was taken, so that it is not taken twice. Kept for hours. */
@Entity('sent_form')
@Index(['sentAt'])
export class SentForm {
  @IdColumn({ primary: true })
  id: string;

  @InstantColumn()
  sentAt: string;
}
