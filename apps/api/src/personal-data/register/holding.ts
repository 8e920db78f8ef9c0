import type { DataKind } from '@zesumme/domain';

/** A table, by the entity that describes it. */
export type Table = new () => object;

/**
 * How a column ties a row to somebody: it holds the id of their contact or account, either of these (`subject`), one of their
 * mail addresses, one under which they were a guest (`guest`), what their mails are told apart by (`key`), a key by
 * which the row tells of them (`row`), the id of an event about them (`event`), or no more than their
 * name (`name`). A name is nobody's own: where another person bears it too, such rows are not taken for theirs.
 */
export type Tie = 'contact' | 'account' | 'subject' | 'address' | 'guest' | 'key' | 'row' | 'event' | 'name';

/**
 * What an erasure writes into a column: nothing, an empty text or object, what stands for a name or a part of it, for an
 * address a key that is nobody's and the same in all of their rows (an id, which names nobody, stays), the moment unless there is one already, or the next number.
 */
export type Fate =
  | 'null'
  | 'empty'
  | 'empty-object'
  | 'name'
  | 'given-name'
  | 'family-name'
  | 'search-text'
  | 'nobodys-key'
  | 'since-now'
  | 'next';

/** Where data of one kind about people are held, how a person's rows are found, and what becomes of them. */
export interface Holding {
  kind: DataKind;
  entity: Table;
  /** A name of its own where a table holds data of several kinds, or is held for several reasons. */
  as?: string;
  /** Any of these columns is enough. */
  ties: Record<string, Tie>;
  /** On erasure the rows go, or these columns change; what is named nowhere stays, since it says nothing without the person. */
  erased: 'row' | Record<string, Fate>;
  /** Whether a row is mostly others': then no more of it is shown than what ties it to the person, when it was, and what it says. */
  isPart?: true;
  /** What is secret, and shown to nobody. */
  hidden?: readonly string[];
  /** The column that says when it was. */
  when?: string;
  /** The columns that say what it was, in words that somebody wrote. */
  say?: readonly string[];
  /** The record that it belongs to, which says what it was about. */
  about?: { entity: Table; on: string; text: string; when?: string; more?: string };
  /** What its columns say only together with `more` of that record, such as which options were chosen. */
  words?: (values: Record<string, unknown>, more: unknown) => string[];
  /** Shown one by one, with the name of each field. */
  facts?: readonly string[];
}

/** What a holding is called: in answers, in catalogues, and in tests. */
export const nameOf = ({ as, entity }: Holding): string => as ?? entity.name;
