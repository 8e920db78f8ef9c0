import type { Locale } from '@zesumme/domain';
import { newId } from '../database/ids';
import type { Delivery } from './delivery.entity';

/** One mail that is to leave once the unit is committed. */
export interface NewDelivery {
  /** Who it is for, once per event: an account's or a contact's id, or a mailbox. */
  recipientKey: string;
  email: string;
  locale: Locale;
  /** The template that renders it when it is sent. */
  template: string;
  params?: Record<string, unknown>;
  /** What it is counted by. */
  topic?: string;
  /** When it leaves at the earliest; at once where nothing is said. */
  notBefore?: string;
}

/** The row of a mail that waits. Its Message-ID is fixed now, so that a repeat can be recognised. */
export function deliveryRow(eventId: string, delivery: NewDelivery, now: string): Delivery {
  const id = newId();
  return {
    id,
    eventId,
    recipientKey: delivery.recipientKey,
    email: delivery.email,
    locale: delivery.locale,
    channel: 'mail',
    template: delivery.template,
    topic: delivery.topic ?? null,
    params: delivery.params ?? {},
    state: 'pending',
    attempts: 0,
    queuedAt: now,
    nextAttemptAt: delivery.notBefore ?? now,
    sentAt: null,
    failure: null,
    messageId: `<${id}@zesumme>`,
  };
}
