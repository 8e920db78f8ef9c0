import type { StreamableFile } from '@nestjs/common';
import { type Actor, EXPORT_LIMIT, type ExportChoice, type Page } from '@zesumme/domain';
import { type Locale, type MessageKey, type MessageParams } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { Ctx } from '../database';
import { DomainError } from '../errors';
import { downloadOf } from './download';
import type { Cell, CellKind, Table } from './table';

/** The reader's language, and its words. */
export interface Words {
  locale: Locale;
  t: (key: MessageKey, params?: MessageParams) => string;
}

type LabelKey<Key = MessageKey> = Key extends `spreadsheets.column.${infer Name}` ? Name : never;
type NameKey<Key = MessageKey> = Key extends `spreadsheets.list.${infer Name}` ? Name : never;

/** A column of a list's file: its heading in the catalogue, what its cells are, and what a row says in it. */
export interface ListColumn<Row> {
  label: LabelKey;
  /** Text unless it is said otherwise. */
  kind?: CellKind;
  of: (row: Row, words: Words) => Cell;
}

/** How a list is written as a file. */
export interface ListFile<Row> {
  name: NameKey;
  columns: readonly ListColumn<Row>[];
}

/** The language of the reader: the one asked for, else that of the account, else French. */
export function wordsFor(actor: Actor, language?: Locale): Words {
  const locale = language ?? (actor.kind === 'account' ? actor.locale : 'fr');
  return { locale, t: (key, params) => translate(locale, key, params) };
}

/** Rows of a list as a table in the reader's language. */
export function tableOf<Row>({ name, columns }: ListFile<Row>, rows: readonly Row[], words: Words): Table {
  return {
    name: words.t(`spreadsheets.list.${name}`),
    locale: words.locale,
    columns: columns.map(({ label, kind = 'text' }) => ({
      key: label,
      label: words.t(`spreadsheets.column.${label}`),
      kind,
    })),
    rows: rows.map((row) => Object.fromEntries(columns.map(({ label, of }) => [label, of(row, words)]))),
  };
}

/**
 * A whole list as a file: what its page shows under the same filters, search and order, to the same reader.
 *
 * @param list the list's own reading: it decides what the reader sees
 * @throws DomainError 422 `too-many-rows` with how many there are and how many a file holds
 */
export async function exportList<Query extends ExportChoice, Row>(
  ctx: Ctx,
  { format, language, ...query }: Query,
  file: ListFile<Row>,
  list: (asked: Omit<Query, keyof ExportChoice> & { page: number; size: number }) => Promise<Page<Row>>,
): Promise<StreamableFile> {
  const { items, total } = await list({ ...query, page: 1, size: EXPORT_LIMIT });
  if (total > EXPORT_LIMIT) throw new DomainError('too-many-rows', 422, { total, maximum: EXPORT_LIMIT });
  return exportRows(ctx, { format, language }, file, items);
}

/** Rows that were read already as a file, such as what belongs to one record. */
export function exportRows<Row>(
  ctx: Ctx,
  { format, language }: ExportChoice,
  file: ListFile<Row>,
  rows: readonly Row[],
): Promise<StreamableFile> {
  return downloadOf(tableOf(file, rows, wordsFor(ctx.actor, language)), format, ctx.clock.today());
}
