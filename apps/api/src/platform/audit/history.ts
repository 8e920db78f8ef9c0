import type { HistoryChange, HistoryEntry, HistoryPage, HistoryQuery } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns, pageRows } from '../database';
import { Event } from './event.entity';
import { EventPersonal } from './event-personal.entity';

type Subject = Pick<HistoryEntry['subject'], 'type' | 'id'>;

interface How {
  /** Keeps the events that belong to this history; the alias is `event`. */
  of: (events: SelectQueryBuilder<Event>) => void;
  /** Whether the reader may see the values that are personal data. */
  personal: boolean;
  /** What the subjects of one page are called, by `type:id`; one query however many there are. */
  labels?: (subjects: Subject[]) => Promise<Map<string, string>>;
}

interface EventRow {
  id: string;
  at: string;
  actorLabel: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  data: string;
  isDemo: boolean;
}

/** One page of what happened, as people read it; erased personal values are simply not there any more. */
export async function historyOf(ctx: Ctx, query: HistoryQuery, { of, personal, labels }: How): Promise<HistoryPage> {
  const events = ctx.manager
    .createQueryBuilder(Event, 'event')
    .select(columns('event', ['id', 'at', 'actorLabel', 'kind', 'subjectType', 'subjectId', 'data', 'isDemo']));
  of(events);
  const { rows, ...page } = await pageRows<EventRow>(events, query, {
    sorts: { at: 'event.at' },
    tieBreak: 'event.id',
  });
  const hidden = personal
    ? await personalChanges(
        ctx,
        rows.map(({ id }) => id),
      )
    : new Map<string, HistoryChange[]>();
  const names = labels && rows.length > 0 ? await labels(rows.map(subjectOf)) : new Map<string, string>();
  return {
    ...page,
    items: rows.map((row) => ({
      id: row.id,
      at: row.at,
      actorLabel: row.actorLabel,
      kind: row.kind,
      subject: { ...subjectOf(row), label: names.get(`${row.subjectType}:${row.subjectId}`) ?? null },
      changes: [...changesIn(row.data), ...(hidden.get(row.id) ?? [])],
      isDemo: Boolean(row.isDemo),
    })),
  };
}

const subjectOf = ({ subjectType, subjectId }: EventRow): Subject => ({ type: subjectType, id: subjectId });

async function personalChanges(ctx: Ctx, eventIds: string[]): Promise<Map<string, HistoryChange[]>> {
  if (eventIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(EventPersonal, 'personal')
    .select(columns('personal', ['eventId', 'data']))
    .where('personal.eventId IN (:...eventIds)', { eventIds })
    .getRawMany<{ eventId: string; data: string }>();
  return new Map(rows.map(({ eventId, data }) => [eventId, changesIn(data)]));
}

/** Raw reads bring JSON as the text it is stored as. */
const changesIn = (data: string): HistoryChange[] => (JSON.parse(data) as { changes: HistoryChange[] }).changes;
