import { type MeetingDetail, type OrganisationLabel, byName, meetingPolicy } from '@zesumme/domain';
import { type Ctx, jsonRows, jsonRowsSql } from '../platform/database';
import { grouped } from '../platform/grouped';
import type { StoredMeeting } from './stored-meeting';

type Cells = [itemId: string, id: string, name: string, kind: OrganisationLabel['kind'], isDemo: boolean | number];

/** What `concernsSql` puts into one text. */
export type StoredConcerns = string | Cells[] | null;

const runsIt = (ctx: Ctx, { ref }: StoredMeeting): boolean => meetingPolicy.create(ctx.actor, ref).allowed;

/** Whose organisation the reader speaks for; an identifier that none has where they speak for none. */
export const ownOrganisation = ({ actor }: Ctx): string =>
  actor.kind === 'account' ? (actor.organisationId ?? '') : '';

/** SQL of what is said of the items of the meeting `:meetingId`: all of it for whoever runs it, else what `:own` says. */
export function concernsSql(ctx: Ctx, stored: StoredMeeting): string {
  const cells = ['id', 'name', 'kind', 'is_demo'].map((column) => `concerned.${column}`);
  return `SELECT ${jsonRowsSql(ctx, ['concern.agenda_item_id', ...cells], 'concern.agenda_item_id')}
    FROM item_concern concern JOIN agenda_item about ON about.id = concern.agenda_item_id
    JOIN organisation concerned ON concerned.id = concern.organisation_id
    WHERE about.meeting_id = :meetingId${runsIt(ctx, stored) ? '' : ' AND concern.organisation_id = :own'}`;
}

/**
 * Which items of a meeting concern whom, as organisations say on the page of their personal link: all of them for whoever
 * runs the meeting, for others what their own organisation says.
 */
export function concernsFrom(ctx: Ctx, stored: StoredMeeting, rows: StoredConcerns): MeetingDetail['concerns'] {
  const [runs, own] = [runsIt(ctx, stored), ownOrganisation(ctx)];
  const byItem = grouped(jsonRows<Cells>(rows), ([itemId]) => itemId);
  return [...byItem].map(([itemId, named]) => ({
    itemId,
    isOwn: named.some(([, id]) => id === own),
    organisations: runs
      ? named.map(([, id, name, kind, isDemo]) => ({ id, name, kind, isDemo: Boolean(isDemo) })).sort(byName)
      : [],
  }));
}
