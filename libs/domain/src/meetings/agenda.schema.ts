import * as z from 'zod';
import { wallTime } from '../shared/day';
import { measureLabel } from '../shared/labels';
import { choice, httpsUrl, id, line, orNull, text, title } from '../shared/primitives';
import { agendaItemKinds } from './meeting.rules';

/** How many items an agenda holds: more than any meeting gets through. */
export const MOST_ITEMS = 200;

/** How many links stand beside one item. */
export const MOST_ITEM_LINKS = 10;

/** A page that helps to prepare an item. */
export const agendaLink = z.object({ label: line(200), url: httpsUrl });
export type AgendaLink = z.output<typeof agendaLink>;

/** An agenda item as typed; with the id of a stored item it changes that one, without it is new. */
export const agendaItemInput = z.object({
  id: id.optional(),
  /** The heading above it; items in a row with the same one stand together. */
  section: orNull(line(200)).default(null),
  title,
  kind: choice(agendaItemKinds),
  minutes: z.int().min(1).max(600),
  presenter: orNull(line(200)).default(null),
  note: orNull(text(5000)).default(null),
  links: z.array(agendaLink).max(MOST_ITEM_LINKS).default([]),
  /** The action of the group, or the measure, that it is about. */
  actionId: orNull(id).default(null),
  measureId: orNull(id).default(null),
  /** Of a new item, where it comes from: an item of an earlier meeting, or of the group's backlog. */
  originItemId: orNull(id).default(null),
  backlogItemId: orNull(id).default(null),
});
export type AgendaItemInput = z.output<typeof agendaItemInput>;

/** A whole agenda, in its order. */
export const agendaInput = z.array(agendaItemInput).max(MOST_ITEMS);

export const agendaItem = z.object({
  id,
  section: z.string().nullable(),
  title: z.string(),
  kind: z.enum(agendaItemKinds),
  minutes: z.int(),
  presenter: z.string().nullable(),
  note: z.string().nullable(),
  links: z.array(agendaLink),
  /** What it is about, as far as the reader may know of it. */
  action: z.object({ id, title: z.string() }).nullable(),
  measure: measureLabel.nullable(),
  /** Whether it has to be taken up again at another meeting. */
  isUnresolved: z.boolean(),
  /** The earlier meeting whose item it takes up again. */
  origin: z.object({ id, title: z.string(), startsLocal: wallTime }).nullable(),
});
export type AgendaItem = z.output<typeof agendaItem>;
