import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, StringColumn, TextColumn } from '../platform/columns';

/** A message to the project manager from the public form. */
@Entity('contact_message')
@Index(['at'])
export class ContactMessage {
  @IdColumn({ primary: true })
  id: string;

  @InstantColumn()
  at: string;

  @StringColumn(200)
  senderName: string;

  @StringColumn(254)
  senderEmail: string;

  @StringColumn(40, { nullable: true })
  subjectType: string | null;

  @StringColumn(64, { nullable: true })
  subjectId: string | null;

  @TextColumn()
  text: string;

  @FlagColumn()
  isDemo: boolean;
}
