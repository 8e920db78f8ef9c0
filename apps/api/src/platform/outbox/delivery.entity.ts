import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Event } from '../audit/event.entity';
import { IdColumn, InstantColumn, IntegerColumn, JsonColumn, StringColumn } from '../columns';

/** A mail that waits, was sent, or could not be. */
@Entity('delivery')
@Index(['state', 'nextAttemptAt'])
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

  @JsonColumn()
  params: Record<string, unknown>;

  @StringColumn(8)
  state: 'pending' | 'sent' | 'failed';

  @IntegerColumn()
  attempts: number;

  @InstantColumn()
  nextAttemptAt: string;

  @InstantColumn({ nullable: true })
  sentAt: string | null;

  @StringColumn(120)
  messageId: string;
}
