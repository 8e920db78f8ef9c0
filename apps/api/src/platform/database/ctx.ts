import type { Actor, Decision } from '@zesumme/domain';
import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { type NewEvent, eventRows } from '../audit/new-event';
import { Event } from '../audit/event.entity';
import { EventPersonal } from '../audit/event-personal.entity';
import type { Clock } from '../clock';
import { allow } from '../errors';
import { Delivery } from '../outbox/delivery.entity';
import { type NewDelivery, deliveryRow } from '../outbox/new-delivery';
import { insertRows } from './insert-rows';

/** A record, by what it is and its id. */
export type Subject = NewEvent['subject'];

/** A database takes so many values at once: rows by the thousand are written by the hundred. */
const CHUNK = 500;

/**
 * What a service works with inside one unit: who acts, the unit's own view of the database, the time, and the means to
 * record what happened. Always the first argument.
 */
export class Ctx {
  private readonly afterwards: (() => void)[] = [];
  private readonly changed = new Map<string, Subject>();
  private over = false;
  /** The request whose unit this is, for lines of the log. */
  requestId: string | null = null;

  constructor(
    readonly actor: Actor,
    readonly manager: EntityManager,
    readonly clock: Clock,
    readonly writable: boolean,
    private readonly mailQueued: () => void = () => undefined,
    private readonly tellChanged: (subject: Subject) => void = () => undefined,
  ) {}

  get finished(): boolean {
    return this.over;
  }

  /** @throws DomainError 403 unless the policy allows it */
  allow(decision: Decision): void {
    allow(decision);
  }

  /** Inserts whole rows. */
  insert<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly T[]): Promise<void> {
    return insertRows(this.manager, entity, rows);
  }

  /**
   * Writes one audit row in this unit: it is the history that people read, and what mails are sent for.
   *
   * @returns the event's id
   */
  async record(event: NewEvent): Promise<string> {
    const { row, personal } = eventRows(event, this.actor, this.clock.instant());
    await this.insert(Event, [row]);
    if (personal) await this.insert(EventPersonal, [personal]);
    this.touch(event.subject);
    return row.id;
  }

  /** The same for many events at once, in a number of statements that does not grow with each. */
  async recordAll(events: readonly NewEvent[]): Promise<void> {
    const made = events.map((event) => eventRows(event, this.actor, this.clock.instant()));
    await this.insert(
      Event,
      made.map(({ row }) => row),
    );
    await this.insert(
      EventPersonal,
      made.flatMap(({ personal }) => personal ?? []),
    );
    events.forEach(({ subject }) => this.touch(subject));
  }

  /** Writes whole rows over those of the same id. */
  async overwrite<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    rows: T[],
    key: readonly (keyof T & string)[],
  ): Promise<void> {
    for (let from = 0; from < rows.length; from += CHUNK) {
      // Copies: TypeORM writes what it reads back into the wrong ones of the rows that it is handed.
      const copies = rows.slice(from, from + CHUNK).map((row) => ({ ...row }));
      await this.manager.upsert(entity, copies as QueryDeepPartialEntity<T>[], [...key]);
    }
  }

  /** Says that a record was changed, for those who look at it now; what is recorded is said without it. */
  touch({ type, id }: Subject): void {
    if (this.changed.size === 0) this.afterCommit(() => this.changed.forEach((each) => this.tellChanged(each)));
    this.changed.set(`${type}:${id}`, { type, id });
  }

  /** Queues one mail for each recipient; it leaves after this unit has been committed. */
  async deliver(eventId: string, deliveries: NewDelivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    const now = this.clock.instant();
    await this.insert(
      Delivery,
      deliveries.map((delivery) => deliveryRow(eventId, delivery, now)),
    );
    this.afterCommit(this.mailQueued);
  }

  /** What is to happen once the unit is committed, and never if it is rolled back. */
  afterCommit(effect: () => void): void {
    this.afterwards.push(effect);
  }

  /** Says that the work is done, whatever becomes of it; for the unit of work alone. What still runs starts afresh. */
  end(): void {
    this.over = true;
  }

  /** Ends the unit; for the unit of work alone. */
  close(committed: boolean): void {
    this.over = true;
    if (committed) for (const effect of new Set(this.afterwards)) effect();
  }
}
