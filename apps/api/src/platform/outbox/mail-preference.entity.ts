import type { MailKind } from '@zesumme/domain';
import { Entity } from 'typeorm';
import { FlagColumn, InstantColumn, StringColumn } from '../columns';

/** That somebody said whether they want mails of one kind. Without a row they get them. */
@Entity('mail_preference')
export class MailPreference {
  /** A contact's id, or the mail address of a guest: what deliveries are told apart by. */
  @StringColumn(254, { primary: true })
  recipientKey: string;

  @StringColumn(16, { primary: true })
  kind: MailKind;

  @FlagColumn()
  wanted: boolean;

  @InstantColumn()
  changedAt: string;
}
