import { type MeetingDetail, type OrganisationLabel, byName, meetingPolicy } from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, SameQuery, columns } from '../platform/database';
import { grouped } from '../platform/grouped';
import { AgendaItem } from './agenda-item.entity';
import { ItemConcern } from './item-concern.entity';
import type { StoredMeeting } from './stored-meeting';

type Row = OrganisationLabel & { itemId: string };

/**
 * Which items of a meeting concern whom, as organisations say on the page of their personal link: all of them for whoever
 * runs the meeting, for others what their own organisation says. One query, however many there are.
 */
export async function itemConcerns(ctx: Ctx, { meeting, ref }: StoredMeeting): Promise<MeetingDetail['concerns']> {
  const runs = meetingPolicy.create(ctx.actor, ref).allowed;
  const own = ctx.actor.kind === 'account' ? ctx.actor.organisationId : null;
  if (!runs && own === null) return [];
  const rows = runs
    ? await CONCERNS.rows(ctx, { meetingId: meeting.id })
    : await OWN_CONCERNS.rows(ctx, { meetingId: meeting.id, own });
  const byItem = grouped(rows, ({ itemId }) => itemId);
  return [...byItem].map(([itemId, rows]) => ({
    itemId,
    isOwn: rows.some(({ id }) => id === own),
    organisations: runs
      ? rows.sort(byName).map(({ id, name, kind, isDemo }) => ({ id, name, kind, isDemo: Boolean(isDemo) }))
      : [],
  }));
}

const concernsWhere = (whose: string) =>
  new SameQuery<Row>(({ manager }) =>
    manager
      .createQueryBuilder(ItemConcern, 'concern')
      .innerJoin(AgendaItem, 'item', 'item.id = concern.agendaItemId')
      .innerJoin(Organisation, 'organisation', 'organisation.id = concern.organisationId')
      .select('concern.agendaItemId', 'itemId')
      .addSelect(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
      .where(`item.meetingId = :meetingId AND ${whose}`),
  );

const CONCERNS = concernsWhere('1 = 1');
const OWN_CONCERNS = concernsWhere('concern.organisationId = :own');
