import type { AgendaItem as AgendaItemDetail } from '@zesumme/domain';
import { seenTitles } from '../actions';
import { type Ctx, SameQuery, columns, jsonRows, jsonRowsSql } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { AgendaItem } from './agenda-item.entity';
import { measureLabels } from './measure-labels';
import { Meeting } from './meeting.entity';
import { readablePresenters } from './public-presenters';
import { onlyVisible } from './visible-meetings';

const shown = [
  'id',
  'section',
  'title',
  'kind',
  'minutes',
  'presenter',
  'note',
  'links',
  'actionId',
  'measureId',
  'originItemId',
  'backlogItemId',
  'isUnresolved',
] as const;

/** An item as it is stored, before what it is about is looked up. */
export type StoredItem = Pick<AgendaItem, (typeof shown)[number]>;

/** The stored agenda of a meeting, in order. */
export async function storedAgenda(ctx: Ctx, meetingId: string): Promise<StoredItem[]> {
  const row = await ITEMS.row(ctx, { meetingId });
  return itemsFrom(row?.items ?? null);
}

/** The items that `itemsSql` put into one text. */
export const itemsFrom = (json: string | unknown[][] | null): StoredItem[] =>
  jsonRows<unknown[]>(json).map((values) => {
    const item = Object.fromEntries(shown.map((property, at) => [property, values[at]])) as unknown as StoredItem;
    const links = item.links as string | StoredItem['links'];
    return {
      ...item,
      links: typeof links === 'string' ? (JSON.parse(links) as StoredItem['links']) : links,
      isUnresolved: Boolean(item.isUnresolved),
    };
  });

/** SQL that puts the items of the meeting `:meetingId` into one text, in order. */
export const itemsSql = (unit: Pick<Ctx, 'manager'>): string => ITEMS.text(unit);

const ITEMS = new SameQuery<{ items: string | null }>((unit) =>
  unit.manager
    .createQueryBuilder(AgendaItem, 'item')
    .select(
      jsonRowsSql(
        unit,
        shown.map((property) => `item.${property}`),
        'item.position, item.id',
      ),
      'items',
    )
    .where('item.meetingId = :meetingId'),
);

/** The agenda of a meeting, in order, as the reader may see it; at most seven queries however long it is. */
export const agendaOf = async (ctx: Ctx, meetingId: string): Promise<AgendaItemDetail[]> =>
  agendaFrom(ctx, await storedAgenda(ctx, meetingId));

/** The same of items that were read already. */
export async function agendaFrom(ctx: Ctx, items: readonly StoredItem[]): Promise<AgendaItemDetail[]> {
  const actions = await seenTitles(ctx, present(items.map(({ actionId }) => actionId)));
  const measures = await measureLabels(ctx, present(items.map(({ measureId }) => measureId)));
  const origins = await originsOf(ctx, present(items.map(({ originItemId }) => originItemId)));
  const presenters = await readablePresenters(ctx, present(items.map(({ presenter }) => presenter)));
  return items.map((item) => {
    const { actionId, measureId, originItemId } = item;
    const title = actionId === null ? undefined : actions.get(actionId);
    return {
      id: item.id,
      section: item.section,
      title: item.title,
      kind: item.kind,
      minutes: item.minutes,
      presenter: item.presenter !== null && presenters.has(item.presenter) ? item.presenter : null,
      note: item.note,
      links: item.links ?? [],
      isUnresolved: item.isUnresolved,
      action: actionId !== null && title !== undefined ? { id: actionId, title } : null,
      measure: (measureId !== null && measures.get(measureId)) || null,
      origin: (originItemId !== null && origins.get(originItemId)) || null,
    };
  });
}

const present = (ids: (string | null)[]): string[] => ids.flatMap((id) => id ?? []);

type Origin = NonNullable<AgendaItemDetail['origin']>;

/** The meetings of these items, by the items' ids, as far as the reader may see them. */
async function originsOf(ctx: Ctx, itemIds: string[]): Promise<Map<string, Origin>> {
  if (itemIds.length === 0) return new Map();
  const query = ctx.manager
    .createQueryBuilder(AgendaItem, 'origin')
    .innerJoin(Meeting, 'meeting', 'meeting.id = origin.meetingId')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = meeting.groupId')
    .select('origin.id', 'itemId')
    .addSelect(columns('meeting', ['id', 'title', 'startsLocal']))
    .where('origin.id IN (:...itemIds)', { itemIds });
  const rows = await onlyVisible(query, ctx.actor).getRawMany<Origin & { itemId: string }>();
  return new Map(rows.map(({ itemId, ...meeting }) => [itemId, meeting]));
}

/** The agenda as the history tells it: what people see, and not the identifiers. */
export const toldAgenda = (
  items: readonly Pick<StoredItem, 'section' | 'title' | 'kind' | 'minutes' | 'presenter'>[],
): object[] =>
  items.map(({ section, title, kind, minutes, presenter }) => ({
    ...(section ? { section } : {}),
    title,
    kind,
    minutes,
    presenter,
  }));
