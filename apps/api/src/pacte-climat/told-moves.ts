import { luxembourgDay } from '@zesumme/domain';
import type { Event } from '../platform/audit/event.entity';
import type { Catalogue } from './catalogue.entity';

/** A version as the history calls it. */
export const calledInHistory = ({ programme, label }: Pick<Catalogue, 'programme' | 'label'>): string =>
  `${programme} · ${label}`;

/** From when on a commune stood by a version; null for from the start, or where nobody knows. */
export interface Period {
  id: string;
  since: string | null;
}

type Version = Pick<Catalogue, 'id' | 'programme' | 'label' | 'replacesId'>;
type Told = Pick<Event, 'at' | 'data'>;

/** What the history keeps of a move. The ids say which versions, the names are what people read. */
export const toldOfMove = (from: Version, to: Version) => ({
  before: { catalogue: calledInHistory(from), catalogueId: from.id },
  after: { catalogue: calledInHistory(to), catalogueId: to.id },
});

/**
 * By which version a commune stood since when, the latest period first.
 *
 * Older moves name their versions in words alone, and nothing at all where both were called the same. They are read backwards
 * from the version by which the commune stands now: each led to the one that the next left. Of several that are called alike,
 * the one that was followed is meant, else the earliest.
 *
 * @param current the version by which the commune stands now, if it has chosen one
 * @param versions those that are published, the latest first
 * @param moves the earliest first
 */
export function periodsTold(
  current: string | undefined,
  versions: readonly Version[],
  moves: readonly Told[],
): Period[] {
  const byId = new Map(versions.map((each) => [each.id, each]));
  const called = (name: string): Version[] => versions.filter((each) => calledInHistory(each) === name).reverse();
  const periods: Period[] = [];
  let next = current === undefined ? undefined : byId.get(current);
  for (const { at, data } of [...moves].reverse()) {
    const [ids, names] = ['catalogueId', 'catalogue'].map((name) => data.changes.find(({ field }) => field === name));
    const fits = names === undefined || (next !== undefined && calledInHistory(next) === names.after);
    const to = byId.get(String(ids?.after)) ?? (fits ? next : called(String(names?.after))[0]);
    const name = names ? String(names.before) : to && calledInHistory(to);
    const likely = name === undefined ? [] : called(name).filter(({ id }) => id !== to?.id);
    const from = byId.get(String(ids?.before)) ?? likely.find(({ id }) => id === to?.replacesId) ?? likely[0];
    if (to) periods.push({ id: to.id, since: luxembourgDay(new Date(at)) });
    next = from;
  }
  if (next && moves.length > 0) periods.push({ id: next.id, since: null });
  return current === undefined || periods[0]?.id === current ? periods : [{ id: current, since: null }, ...periods];
}
