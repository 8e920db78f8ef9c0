import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Event } from '../audit/event.entity';
import { IdColumn, InstantColumn, IntegerColumn, JsonColumn, StringColumn } from '../columns';

/** A mail that waits, was sent, could not be, or had nothing to say any more when its time came. */
@Entity('delivery')
@Index(['state', 'nextAttemptAt'])
@Index(['topic', 'state'])
@Index(['topic', 'recipientKey'])
@Unique(['eventId', 'recipientKey', 'channel'])
export class Delivery {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Event, { onDelete: 'CASCADE' })
  @IdColumn()
  eventId: string;

  @StringColumn(254)
  recipientKey: string;

  @StringColumn(254)
  email: string;

  @StringColumn(2)
  locale: 'fr' | 'de' | 'en';

  @StringColumn(8)
  channel: 'mail';

  @StringColumn(60)
  template: string;

  /** What mails are counted and merged by, such as `meeting:` with its id; null for those that stand alone. */
  @StringColumn(60, { nullable: true })
  topic: string | null;

  @JsonColumn()
  params: Record<string, unknown>;

  @StringColumn(8)
  state: 'pending' | 'sent' | 'failed' | 'dropped';

  @IntegerColumn()
  attempts: number;

  @InstantColumn({ nullable: true })
  queuedAt: string | null;

  @InstantColumn()
  nextAttemptAt: string;

  @InstantColumn({ nullable: true })
  sentAt: string | null;

  /** Why the last attempt came to nothing: a word, and what the server answered. */
  @StringColumn(300, { nullable: true })
  failure: string | null;

  @StringColumn(120)
  messageId: string;
}
