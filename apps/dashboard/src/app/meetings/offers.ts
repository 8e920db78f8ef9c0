import type { AgendaOffers, MeetingDetail } from '@zesumme/domain';
import {
  type AgendaItemGroup,
  type AgendaRow,
  type NameOfMeasure,
  agendaOf,
  isSection,
  itemGroup,
  sectionGroup,
} from './agenda-form-model';

/** One thing that is offered for an agenda. */
export interface Offer {
  kind: 'unresolved' | 'late' | 'backlog';
  id: string;
  title: string;
}

/** How long a late action is talked about, unless somebody says otherwise. */
const LATE_MINUTES = 5;

/** The line that an offer becomes. */
export function rowOf(offers: AgendaOffers, { kind, id, title }: Offer, nameOf: NameOfMeasure): AgendaItemGroup {
  if (kind === 'late') return itemGroup({ title, minutes: LATE_MINUTES, action: { id, title } }, nameOf);
  const found = offers[kind].find((each) => each.id === id);
  return itemGroup({ ...found, id: '' }, nameOf, kind === 'unresolved' ? { originItemId: id } : { backlogItemId: id });
}

/** What of the offers the lines have taken up already, by its id. */
export function takenIn(rows: readonly AgendaRow[]): Set<string> {
  const items = agendaOf(rows.map((row) => row.getRawValue()));
  const ids = items.flatMap(({ actionId, originItemId, backlogItemId }) => [actionId, originItemId, backlogItemId]);
  return new Set(ids.filter((id) => id !== ''));
}

/** The lines that late actions come onto a new agenda with: a heading, and one item each. */
export function lateRows({ lateActions }: Pick<AgendaOffers, 'lateActions'>, heading: string): AgendaRow[] {
  if (lateActions.length === 0) return [];
  const items = lateActions.map(({ id, title }) => itemGroup({ title, minutes: LATE_MINUTES, action: { id, title } }));
  return [sectionGroup(heading), ...items];
}

/** Late actions that were offered and are not on the agenda: they are not to come back onto it by themselves. */
export function leftOut({ lateActions }: Pick<AgendaOffers, 'lateActions'>, rows: readonly AgendaRow[]): string[] {
  const taken = takenIn(rows);
  return lateActions.flatMap(({ id }) => (taken.has(id) ? [] : id));
}

/** Where in the lines an offer goes: below the last item under this heading, else at the end under a new one. */
export function placeFor(rows: readonly AgendaRow[], heading: string): { at: number; needsHeading: boolean } {
  const section = rows.findIndex((row) => isSection(row) && row.controls.heading.value === heading);
  if (section < 0) return { at: rows.length, needsHeading: true };
  const next = rows.findIndex((row, at) => at > section && isSection(row));
  return { at: next < 0 ? rows.length : next, needsHeading: false };
}

/**
 * A meeting as the model of a new one: everything but its day, and its agenda anew.
 *
 * @param heading that of late actions: what was late then is late now or done, and comes by itself
 */
export const asModel = (meeting: MeetingDetail, heading: string): MeetingDetail => ({
  ...meeting,
  answerByDay: null,
  proposeByDay: null,
  agenda: meeting.agenda
    .filter(({ action, section }) => action === null || section !== heading)
    .map((item) => ({ ...item, id: '', origin: null })),
});
