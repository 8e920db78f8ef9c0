import type { Actor } from '@zesumme/domain';
import type { Event } from './event.entity';
import { newId } from '../database/ids';
import type { EventPersonal } from './event-personal.entity';

type Values = Record<string, unknown>;

/** What a service says happened. */
export interface NewEvent {
  /** Subject and act, such as `meeting.created`. */
  kind: string;
  subject: { type: string; id: string };
  groupId?: string | null;
  communeCode?: string | null;
  before?: Values;
  after?: Values;
  /** Names of fields that hold personal data: their values go to a side row that can be erased. */
  personal?: string[];
  isDemo?: boolean;
}

export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

/** Fields that say nothing to a reader of the history. */
const silent = new Set(['version', 'searchText', 'createdAt']);

/**
 * The fields that differ, each with both values.
 *
 * @param before the values until now, absent for a new record
 * @param after the new values; a field that is absent here did not change
 */
export function changesBetween(before: Values = {}, after: Values = {}): Change[] {
  return Object.keys(after)
    .filter(
      (field) => !silent.has(field) && JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
    )
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

/** Whole characters, as many as the column takes: a contact's two names together may be longer. */
const labelOf = (actor: Actor): string =>
  'displayName' in actor ? [...actor.displayName].slice(0, 200).join('') : actor.kind;

/** The audit row of an event and, where it has personal values, the row beside it that can be erased. */
export function eventRows(event: NewEvent, actor: Actor, at: string): { row: Event; personal: EventPersonal | null } {
  const id = newId();
  const changes = changesBetween(event.before, event.after);
  const isPersonal = (change: Change): boolean => event.personal?.includes(change.field) ?? false;
  const hidden = changes.filter(isPersonal);
  return {
    row: {
      id,
      at,
      actorAccountId: actor.kind === 'account' ? actor.accountId : null,
      actorHolderId: actor.kind === 'link' ? (actor.contactId ?? actor.guestEmail) : null,
      actorLabel: labelOf(actor),
      kind: event.kind,
      subjectType: event.subject.type,
      subjectId: event.subject.id,
      groupId: event.groupId ?? null,
      communeCode: event.communeCode ?? null,
      data: {
        changes: changes.filter((change) => !isPersonal(change)),
        personal: hidden.map((change) => change.field),
      },
      isDemo: event.isDemo ?? false,
    },
    personal: hidden.length > 0 ? { eventId: id, data: { changes: hidden } } : null,
  };
}
